import { Quaternion, Vector3 } from 'three'
import { FACE_TEXEL, GAZE_TEXEL } from '../row.ts'
import type { Body } from './body.ts'
import { closing, eased, held, wrapped } from './ease.ts'

/** A blink: shut, hold and open, seconds. */
const SHUT = 0.07
const HOLD = 0.04
const OPEN = 0.14
/** Farthest that eyes turn in the head, radians. */
const SIDEWAYS = 0.42
const UPWARD = 0.26

const toTarget = new Vector3()
const headBack = new Quaternion()

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

/** Eyes go with the head, rest on what is pointed at, and stray a little otherwise: nobody is stared at. */
const look = (body: Body, dt: number): void => {
  const { gaze } = body
  gaze.next -= dt
  if (body.isPointing) {
    toTarget.copy(body.target).sub(body.head).applyQuaternion(headBack.copy(body.headTurn).invert())
    gaze.toX = held(Math.atan2(toTarget.x, -toTarget.z), -SIDEWAYS, SIDEWAYS)
    gaze.toY = held(Math.atan2(toTarget.y, Math.hypot(toTarget.x, toTarget.z)), -UPWARD, UPWARD)
    gaze.next = 0.4
  } else if (gaze.next <= 0) {
    const away = body.random() < 0.22 ? 0.24 : 0.06
    gaze.toX = (body.random() * 2 - 1) * away
    gaze.toY = (body.random() * 1.4 - 0.8) * away * 0.6
    gaze.next = 0.5 + body.random() * (away > 0.1 ? 0.8 : 2.2)
  }
  const quick = closing(dt, 0.028)
  gaze.x += (gaze.toX - gaze.x) * quick
  gaze.y += (gaze.toY - gaze.y) * quick
}

/** A mouth that speaks: at each syllable a new shape, as open as the voice is loud. */
const speak = (body: Body, dt: number): void => {
  const loud = Math.min(1, Math.max(0, body.level)) ** 0.6
  body.nextSound -= dt
  if (body.nextSound <= 0) {
    body.nextSound = 0.09 + body.random() * 0.11
    body.soundOpen = 0.25 + 0.75 * body.random()
    body.soundWide = body.random() * 1.7 - 0.85
  }
  const open = loud > 0.03 ? loud * body.soundOpen : 0
  const wide = loud > 0.03 ? body.soundWide * Math.min(1, loud * 1.6) : 0
  body.jaw += (open - body.jaw) * closing(dt, open > body.jaw ? 0.04 : 0.075)
  body.wide += (wide - body.wide) * closing(dt, 0.07)
}

/** Infers the face from voice, time and what is pointed at. A still figure neither blinks nor looks about. */
export const inferFace = (body: Body, dt: number): void => {
  const { row } = body
  if (!body.still) {
    row[FACE_TEXEL * 4] = blink(body, dt)
    look(body, dt)
    speak(body, dt)
  } else {
    row[FACE_TEXEL * 4] = 0
    body.jaw = body.wide = body.gaze.x = body.gaze.y = 0
  }
  row[FACE_TEXEL * 4 + 1] = body.jaw
  row[FACE_TEXEL * 4 + 2] = body.wide
  row[FACE_TEXEL * 4 + 3] = body.still ? 0 : 0.35 * body.gesture * (0.5 + 0.5 * Math.sin(body.time * 1.1))
  row[GAZE_TEXEL * 4] = body.gaze.x
  row[GAZE_TEXEL * 4 + 1] = body.gaze.y
  row[GAZE_TEXEL * 4 + 2] = body.still ? 0.55 : 0.5 + 0.25 * Math.sin(body.time * 0.31)
  row[GAZE_TEXEL * 4 + 3] = body.wheel
}
