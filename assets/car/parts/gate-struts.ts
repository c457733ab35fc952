import { merge, mirror } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { piece } from './part.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Hinge, Part } from './part.ts'

/** Where the gas struts stand on the body and where they hold the tailgate, in the drawing: station, height, half-width. */
const FOOT = { s: 3.225, y: 0.8, u: 0.557 } as const
const HEAD = { s: 3.1, y: 1.205, u: 0.515 } as const
/** Length of the cylinder as a share of the shut strut, and both radii, metres. */
const CYLINDER = { share: 0.86, r: 0.0105 } as const
const ROD = { share: 0.9, r: 0.0046 } as const

/**
 * Gas struts of the tailgate: cylinders that stand on the body and rods that hang on the tailgate, both sides at once. While the
 * tailgate turns about the car's crosswise axis, each turns about its own end so that it points at the other's.
 */
export function struts(shape: Shape, gate: Hinge, hinge: Vec3): Part[] {
  const { place, raise } = shape.warp
  const foot: Vec3 = [FOOT.u, raise(FOOT.y), place(FOOT.s)]
  const head: Vec3 = [HEAD.u, raise(HEAD.y), place(HEAD.s)]
  /** Direction from foot to head when the tailgate has come a share of its way: angle about x, radians from up to forward. */
  const aim = (share: number): number => {
    const a = (share * gate.degrees * Math.PI) / 180
    const [y, z] = [head[1] - hinge[1], head[2] - hinge[2]]
    const at = [hinge[1] + y * Math.cos(a) - z * Math.sin(a), hinge[2] + y * Math.sin(a) + z * Math.cos(a)] as const
    return Math.atan2(at[1] - foot[2], at[0] - foot[1])
  }
  const rest = aim(0)
  const between = (share: number): Vec3 => [0, 1, 2].map((k) => foot[k]! + (head[k]! - foot[k]!) * share) as Vec3
  const turned = (own: (share: number) => number): NonNullable<Hinge['turned']> => (share) => [Math.sin(own(share) / 2), 0, 0, Math.cos(own(share) / 2)]
  const pair = (m: Mesh): Mesh => merge(m, mirror(m))
  const ball = (p: Vec3, out: number): Mesh => rod([p, [p[0] + out, p[1], p[2]]], 0.008, 8)
  const degrees = ((aim(1) - rest) * 180) / Math.PI
  return [
    {
      name: 'tailgate-struts',
      label: { en: 'Gas struts', fr: 'Vérins du hayon' },
      origin: [0, foot[1], foot[2]],
      hinge: { ...gate, degrees, leader: 'tailgate', turned: turned((share) => aim(share) - rest) },
      pieces: [piece('trim', pair(merge(rod([foot, between(CYLINDER.share)], CYLINDER.r, 12), ball(foot, 0.045))), { tint: [0.03, 0.03, 0.031], keep: true, from: 'headset' })],
    },
    {
      name: 'tailgate-strut-rods',
      label: { en: 'Rods of the gas struts', fr: 'Tiges des vérins' },
      parent: 'tailgate',
      origin: [0, head[1], head[2]],
      hinge: { ...gate, degrees: degrees - gate.degrees, leader: 'tailgate', turned: turned((share) => aim(share) - rest - (share * gate.degrees * Math.PI) / 180) },
      pieces: [piece('chrome', pair(merge(rod([head, between(1 - ROD.share)], ROD.r, 8), ball(head, 0.02))), { keep: true, from: 'headset' })],
    },
  ]
}
