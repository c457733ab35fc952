import { clip } from '../kernel/clip.ts'
import { inside, smoothMax, smoothMin } from '../kernel/blend.ts'
import { box } from '../kernel/solids.ts'
import { merge } from '../kernel/mesh.ts'
import { surface } from '../kernel/surface.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Field } from '../kernel/field.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part, Piece } from './part.ts'

/** A rounded box in the cabin: middle (x, y, station), half sizes (across, up, along), radius, lean in radians. */
export function cabinBox(shape: Shape, at: readonly [number, number, number], half: readonly [number, number, number], r: number, lean: number, step: number): Mesh {
  const [c, q] = [Math.cos(lean), Math.sin(lean)]
  const field: Field = (x, y, z) => {
    const b = shape.warp.station(z) - at[2]
    const v = y - at[1]
    return box(b * c + v * q, x - at[0], -b * q + v * c, half[2], half[0], half[1], r)
  }
  const reach = half[1] + half[2] + 0.03
  const z = shape.warp.place(at[2])
  return surface(field, [at[0] - half[0] - 0.03, at[1] - reach, z - reach], [at[0] + half[0] + 0.03, at[1] + reach, z + reach], step)
}

/** The lit pane on a screen's face: middle (x, y, station), half sizes, and its part of the picture (left, top, right, bottom). */
function pane(shape: Shape, at: readonly [number, number, number], half: readonly [number, number], part: readonly [number, number, number, number]): Piece {
  const [c, q] = [Math.cos(LEAN), Math.sin(LEAN)]
  const front = 0.0112
  const z = shape.warp.place(at[2])
  const mesh: Mesh = { positions: [], normals: [], indices: [0, 1, 2, 0, 2, 3] }
  const places: number[] = []
  for (const [u, v] of [[1, -1], [-1, -1], [-1, 1], [1, 1]] as const) {
    const up = v * half[1]
    mesh.positions.push(at[0] + u * half[0], at[1] + front * q + up * c, z - (front * c - up * q))
    mesh.normals.push(0, q, -c)
    places.push(u > 0 ? part[0] : part[2], v > 0 ? part[1] : part[3])
  }
  return piece('screen', mesh, { keep: true, places })
}

const LEAN = 0.18

/** Dashboard, console and the two screens. */
export function dashboard(shape: Shape, detail: Detail): Part[] {
  const { station, place } = shape.warp
  const field: Field = (x0, y, z) => {
    const x = Math.abs(x0)
    const s = station(z)
    const upper = box(s - 0.62, y - 0.862 + 0.05 * x * x, x, 0.3, 0.055, 0.8, 0.045)
    const lower = box(s - 0.56, y - 0.7, x, 0.22, 0.14, 0.78, 0.08)
    const slot = inside(0.01, Math.abs(y - 0.8) - 0.018, 0.8 - s)
    return smoothMax(smoothMax(smoothMin(upper, lower, 0.03), -slot, 0.01), shape.body(x0, y, z) + 0.035, 0.01)
  }
  const mesh = surface(field, [-0.85, 0.5, place(1)], [0.85, 0.97, place(0.22)], detail.soft)
  const halves = clip(mesh, field, (x, y) => 0.815 - y - 0.05 * x * x, 0, detail.soft)
  const screens = merge(
    cabinBox(shape, [0, 0.975, 0.8], [0.175, 0.085, 0.01], 0.008, LEAN, detail.hard),
    cabinBox(shape, [0.37, 0.955, 0.74], [0.13, 0.05, 0.01], 0.008, LEAN, detail.hard),
  )
  return [
    {
      name: 'dashboard',
      label: { en: 'Dashboard', fr: 'Tableau de bord' },
      origin: [0, 0, 0],
      pieces: [
        piece('cabin', halves.within),
        piece('accent', halves.beyond),
        piece('gloss-black', screens),
        pane(shape, [0, 0.975, 0.8], [0.166, 0.077], [0, 0, 1, 1]),
        pane(shape, [0.37, 0.955, 0.74], [0.122, 0.042], [0.02, 0.06, 0.44, 0.9]),
        piece('ambient', cabinBox(shape, [0, 0.8, 0.922], [0.6, 0.0025, 0.004], 0.002, 0, detail.hard * 0.6), { from: 'full' }),
      ],
    },
    {
      name: 'console',
      label: { en: 'Centre console', fr: 'Console centrale' },
      origin: [0, 0, 0],
      pieces: [
        piece('cabin', merge(
          cabinBox(shape, [0, 0.5, 1.15], [0.085, 0.13, 0.36], 0.04, 0, detail.soft),
          cabinBox(shape, [0, 0.645, 1.32], [0.075, 0.025, 0.16], 0.02, 0, detail.soft),
        )),
      ],
    },
  ]
}
