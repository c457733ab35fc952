import {smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import type {Field, Vec3} from '../../geometry/field.ts'
import {bell, smoothstep} from '../../geometry/scalar.ts'
import {capsule} from '../../geometry/shapes.ts'
import {ARM_ANGLE, ELBOW, SHOULDER, UPPER_ARM, WRIST} from '../../../src/world/people/skeleton.ts'

/** Distance along the arm from the shoulder joint, metres, of a point (right arm; x taken positive). */
export const alongArm = (x: number, y: number): number =>
  (Math.abs(x) - SHOULDER[0]) * Math.sin(ARM_ANGLE) - (y - SHOULDER[1]) * Math.cos(ARM_ANGLE)

/** The point (x, y, f) on the arm's axis at a distance from the shoulder joint. */
export const onArm = (along: number): Vec3 => {
  const t = along / UPPER_ARM
  const f = t < 1 ? -SHOULDER[2] + (SHOULDER[2] - ELBOW[2]) * t : -ELBOW[2] + ((ELBOW[2] - WRIST[2]) * (along - UPPER_ARM)) / 0.25
  return [SHOULDER[0] + Math.sin(ARM_ANGLE) * along, SHOULDER[1] - Math.cos(ARM_ANGLE) * along, f]
}

/** Radius of a sleeve by distance along the arm. */
export const sleeveRadius = (along: number, ease: number): number =>
  ease + (along < UPPER_ARM ? 0.055 - (0.011 * along) / UPPER_ARM : 0.044 - (0.0128 * (along - UPPER_ARM)) / 0.25)

const WRIST_FROM_SHOULDER = UPPER_ARM + 0.25

/** Both arms in sleeves that end `end` metres from the shoulder joint. */
export const sleeves =
  (end: number, ease = 0): Field =>
  (x, y, f) => {
    const a = Math.abs(x)
    const upper = capsule(a, y, f, [SHOULDER[0] - 0.008, SHOULDER[1] - 0.014, -SHOULDER[2]], onArm(UPPER_ARM), 0.0555 + ease, 0.0435 + ease)
    const lower = capsule(a, y, f, onArm(UPPER_ARM), onArm(UPPER_ARM + 0.25), 0.0445 + ease, 0.0312 + ease)
    const along = alongArm(x, y)
    // Cloth piles up a little over the wrist and bends before the elbow.
    const piled = 0.0032 * Math.sin(along * 150 + f * 40) * bell(WRIST_FROM_SHOULDER - 0.055, 0.04, along)
    const bent = 0.003 * Math.sin(along * 120 - f * 60) * bell(UPPER_ARM, 0.05, along) * smoothstep(-0.02, 0.03, f)
    return smoothIntersection(smoothUnion(upper, lower, 0.014) - piled - bent, along - end, 0.008)
  }

/** Bare arms from under a sleeve to the wrists. */
export const bareArms =
  (from: number): Field =>
  (x, y, f) => {
    const a = Math.abs(x)
    let d = capsule(a, y, f, onArm(0.05), onArm(UPPER_ARM), 0.0435, 0.0355)
    d = smoothUnion(d, capsule(a, y, f, onArm(UPPER_ARM - 0.01), onArm(UPPER_ARM + 0.09), 0.0355, 0.036), 0.02)
    d = smoothUnion(d, capsule(a, y, f, onArm(UPPER_ARM + 0.09), onArm(UPPER_ARM + 0.25), 0.036, 0.0256), 0.03)
    return smoothIntersection(d, from - alongArm(x, y), 0.004)
  }
