import type { Body } from './body.ts'
import { smooth } from './ease.ts'
import { P } from './pace.ts'
import type { Pace } from './pace.ts'

/** Up and down again, seconds. */
const RISE = 0.55
/** Who speaks lifts a hand now and then: never oftener than this, seconds. */
const LEAST_REST = 2.4
const MORE_REST = 5

/**
 * Gestures of somebody whose hands nothing tracks: single ones, with rests between, and only while they speak. Both hands at
 * times, mostly one.
 */
export const inferGesture = (body: Body, pace: Pace): void => {
  const dt = pace[P.dt]!
  const speaks = body.level > 0.08 && !body.still
  body.talk += ((speaks ? 1 : 0) - body.talk) * pace[P.talk]!
  if (body.gestureTime > 0) {
    body.gesture += dt
    // Who falls silent lets the hand sink.
    if (body.talk < 0.1 || body.isPointing) body.gestureTime = Math.min(body.gestureTime, body.gesture + RISE)
    if (body.gesture >= body.gestureTime) {
      body.gestureTime = 0
      body.nextGesture = LEAST_REST + MORE_REST * body.random()
    }
    return
  }
  if (body.talk < 0.5 || body.isPointing) return
  body.nextGesture -= dt
  if (body.nextGesture > 0) return
  const chance = body.random()
  body.gestureHands = chance < 0.45 ? 1 : chance < 0.65 ? 2 : 3
  body.gestureTime = 2 * RISE + 0.5 + 1.3 * body.random()
  body.gesture = 0
}

/** How far a gesture has lifted the hand of a side, 0…1. */
export const gestureOf = (body: Body, side: number): number => {
  if (body.gestureTime <= 0 || (body.gestureHands & (side > 0 ? 1 : 2)) === 0) return 0
  const rise = body.gesture / RISE
  const fall = (body.gestureTime - body.gesture) / RISE
  const t = rise < fall ? rise : fall
  return (t >= 1 ? 1 : t <= 0 ? 0 : smooth(t)) * (body.gestureHands === 3 ? 0.72 : 0.9)
}
