import { merge } from '../../kernel/mesh.ts'
import { SCREEN_PLACES } from '../screen-picture.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Piece } from '../part.ts'

interface Screen {
  name: 'centre' | 'driver'
  /** Middle: x, y, station. */
  at: readonly [number, number, number]
  /** Half sizes of the lit pane. */
  half: readonly [number, number]
  lean: number
}

const SCREENS: readonly Screen[] = [
  { name: 'centre', at: [0, 0.952, 0.835], half: [0.168, 0.0783], lean: 0.2 },
  { name: 'driver', at: [0.37, 0.976, 0.72], half: [0.128, 0.044], lean: 0.16 },
]
const THICK = 0.0075
const BORDER = 0.008

/** Both screens, each a thin slab on a foot, with its lit pane. */
export function screens(shape: Shape, detail: Detail): Piece[] {
  const slabs = SCREENS.map(({ at, half, lean }) => cabinBox(shape, at, [half[0] + BORDER, half[1] + BORDER, THICK], 0.007, lean, detail.hard * 0.8))
  const feet = [
    cabinBox(shape, [0, 0.895, 0.79], [0.07, 0.04, 0.014], 0.01, 0.55, detail.hard),
    cabinBox(shape, [0.37, 0.915, 0.69], [0.1, 0.045, 0.02], 0.012, 0.35, detail.hard),
  ]
  return [piece('gloss-black', merge(...slabs)), piece('trim', merge(...feet), { tint: [0.03, 0.03, 0.032], from: 'headset' }), ...SCREENS.map((screen) => pane(shape, screen))]
}

/** The lit pane on a screen's face. */
function pane(shape: Shape, { name, at, half, lean }: Screen): Piece {
  const [c, q] = [Math.cos(lean), Math.sin(lean)]
  const front = THICK + 0.0008
  const z = shape.warp.place(at[2])
  const part = SCREEN_PLACES[name]
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
