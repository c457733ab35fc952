import { BONE, CHEST, NECK_FROM_EYES } from '../skeleton.ts'
import { S } from './body.ts'
import type { Body } from './body.ts'
import { above, held, wrapped } from './ease.ts'
import { keepNeck } from './neck.ts'
import { P } from './pace.ts'
import type { Pace } from './pace.ts'
import { multiply, normalize, turnBy } from './turns.ts'

/** How far the head may turn over still shoulders before they follow quickly, radians. */
const FREE_TURN = 0.42
/** Shoulders turn over the hips by no more than this, radians. */
const WAIST = 0.4
/** Farthest that the hips stay behind the neck while walking, and how much more while leaning, metres. */
const HIP_LAG = 0.16
const HIP_LEAN = 0.27
const GOES_WITH = 0.8
/** Hips to neck, metres. */
const SPINE = 0.585
const STANDING_HIPS = 0.955
/** A head may be so much higher before the feet leave the floor, metres. */
const STRETCH = 0.06
const LOWEST_HIPS = 0.37
/** Height of the hips on a wheelchair's seat. */
const CHAIR_HIPS = 0.53
/** Hips go sideways with the weight, metres, and tilt, radians. */
const SHIFT = 0.02
const TILT = 0.045

const NECK = 0, SPINE_WAY = 3, LEAN = 6, TURN = 10, OFFSET = 14, HALF = 17
/** Room for what is reckoned with, and for what one function hands another: numbers as arguments would be boxed. */
const w = new Float32Array(19)

/** Which way the head faces over the floor; looking steeply, its crown decides. Leaves how steeply it looks down in `body`. */
const headingOf = ({ s }: Body): number => {
  const x = s[S.headTurn]!, y = s[S.headTurn + 1]!, z = s[S.headTurn + 2]!, q = s[S.headTurn + 3]!
  const fx = -2 * (x * z + q * y), fy = 2 * (q * x - y * z), fz = 2 * (x * x + y * y) - 1
  const up = 1 - 2 * (x * x + z * z)
  const more = fy < -0.5 ? (-fy - 0.5) * 1.5 : fy > 0.5 ? (0.5 - fy) * 1.5 : 0
  // Upside down the crown points at the floor; a body does not: the crown then counts for nothing.
  const share = up < 0 ? 0 : more
  return Math.atan2(-(fx + 2 * (x * y - q * z) * share), -(fz + 2 * (y * z + q * x) * share))
}

const turnShoulders = (body: Body, pace: Pace): void => {
  const { s } = body
  let want = body.facing ?? body.headYaw
  if (body.leftTracked && body.rightTracked) {
    const hx = (s[S.left]! + s[S.right]!) / 2 - s[S.head]!
    const hz = (s[S.left + 2]! + s[S.right + 2]!) / 2 - s[S.head + 2]!
    if (hx * hx + hz * hz > 0.0625) want += 0.35 * wrapped(Math.atan2(-hx, -hz) - want)
  } else if (body.reach > 0.01) {
    const toTarget = Math.atan2(-(s[S.target]! - s[S.head]!), -(s[S.target + 2]! - s[S.head + 2]!))
    want += 0.4 * body.reach * held(wrapped(toTarget - want), -1.4, 1.4)
  }
  if (!body.started) body.yaw = body.hipsYaw = want
  const gap = wrapped(want - body.yaw)
  const beyond = gap > FREE_TURN ? gap - FREE_TURN : gap < -FREE_TURN ? gap + FREE_TURN : 0
  body.yaw = wrapped(body.yaw + beyond * pace[P.shoulders]! + (gap - beyond) * pace[P.shouldersSlow]!)
  const waist = wrapped(body.yaw - body.hipsYaw) * (1 - pace[P.hipsTurn]!)
  const before = body.hipsYaw
  body.hipsYaw = wrapped(body.yaw - held(waist, -WAIST, WAIST))
  const turned = body.started && pace[P.dt]! > 0 ? wrapped(body.hipsYaw - before) / pace[P.dt]! : 0
  body.turning += (turned - body.turning) * pace[P.velocity]!
}

