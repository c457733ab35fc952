/**
 * The bones of a person and where they rest. Rest frame: metres, y up, floor at y = 0, the person looks along -z, the
 * right hand is at +x. The head's origin is the point between the pupils. All for a standing eye height of 1.615 m.
 */
export const BONE = {
  head: 0,
  chest: 1,
  pelvis: 2,
  upperArmL: 3,
  upperArmR: 4,
  forearmL: 5,
  forearmR: 6,
  handL: 7,
  handR: 8,
  thighL: 9,
  thighR: 10,
  shinL: 11,
  shinR: 12,
  footL: 13,
  footR: 14,
  /** The ground under the person: what a wheelchair stands on. */
  ground: 15
} as const

export const BONES = 16

export type Point = readonly [number, number, number]

export const EYE_HEIGHT = 1.615
export const EYES: Point = [0, EYE_HEIGHT, -0.085]

/** Middle of an eyeball (right one) and its radius. */
export const EYEBALL: Point = [0.0325, EYE_HEIGHT - 0.001, -0.085 + 0.0085]
export const EYE_RADIUS = 0.0168

/** Rest arms hang this far from straight down, radians. */
export const ARM_ANGLE = (22 * Math.PI) / 180
export const UPPER_ARM = 0.285
export const FOREARM = 0.25
/** Wrist to the palm's middle. */
export const PALM = 0.085

const along = (from: Point, length: number, z: number): Point => [
  from[0] + Math.sin(ARM_ANGLE) * length,
  from[1] - Math.cos(ARM_ANGLE) * length,
  z
]

/** Joints of the right side; the left is the mirror image in x. */
export const SHOULDER: Point = [0.172, 1.372, 0.015]
export const ELBOW: Point = along(SHOULDER, UPPER_ARM, 0.025)
export const WRIST: Point = along(ELBOW, FOREARM, -0.005)
export const PALM_MIDDLE: Point = along(WRIST, PALM, -0.012)
export const HIP: Point = [0.092, 0.9, 0]
export const KNEE: Point = [0.098, 0.49, -0.012]
export const ANKLE: Point = [0.1, 0.08, 0.02]
export const THIGH = Math.hypot(KNEE[0] - HIP[0], KNEE[1] - HIP[1], KNEE[2] - HIP[2])
export const SHIN = Math.hypot(ANKLE[0] - KNEE[0], ANKLE[1] - KNEE[1], ANKLE[2] - KNEE[2])

export const CHEST: Point = [0, 1.43, 0.02]
export const PELVIS: Point = [0, 0.95, 0]
/** The neck's pivot from the eyes, in the head's frame. */
export const NECK_FROM_EYES: Point = [0, -0.075, 0.085]

const left = (p: Point): Point => [-p[0], p[1], p[2]]

/**
 * Where each bone rests, by its number. Hands are modelled in their own frame (palm at the origin, fingers along -z,
 * back of the hand +y), so theirs is the origin.
 */
export const REST: readonly Point[] = [
  EYES, CHEST, PELVIS,
  left(SHOULDER), SHOULDER, left(ELBOW), ELBOW,
  [0, 0, 0], [0, 0, 0],
  left(HIP), HIP, left(KNEE), KNEE, left(ANKLE), ANKLE,
  [0, 0, 0]
]
