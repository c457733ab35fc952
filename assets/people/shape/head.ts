import {smoothCut, smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {bell, smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, sphere} from '../../geometry/shapes.ts'
import {EYEBALL, EYES, EYE_RADIUS} from '../../../src/world/people/skeleton.ts'
import {mouthLine} from '../../../src/world/people/mouth.ts'
import {ear} from './ear.ts'

/** The eyeball's middle from the point between the pupils (x, y, f). */
export const EYE = [EYEBALL[0], EYEBALL[1] - EYES[1], EYES[2] - EYEBALL[2]] as const

/** How far the outer corner of an eye lies higher, as a slope. */
export const EYE_TILT = 0.07

/** The head without features: what hair and hats are laid over. */
export const skull: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = ellipsoid(x, y, f, [0, 0.035, -0.083], [0.0745, 0.087, 0.0955])
  d = smoothUnion(d, ellipsoid(x, y, f, [0, 0.043, -0.047], [0.0605, 0.066, 0.054]), 0.03)
  let face = ellipsoid(x, y, f, [0, -0.028, -0.05], [0.0575, 0.084, 0.0585])
  // Jaw: from its corner below the ear to the chin.
  face = smoothUnion(face, capsule(a, y, f, [0.0415, -0.06, -0.066], [0.012, -0.1005, -0.0125], 0.0175, 0.013), 0.05)
  face = smoothUnion(face, ellipsoid(x, y, f, [0, -0.1, -0.0085], [0.0185, 0.0165, 0.0195]), 0.024)
  d = smoothUnion(d, face, 0.045)
  // Cheekbones, and the bow from them to the ears.
  d = smoothUnion(d, ellipsoid(a, y, f, [0.0405, -0.0265, -0.022], [0.021, 0.018, 0.0235]), 0.045)
  d = smoothUnion(d, capsule(a, y, f, [0.048, -0.02, -0.035], [0.0615, -0.008, -0.078], 0.012, 0.0095), 0.035)
  d = smoothUnion(d, ellipsoid(a, y, f, [0.033, -0.057, -0.031], [0.021, 0.029, 0.0285]), 0.036)
  return smoothUnion(d, capsule(a, y, f, [0.004, 0.0215, 0.0015], [0.0425, 0.0245, -0.0155], 0.0105, 0.0095), 0.032)
}

const nose: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = capsule(x, y, f, [0, 0.014, 0.0075], [0, -0.027, 0.0225], 0.0062, 0.0078)
  d = smoothUnion(d, ellipsoid(x, y, f, [0, -0.034, 0.0238], [0.0108, 0.0092, 0.0088]), 0.01)
  d = smoothUnion(d, ellipsoid(a, y, f, [0.0112, -0.0378, 0.0145], [0.0071, 0.0068, 0.0092]), 0.0095)
  return smoothUnion(d, capsule(x, y, f, [0, -0.0405, 0.0205], [0, -0.0445, 0.011], 0.0042, 0.0046), 0.008)
}

const nostrils = (d: number, a: number, y: number, f: number): number =>
  smoothCut(d, ellipsoid(a, y + 0.25 * (a - 0.0065), f, [0.0066, -0.0455, 0.0165], [0.0031, 0.0032, 0.0054]), 0.003)