/** Weight goes from one leg to the other now and then; on a seat or in motion it rests in the middle. */
const shiftWeight = (body: Body, pace: Pace): void => {
  body.nextShift -= pace[P.dt]!
  if (body.nextShift <= 0) {
    body.nextShift = 4 + body.random() * 9
    body.shiftTo = -Math.sign(body.shiftTo || 1) * (0.35 + 0.65 * body.random())
  }
  const walks = body.speed > 0.2
  const to = body.seated || body.wheelchair ? 0 : walks ? (body.stepping === 0 ? 0.5 : body.stepping === 1 ? -0.5 : 0) : body.shiftTo
  body.shift += (to - body.shift) * (body.still ? 0 : pace[P.shift]!)
}

/**
 * Hips under the neck; over the feet (or the seat) while the head is as low as somebody's who leans or crouches. A head that leans
 * by r sinks by about r²/2l over a spine of the length l.
 */
const placeHips = (body: Body, pace: Pace): void => {
  const { s } = body
  const nx = w[NECK]!, nz = w[NECK + 2]!
  if (!body.started) {
    s[S.hips] = nx
    s[S.hips + 2] = nz
  }
  const sits = body.seated || body.wheelchair
  const anchorX = sits || !body.started ? s[S.hips]! : (s[S.footL]! + s[S.footR]!) / 2
  const anchorZ = sits || !body.started ? s[S.hips + 2]! : (s[S.footL + 2]! + s[S.footR + 2]!) / 2
  const away = (nx - anchorX) * (nx - anchorX) + (nz - anchorZ) * (nz - anchorZ)
  const sunk = held(STANDING_HIPS + SPINE - w[NECK + 1]!, 0, 1)
  const near = held((0.5 - Math.sqrt(away)) / 0.15, 0, 1)
  const lean = near * held(sunk / (away / (2 * SPINE) + 0.03), 0, 1) * held((0.9 - body.speed) / 0.35, 0, 1)
  const follow = pace[P.hips]!
  const stays = lean * (sits ? 0.97 : 0.92)
  // They go with the head and do not only follow it: who walks hardly leans.
  const along = body.started ? pace[P.dt]! * GOES_WITH * (1 - lean) : 0
  s[S.hips]! += (nx + (anchorX - nx) * stays - s[S.hips]!) * follow + body.velocityX * along
  s[S.hips + 2]! += (nz + (anchorZ - nz) * stays - s[S.hips + 2]!) * follow + body.velocityZ * along
  const dx = s[S.hips]! - nx, dz = s[S.hips + 2]! - nz
  const apart = Math.sqrt(dx * dx + dz * dz)
  const most = HIP_LAG + HIP_LEAN * lean
  if (apart > most) {
    s[S.hips] = nx + (dx * most) / apart
    s[S.hips + 2] = nz + (dz * most) / apart
  }
  const level = Math.min(apart, most)
  const high = w[NECK + 1]! - Math.sqrt(SPINE * SPINE - level * level)
  if (body.wheelchair) s[S.hips + 1] = CHAIR_HIPS
  else if (high > STANDING_HIPS + STRETCH) s[S.hips + 1] = high - STRETCH
  else s[S.hips + 1] = LOWEST_HIPS + above(STANDING_HIPS - above(STANDING_HIPS - high, 0.015) - LOWEST_HIPS, 0.1)
}

