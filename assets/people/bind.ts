import {smoothstep} from '../geometry/scalar.ts'
import {BONE, EYES, UPPER_ARM} from '../../src/world/people/skeleton.ts'
import {alongArm, sleeves} from './cloth/arm.ts'
import {torso} from './cloth/torso.ts'
import type {Bind} from './part.ts'

/** Moves with one bone alone. */
export const rigid =
  (bone: number): Bind =>
  () => [bone, bone, 0]

/** The head; the neck below the jaw goes over to the chest. */
export const bindHead: Bind = (_, y) => [BONE.head, BONE.chest, smoothstep(-0.115, -0.19, y - EYES[1])]

/** Hair: tips on the shoulders follow the chest. */
export const bindHair: Bind = (_, y) => [BONE.head, BONE.chest, 0.85 * smoothstep(-0.1, -0.2, y - EYES[1])]

const body = torso()
const arms = sleeves(1)

/** Tops: sleeves with the arms, the trunk between chest and pelvis, skirts and long coats with the thighs. */
export const bindTop: Bind = (x, y, z) => {
  const right = x > 0
  const upper = right ? BONE.upperArmR : BONE.upperArmL
  const along = alongArm(x, y)
  const isArm = smoothstep(0.014, -0.016, arms(x, y, -z) - body(x, y, -z))
  if (along > UPPER_ARM * 0.5 && isArm > 0.5) {
    return [upper, right ? BONE.forearmR : BONE.forearmL, smoothstep(UPPER_ARM - 0.055, UPPER_ARM + 0.055, along)]
  }
  const shoulder = y > 1.18 ? smoothstep(-0.045, 0.06, along) * smoothstep(0.12, 0.18, Math.abs(x)) : 0
  if (shoulder > 0.002) return [BONE.chest, upper, shoulder]
  if (y > 0.9) return [BONE.chest, BONE.pelvis, smoothstep(1.26, 0.99, y)]
  return bindSkirt(x, y, z)
}

/** Cloth below the waist. */
export const bindSkirt: Bind = (x, y, z) => {
  const thigh = x > 0 ? BONE.thighR : BONE.thighL
  const drop = smoothstep(0.92, 0.7, y)
  const aside = 0.8 + 0.2 * smoothstep(0, 0.07, Math.abs(x))
  // In front cloth lies on the thighs; behind it hangs.
  const front = 0.45 + 0.4 * smoothstep(0.08, -0.06, z)
  return [BONE.pelvis, thigh, drop * aside * front]
}

/** Trousers and tights. */
export const bindLegs: Bind = (x, y) => {
  const right = x > 0
  const thigh = right ? BONE.thighR : BONE.thighL
  if (y > 0.7) return [BONE.pelvis, thigh, smoothstep(0.94, 0.78, y) * smoothstep(0.002, 0.04, Math.abs(x))]
  return [thigh, right ? BONE.shinR : BONE.shinL, smoothstep(0.565, 0.415, y)]
}

export const bindShoes: Bind = (x, y) => [
  x > 0 ? BONE.footR : BONE.footL,
  x > 0 ? BONE.shinR : BONE.shinL,
  0.7 * smoothstep(0.085, 0.11, y)
]