/** Lips with a cupid's bow, the corners drawn slightly up and back: a face at rest that looks kindly. */
const lips = (d: number, x: number, y: number, f: number): number => {
  const a = Math.abs(x)
  // The arch of the teeth behind.
  d = smoothUnion(d, ellipsoid(x, y, f, [0, -0.066, -0.013], [0.031, 0.027, 0.0235]), 0.018)
  d = smoothUnion(d, capsule(a, y, f, [0.0042, -0.0612, 0.0098], [0.0215, -0.0652, -0.0032], 0.0054, 0.0022), 0.0065)
  d = smoothUnion(d, ellipsoid(x, y, f, [0, -0.0633, 0.0105], [0.0052, 0.0042, 0.0048]), 0.005)
  d = smoothUnion(d, capsule(a, y, f, [0, -0.0738, 0.0079], [0.0165, -0.0703, -0.0002], 0.0066, 0.0032), 0.0065)
  d = smoothCut(d, capsule(x, y, f, [0, mouthLine(x), 0.02 - 9 * x * x], [0, mouthLine(x), 0.0075 - 10 * x * x], 0.0007), 0.0042 * smoothstep(0.026, 0.017, a) + 0.0004)
  // The groove over the lips and its two ridges, and the one below.
  const front = smoothstep(-0.015, 0.005, f)
  d += front * bell(-0.0535, 0.006, y) * (0.0013 * bell(0, 0.003, x) - 0.0007 * bell(0.0055, 0.0022, a))
  d += front * 0.0022 * bell(0, 0.019, x) * bell(-0.0865, 0.0055, y)
  // From the nose's wings past the corners of the mouth: the cheek begins.
  const fold = a - (0.0185 + 0.36 * (-0.04 - y))
  return d + front * 0.0009 * bell(0, 0.0032, fold) * smoothstep(-0.066, -0.052, y) * smoothstep(-0.034, -0.042, y)
}

/** Height of an eye's opening over its middle line: the fold of the upper lid, the edge of the lower one. */
const opening = (a: number, y: number): number => {
  const u = (a - EYE[0]) / 0.0171
  const v = y - EYE[1] - EYE_TILT * (a - EYE[0])
  const c = Math.max(0, 1 - u * u)
  const up = 0.0107 * c ** 0.62 * (1 + 0.06 * u)
  const low = 0.0081 * c ** 0.7 * (1 + 0.1 * u)
  const width = (Math.abs(u) - 1) * 0.0171
  return Math.max(v - up, -low - v, width) * 0.85
}

/** Sockets under the brow, the lids' bulge in them and the opening that the eyelids move in. */
const sockets = (d: number, x: number, y: number, f: number): number => {
  const a = Math.abs(x)
  d = smoothCut(d, ellipsoid(a, y, f, [0.0345, 0.0005, 0.0135], [0.0195, 0.0138, 0.0175]), 0.018)
  d = smoothUnion(d, sphere(a, y, f, EYE, EYE_RADIUS + 0.0036), 0.0085)
  // The skin under the brow lies over the lid at its outer side.
  d = smoothUnion(d, capsule(a, y, f, [0.026, 0.0165, 0.0035], [0.049, 0.0125, -0.0075], 0.0052, 0.0048), 0.009)
  d = smoothCut(d, Math.max(opening(a, y), EYE[2] - 0.004 - f), 0.0022)
  return smoothCut(d, sphere(a, y, f, EYE, EYE_RADIUS + 0.0006), 0.0012)
}

const neck = (d: number, x: number, y: number, f: number): number => {
  const a = Math.abs(x)
  let n = capsule(x, y, f, [0, -0.07, -0.086], [0, -0.235, -0.103], 0.0475, 0.054)
  // The muscles that run from behind the ears to the collarbones, and the throat.
  n = smoothUnion(n, capsule(a, y, f, [0.05, -0.06, -0.1], [0.014, -0.235, -0.05], 0.0125, 0.0095), 0.02)
  n = smoothUnion(n, capsule(x, y, f, [0, -0.13, -0.052], [0, -0.19, -0.058], 0.009, 0.012), 0.02)
  return smoothUnion(d, n, 0.028)
}

/** Head and neck with features but no ears, open below at the collarbones: what the picture of the face is taken of. */
export const bareHead: Field = (x, y, f) => {
  const a = Math.abs(x)
  let d = smoothUnion(skull(x, y, f), nose(x, y, f), 0.0165)
  d = nostrils(d, a, y, f)
  d = lips(d, x, y, f)
  d = sockets(d, x, y, f)
  d = neck(d, x, y, f)
  return smoothIntersection(d, -(y + 0.235), 0.004)
}

/** Head and neck with features and ears. */
export const head: Field = (x, y, f) => smoothUnion(bareHead(x, y, f), ear(x, y, f), 0.0075)
