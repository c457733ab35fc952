import { FACE_TEXEL, GAZE_TEXEL } from '../row.ts'
import { S } from './body.ts'
import type { Body } from './body.ts'
import { eased, held, wrapped } from './ease.ts'
import { P } from './pace.ts'
import type { Pace } from './pace.ts'

/** A blink: shut, hold and open, seconds. */
const SHUT = 0.07
const HOLD = 0.04
const OPEN = 0.14
/** Farthest that eyes turn in the head, radians. */
const SIDEWAYS = 0.42
const UPWARD = 0.26
/** Whoever is farther away than this, metres, or farther aside than this, radians, is not looked in the eyes. */
const MEETING = 5
const ASIDE = 0.5

const blinkAt = (t: number): number => {
  if (t < SHUT) return eased(t / SHUT)
  if (t < SHUT + HOLD) return 1
  return t < SHUT + HOLD + OPEN ? 1 - eased((t - SHUT - HOLD) / OPEN) : 0
}

/** Blinks come by chance, sometimes in pairs, and when the head turns far. */
const blink = (body: Body, dt: number): number => {
  body.sinceBlink += dt
  if (body.sinceBlink > body.nextBlink || (Math.abs(wrapped(body.headYaw - body.lastYaw)) > 0.7 && body.sinceBlink > 0.6)) {
    body.sinceBlink = 0
    body.lastYaw = body.headYaw
    body.nextBlink = body.random() < 0.15 ? 0.28 : 2.2 - Math.log(1 - body.random()) * 2
  }
  return blinkAt(body.sinceBlink)
}

/** Turns the eyes to the vector at `at`; false when it is too far aside for them alone, or `far` metres away. */
const eyesTo = (body: Body, at: number, aside: number, far: number): boolean => {
  const { s, row } = body
  const x = s[at]! - row[0]!, y = s[at + 1]! - row[1]!, z = s[at + 2]! - row[2]!
  // Into the head's frame: the inverse of its turn.
  const qx = -row[4]!, qy = -row[5]!, qz = -row[6]!, qw = row[7]!
  const tx = 2 * (qy * z - qz * y), ty = 2 * (qz * x - qx * z), tz = 2 * (qx * y - qy * x)
  const hx = x + qw * tx + qy * tz - qz * ty
  const hy = y + qw * ty + qz * tx - qx * tz
  const hz = z + qw * tz + qx * ty - qy * tx
  const level = Math.sqrt(hx * hx + hz * hz)
  if (level > far || -hz < level * Math.cos(aside)) return false
  body.gazeToX = held(Math.atan2(hx, -hz), -SIDEWAYS, SIDEWAYS)
  body.gazeToY = held(Math.atan2(hy, level), -UPWARD, UPWARD)
  return true
}

/**
 * Eyes rest on what is pointed at; else they meet the eyes of who looks on in spans of some seconds, longer while listening than
 * while speaking (Argyle and Cook, 1976), and stray between: nobody is stared at.
 */
const look = (body: Body, pace: Pace): void => {
  body.nextGaze -= pace[P.dt]!
  if (body.isPointing && body.reach > 0.1) {
    if (!eyesTo(body, S.target, 1.5, 60)) body.gazeToX = body.gazeToY = 0
    body.meets = false
    body.nextGaze = 0.4
  } else if (body.nextGaze <= 0) {
    const speaks = body.talk > 0.5
    const meets = !body.meets && body.random() < (speaks ? 0.7 : 0.85) && eyesTo(body, S.viewer, ASIDE, MEETING)
    body.meets = meets
    if (meets) body.nextGaze = (speaks ? 1.2 : 2) + body.random() * (speaks ? 1.6 : 2.6)
    else {
      const away = body.random() < 0.35 ? 0.26 : 0.1
      body.gazeToX = (body.random() * 2 - 1) * away
      body.gazeToY = (body.random() * 1.3 - 0.85) * away * 0.7
      body.nextGaze = 0.5 + body.random() * (speaks ? 1.4 : 0.9)
    }
    body.smileTo = 0.35 + 0.4 * body.random()
  } else if (body.meets && !eyesTo(body, S.viewer, ASIDE * 1.3, MEETING * 1.2)) body.nextGaze = 0
  const quick = pace[P.eyes]!
  body.gazeX += (body.gazeToX - body.gazeX) * quick
  body.gazeY += (body.gazeToY - body.gazeY) * quick
}

/** A mouth that speaks: shaped by the sound where that is known, else a new shape at each syllable, as open as the voice is loud. */
const speak = (body: Body, pace: Pace): void => {
  const loud = body.level > 0.03 ? Math.pow(body.level, 0.6) : 0
  body.nextSound -= pace[P.dt]!
  if (loud > 0 && body.nextSound <= 0) {
    body.nextSound = 0.09 + body.random() * 0.11
    body.chanceOpen = 0.25 + 0.75 * body.random()
    body.chanceWide = body.random() * 1.7 - 0.85
  }
  const known = body.soundOpen === body.soundOpen
  const open = loud * (known ? held(body.soundOpen, 0, 1) : body.chanceOpen)
  const wide = held(known ? body.soundWide : body.chanceWide, -1, 1) * Math.min(1, loud * 1.6)
  body.jaw += (open - body.jaw) * pace[open > body.jaw ? P.jawOpens : P.jawShuts]!
  body.wide += (wide - body.wide) * pace[P.lips]!
}

/** Infers the face from voice, time and what is looked at. A still figure neither blinks nor looks about. */
export const inferFace = (body: Body, pace: Pace): void => {
  const { row } = body
  const at = FACE_TEXEL * 4
  if (body.still) {
    body.jaw = body.wide = body.gazeX = body.gazeY = body.talk = 0
    body.smile = 0.5
    row[at] = row[at + 3] = 0
  } else {
    row[at] = blink(body, pace[P.dt]!)
    look(body, pace)
    speak(body, pace)
    body.smile += (body.smileTo - body.smile) * pace[P.talk]! * 0.4
    row[at + 3] = body.talk * (0.1 + 0.5 * body.chanceOpen * body.jaw)
  }
  row[at + 1] = body.jaw
  row[at + 2] = body.wide
  row[GAZE_TEXEL * 4] = body.gazeX
  row[GAZE_TEXEL * 4 + 1] = body.gazeY
  row[GAZE_TEXEL * 4 + 2] = body.smile
  row[GAZE_TEXEL * 4 + 3] = body.wheel
}
