import type {Mesh} from '../geometry/mesh.ts'
import {facingNormals, join} from '../geometry/mesh.ts'
import {patch} from '../geometry/patch.ts'
import {smoothstep} from '../geometry/scalar.ts'
import {roundBox} from '../geometry/shapes.ts'
import {surfaceNets} from '../geometry/surface-nets.ts'
import {simplify} from '../geometry/simplify.ts'
import {tube} from '../geometry/tube.ts'
import {BONE, EYES} from '../../src/world/people/skeleton.ts'
import {SLOT} from '../../src/world/people/slots.ts'
import {bindTop, rigid} from './bind.ts'
import {laid, surfaceAt} from './cloth/laid.ts'
import {torso} from './cloth/torso.ts'
import type {Part} from './part.ts'
import {partOf} from './part.ts'
import {joinParts} from './range.ts'

const FRAMES = {
  round: {exponent: 2.1, w: 0.0245, h: 0.0225, y: -0.002},
  square: {exponent: 4.2, w: 0.0275, h: 0.0185, y: -0.002},
  oval: {exponent: 2.3, w: 0.027, h: 0.0165, y: -0.003}
} as const

/** Glasses: two rims, a bridge and temples over the ears. */
export const glasses = (name: keyof typeof FRAMES, far: boolean): Part => {
  const {exponent, w, h, y} = FRAMES[name]
  const sides = 3
  const at = (x: number, up: number, back: number): [number, number, number] => [x, EYES[1] + up, EYES[2] - 0.0205 + back]
  const rims = [-1, 1].map((side) =>
    tube(
      Array.from({length: far ? 6 : 15}, (_, k) => {
        const angle = (2 * Math.PI * k) / (far ? 6 : 15)
        const c = Math.cos(angle)
        const d = Math.sin(angle)
        const r = (Math.abs(c) ** exponent + Math.abs(d) ** exponent) ** (-1 / exponent)
        const x = 0.034 + w * r * c
        return at(side * x, y + h * r * d, 0.035 * Math.max(0, x - 0.02))
      }),
      0.0015,
      sides,
      true
    )
  )
  const temples = [-1, 1].map((side) =>
    tube([at(side * (0.034 + w), 0.006, 0.0015), at(side * 0.073, 0.007, 0.02), at(side * 0.083, 0.006, 0.09), at(side * 0.081, -0.013, 0.126)], 0.0017, sides)
  )
  const bridge = tube([at(-(0.034 - w), 0.004, 0), at(0, 0.0068, -0.0035), at(0.034 - w, 0.004, 0)], 0.0017, sides)
  const metal = partOf(join(...rims, ...temples, bridge), SLOT.frame, rigid(BONE.head))
  if (far) return metal
  const panes = join(...[-1, 1].map((side) => {
    const pane = patch(
      (u, v) => {
        const angle = 2 * Math.PI * u
        const [c, d] = [Math.cos(angle), Math.sin(angle)]
        const r = v * (Math.abs(c) ** exponent + Math.abs(d) ** exponent) ** (-1 / exponent)
        const x = 0.034 + w * r * c
        return at(side * x, y + h * r * d, 0.035 * Math.max(0, x - 0.02) - 0.0006)
      },
      12,
      1
    )
    const forward = Float32Array.from(pane.normals, (_, k) => (k % 3 === 2 ? -1 : 0))
    return facingNormals({...pane, normals: forward})
  }))
  const count = panes.positions.length / 3
  return joinParts(metal, partOf(panes, SLOT.frame, rigid(BONE.head), {paint: new Uint8Array(count * 2).fill(255)}))
}

/** How far an advisor's lanyard stands off the torso: over lapels and collars. */
const OFF = 0.021

/** A lanyard round the neck and the badge on it. */
export const badge = async (far: boolean): Promise<Part[]> => {
  const body = torso(0.006)
  const strips = [1, -1].map((side) => {
    const strip = laid(
      body,
      (u, v) => {
        const t = v
        const x = side * (0.006 + 0.07 * t ** 0.85)
        return [x + (u - 0.5) * 0.016, 1.232 + 0.222 * t]
      },
      (_, v) => OFF - 0.012 * smoothstep(0.75, 1, v),
      1,
      far ? 4 : 9,
      false,
      0.004
    )
    return partOf(strip.mesh, SLOT.lanyard, bindTop, {paint: strip.paint})
  })
  // Clear of the chest on both sides.
  const f = Math.max(...[-0.032, 0, 0.032].flatMap((x) => [1.13, 1.175, 1.22].map((y) => surfaceAt(body, x, y)))) + OFF - 0.002
  const card: Mesh = surfaceNets((x, y, z) => roundBox(x, y, z, [0, 1.175, -f], [0.0325, 0.048, 0.0022], 0.002), [-0.04, 1.115, -f - 0.008], [0.04, 1.235, -f + 0.008], 0.0016)
  const card2 = await simplify(card, far ? 24 : 60, 0.004)
  return [...strips, partOf(card2, SLOT.badge, rigid(BONE.chest))]
}
