import {smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {clamp, smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, roundBox} from '../../geometry/shapes.ts'

/*
 * The right hand in its own frame, (x, y, f): palm's middle at the origin, fingers along f, back of the hand +y, thumb
 * towards -x.
 */

type V = readonly [number, number, number]

/** One bone of a finger: its ends, radii, the share of the finger 0…1 at its ends and which way its back faces. */
interface Bone {
  readonly from: V
  readonly to: V
  readonly radii: readonly [number, number]
  readonly share: readonly [number, number]
  readonly back: V
}

const ROOTS = [-0.0305, -0.0102, 0.0102, 0.0296]
const LENGTHS = [0.071, 0.079, 0.0735, 0.0575]
const RADII = [0.0086, 0.0089, 0.0085, 0.0073]
const SHARES = [0.46, 0.31, 0.23]
const SPREAD = 0.062

/** The three bones of a finger; `curl` at the knuckle and `bend` at the other joints, radians. */
const fingerBones = (k: number, curl: number, bend: number): Bone[] => {
  const spread = (k - 1.5) * SPREAD
  const bones: Bone[] = []
  let from: V = [ROOTS[k]!, 0.0015 - 0.0016 * Math.abs(k - 1.3), 0.04 - 0.0035 * Math.abs(k - 1.2)]
  let angle = curl
  let share = 0
  for (let s = 0; s < 3; s++) {
    const length = LENGTHS[k]! * SHARES[s]!
    const to: V = [from[0] + Math.sin(spread) * length * Math.cos(angle), from[1] - Math.sin(angle) * length, from[2] + Math.cos(angle) * length]
    const r = RADII[k]!
    bones.push({from, to, radii: [r * (1.03 - 0.08 * s), r * (0.96 - 0.08 * s)], share: [share, share + SHARES[s]!], back: [0, Math.cos(angle), Math.sin(angle)]})
    share += SHARES[s]!
    from = to
    angle += bend
  }
  return bones
}

const thumbBones = (pointing: boolean): Bone[] => {
  const at: readonly V[] = pointing
    ? [[-0.026, -0.01, -0.026], [-0.045, -0.02, 0.006], [-0.037, -0.03, 0.031], [-0.021, -0.033, 0.046]]
    : [[-0.025, -0.008, -0.027], [-0.05, -0.015, 0.002], [-0.0555, -0.021, 0.031], [-0.0515, -0.026, 0.053]]
  const back: V = pointing ? [-0.7, -0.55, 0.3] : [-0.78, 0.5, 0.2]
  return [0, 1, 2].map((s) => ({from: at[s]!, to: at[s + 1]!, radii: [[0.0135, 0.0112], [0.0106, 0.0097], [0.0099, 0.0084]][s] as [number, number], share: [[0, 0.2], [0.2, 0.62], [0.62, 1]][s] as [number, number], back}))
}

/** All bones of a hand at ease, or of one that points with its first finger. */
const bonesOf = (pointing: boolean): Bone[][] => [
  ...[0, 1, 2, 3].map((k) => {
    const folded = pointing && k > 0
    const curl = pointing ? (k === 0 ? 0.03 : 0.85 + 0.05 * k) : 0.2 + 0.075 * k
    return fingerBones(k, curl, folded ? 1.48 : pointing ? 0.05 : 0.26 + 0.05 * k)
  }),
  thumbBones(pointing)
]

/** How much a finger swells at its joints, and how far its knuckle stands over the back of the hand, metres. */
const JOINT = 0.00055
const KNUCKLE = 0.0034

const ofBone = (b: Bone, x: number, y: number, f: number): number => capsule(x, y, f, b.from, b.to, b.radii[0], b.radii[1])

const palmOf: Field = (x, y, f) => {
  const narrow = 0.0385 - 0.006 * smoothstep(0.01, -0.045, f)
  // The knuckles stand in an arch; the palm is hollow.
  const arch = y + 0.0035 * (x / 0.03) ** 2
  let d = roundBox(x, arch, f, [0.001, 0, -0.001], [narrow, 0.0118, 0.044], 0.0116)
  // A wrist is a good deal wider than it is thick.
  d = smoothUnion(d, capsule(x * 0.84, y * 1.05, f, [-0.002, 0, -0.036], [0, 0, -0.105], 0.0245, 0.0195), 0.03)
  d = smoothUnion(d, ellipsoid(x, y, f, [-0.0225, -0.0095, -0.014], [0.0165, 0.0125, 0.03]), 0.018)
  return smoothUnion(d, ellipsoid(x, y, f, [0.025, -0.0075, -0.014], [0.0125, 0.011, 0.03]), 0.018)
}

/** The surface of a hand. */
export const hand = (pointing: boolean): Field => {
  const fingers = bonesOf(pointing)
  const knuckles = fingers.slice(0, 4).map((bones) => bones[0]!)
  return (x, y, f) => {
    let all = Infinity
    for (const bones of fingers) {
      let d = Infinity
      for (const bone of bones) {
        d = smoothUnion(d, ofBone(bone, x, y, f), 0.0022)
        if (bone === bones[0]) continue
        const [r, [bx, by, bf], [nx, ny, nf]] = [bone.radii[0] + JOINT, bone.from, bone.back]
        d = smoothUnion(d, Math.hypot(x - bx - nx * 0.0006, y - by - ny * 0.0006, f - bf - nf * 0.0006) - r, 0.004)
      }
      // Fingers stay apart from one another.
      all = smoothUnion(all, d, 0.0016)
    }
    let d = smoothUnion(palmOf(x, y, f), all, 0.0075)
    for (const {from, radii} of knuckles) d = smoothUnion(d, Math.hypot(x - from[0], y - from[1] - KNUCKLE, f - from[2] + 0.003) - radii[0] * 0.98, 0.007)
    return d
  }
}

/**
 * What a hand is painted by: from the wrist (0) over the knuckles (0.1) to the fingertips (1), and how far the surface
 * with normal `n` faces the way of the back of its finger, -1…1.
 */
export const handPaint = (pointing: boolean): ((p: V, n: V) => readonly [number, number]) => {
  const fingers = bonesOf(pointing).flat()
  return (p, n) => {
    const palm = palmOf(...p)
    let nearest = 0.004
    let along = 0.1 * smoothstep(-0.06, 0.045, p[2])
    let back: V = [0, 1, 0]
    for (const bone of fingers) {
      const d = ofBone(bone, ...p)
      if (d >= Math.min(nearest, palm + 0.002)) continue
      nearest = d
      const axis = [0, 1, 2].map((m) => bone.to[m]! - bone.from[m]!)
      const length = axis.reduce((sum, v) => sum + v * v, 0)
      const t = clamp([0, 1, 2].reduce((sum, m) => sum + (p[m]! - bone.from[m]!) * axis[m]!, 0) / length, 0, 1.25)
      along = 0.1 + 0.9 * Math.min(1, bone.share[0] + (bone.share[1] - bone.share[0]) * Math.min(t, 1.0))
      back = bone.back
    }
    return [along, n[0] * back[0] + n[1] * back[1] + n[2] * back[2]]
  }
}