/** Writes hips and chest: the chest lies on the line from hips to neck, the hips take half of its lean. */
const writeSpine = (body: Body): void => {
  const { s, row } = body
  const halfSin = w[HALF]!, halfCos = w[HALF + 1]!
  const pelvis = BONE.pelvis * 8
  const chest = BONE.chest * 8
  const aside = SHIFT * body.shift
  row[pelvis] = s[S.hips]! + aside * body.cos
  row[pelvis + 1] = s[S.hips + 1]!
  row[pelvis + 2] = s[S.hips + 2]! - aside * body.sin
  row[pelvis + 3] = row[chest + 3] = 1
  // Looking steeply down, the back bends with the neck.
  const x = s[S.headTurn]!, y = s[S.headTurn + 1]!, z = s[S.headTurn + 2]!, q = s[S.headTurn + 3]!
  const nod = held(2 * (y * z - q * x) - 0.5, 0, 0.5) * 0.4
  let dx = w[NECK]! - row[pelvis]! - nod * body.sin * SPINE
  const dy = Math.max(0.18, w[NECK + 1]! - row[pelvis + 1]!)
  let dz = w[NECK + 2]! - row[pelvis + 2]! - nod * body.cos * SPINE
  const by = 1 / Math.sqrt(dx * dx + dy * dy + dz * dz)
  dx *= by
  dz *= by
  w[SPINE_WAY] = dx
  w[SPINE_WAY + 1] = dy * by
  w[SPINE_WAY + 2] = dz
  w[LEAN] = dz
  w[LEAN + 1] = 0
  w[LEAN + 2] = -dx
  w[LEAN + 3] = 1 + dy * by
  normalize(w, LEAN)
  // Walking, shoulders turn against the hips a little: small turns beside the yaw.
  const against = -0.04 * body.stride
  w[TURN] = w[TURN + 2] = 0
  w[TURN + 1] = halfSin + halfCos * against
  w[TURN + 3] = halfCos - halfSin * against
  multiply(w, LEAN, w, TURN, row, chest + 4)
  normalize(row, chest + 4)
  const halfHips = body.hipsYaw / 2
  const s0 = Math.sin(halfHips), c0 = Math.cos(halfHips)
  body.hipsSin = 2 * s0 * c0
  body.hipsCos = 1 - 2 * s0 * s0
  const sin = s0 + c0 * 0.08 * body.stride, cos = c0 - s0 * 0.08 * body.stride
  const roll = (TILT / 2) * body.shift
  w[TURN] = sin * roll
  w[TURN + 1] = sin
  w[TURN + 2] = cos * roll
  w[TURN + 3] = cos
  w[LEAN]! *= 0.45
  w[LEAN + 2]! *= 0.45
  multiply(w, LEAN, w, TURN, row, pelvis + 4)
  normalize(row, pelvis + 4)
  const breath = body.still ? 0 : Math.sin(body.time * 1.5) * 0.0035
  w[OFFSET] = w[OFFSET + 1] = 0
  w[OFFSET + 2] = CHEST[2]
  turnBy(row, chest + 4, w, OFFSET, w, OFFSET)
  const down = breath - 0.11
  row[chest] = w[NECK]! + w[SPINE_WAY]! * down + w[OFFSET]!
  row[chest + 1] = w[NECK + 1]! + w[SPINE_WAY + 1]! * down + w[OFFSET + 1]!
  row[chest + 2] = w[NECK + 2]! + w[SPINE_WAY + 2]! * down + w[OFFSET + 2]!
}

/**
 * Infers hips and chest from the head: the shoulders follow the head's heading (little gaps slowly, large ones at once) and lean to
 * the hands; the hips stay under the neck, or over the feet while one leans; the chest lies on the line between.
 */
export const inferTorso = (body: Body, pace: Pace): void => {
  const { s } = body
  body.headYaw = headingOf(body)
  turnShoulders(body, pace)
  const halfSin = Math.sin(body.yaw / 2), halfCos = Math.cos(body.yaw / 2)
  body.sin = 2 * halfSin * halfCos
  body.cos = 1 - 2 * halfSin * halfSin
  shiftWeight(body, pace)
  w[NECK] = NECK_FROM_EYES[0]
  w[NECK + 1] = NECK_FROM_EYES[1]
  w[NECK + 2] = NECK_FROM_EYES[2]
  turnBy(s, S.headTurn, w, NECK, w, NECK)
  // A head hung upside down would put its neck above it: a body keeps it under the head.
  w[NECK] = s[S.head]! + w[NECK]!
  w[NECK + 1] = s[S.head + 1]! + Math.min(w[NECK + 1]!, -0.03)
  w[NECK + 2] = s[S.head + 2]! + w[NECK + 2]!
  placeHips(body, pace)
  w[HALF] = halfSin
  w[HALF + 1] = halfCos
  writeSpine(body)
  keepNeck(body)
}
