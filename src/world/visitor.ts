import type { Vec3 } from '../contract/ids.ts'
import { EVEN_EYE_HEIGHT, type Pose, type Rigid } from '../contract/pose.ts'
import { createAttention } from './attention.ts'
import { type Beside, costOf, placeBeside } from './beside.ts'
import type { Body } from './camera/orbit.ts'
import { keepDistance, NEAREST_PERSON } from './distance.ts'
import { createHeading } from './heading.ts'
import { lookingFrom } from './standing.ts'
import { wayRound } from './way-round.ts'

/** Walking in and out, metres a second; a long way is done in this many seconds. */
const PACE = 2.2
const LONGEST_WALK = 1.6
/** So near to where they belong, a person has arrived, metres. */
const THERE = 0.12
/** A place is given up for one that is better by this (`costOf`): people do not shuffle about for nothing. */
const WORTH_GOING = 0.9
/** Somebody whose hands were tracked wears a headset, also while they are lost for this long, seconds. */
const HANDS_KEPT = 20

/** Whether there is a better place is looked for no oftener than this, seconds. */
const ASKED_EVERY = 0.3

/** What bounds where another person is drawn, and what it is about just now. */
export interface Bounds extends Omit<Beside, 'own'> {
  own: Pose
  /** The point they point at or that it is about, or null: then the middle of the product. */
  part: Vec3 | null
  /** They speak, or are spoken to. */
  speaking: boolean
  /** Motion is reduced: they stand where they belong at once, and hold their head still. */
  still: boolean
}

export interface Shown {
  pose: Pose
  /** Which way the body faces, radians about y (0: −z), where that is not simply the head's own way. */
  facing: number | null
  /** Another frame is needed. */
  moving: boolean
  /** Has left. */
  gone: boolean
}

/** One other person, from the doorway in until out again. Poses in the showroom's frame. */
export interface Visitor {
  /** A pose came from their page. */
  receive(pose: Pose): void
  /** Begins to walk out through a doorway at this place on the floor; null: gone at once. */
  leave(through: Vec3 | null): void
  step(seconds: number, bounds: Bounds): Shown
}

/**
 * Somebody with tracked hands is drawn where their page says, kept at a distance. Somebody on a page has no place of their own in the
 * room: they come to stand beside the visitor, half turned to them, and look to and fro between them and what it is about.
 *
 * @param from the doorway they come through, on the floor, metres; null: stands in place at once
 */
export function createVisitor(from: Vec3 | null): Visitor {
  let received: Pose | null = null
  let sinceHands = Infinity
  let place: Vec3 | null = from ? [from[0], EVEN_EYE_HEIGHT, from[2]] : null
  let goal: Vec3 | null = null
  let walking = from !== null
  let out: Vec3 | null = null
  let gone = false
  let sinceAsked = Infinity
  let asked: Asked | null = null
  const attention = createAttention()
  const heading = createHeading()

  const settle = (seconds: number, bounds: Bounds): Vec3 => {
    const wish = { ...bounds, own: bounds.own.head.p as Vec3 }
    sinceAsked += seconds
    const stays = goal !== null && costOf(goal, wish) < Infinity
    if (stays && (sinceAsked < ASKED_EVERY || sameSight(wish, asked))) return goal!
    sinceAsked = 0
    asked = { own: [...wish.own], eye: [...wish.sight.eye], aim: [...wish.sight.aim], across: wish.sight.across, distance: wish.distance }
    const better = placeBeside(wish)
    if (!better) return keepDistance(goal ?? wish.own, wish.own, asideOf(bounds), bounds.distance, bounds.body)
    return stays && costOf(goal!, wish) - costOf(better, wish) < WORTH_GOING ? goal! : better
  }
  const walk = (to: Vec3, seconds: number, bounds: Bounds): Vec3 => {
    const at = place ?? to
    const pace = Math.max(PACE, apart(at, to) / LONGEST_WALK)
    const next = towards(at, to, Math.min(seconds, 0.1) * pace, bounds.body)
    // Round one's own head on the way too; whoever cannot get past it is there.
    const kept = keepDistance(next, bounds.own.head.p as Vec3, asideOf(bounds), NEAREST_PERSON, bounds.body)
    return kept !== next && apart(kept, to) >= apart(at, to) - 1e-4 ? to : kept
  }
  const standing = (seconds: number, bounds: Bounds): Shown => {
    const at = place!
    const { sight, part, speaking, still } = bounds
    const pointing = received?.pointing === true
    const regard = attention.step(seconds, { part: part !== null, pointing, speaking, still })
    const about: Vec3 = part ?? [0, 0.8, 0]
    const { q, facing } = heading.step(still ? Infinity : seconds, at, sight.eye, about, regard)
    return { pose: { head: { p: at, q }, pointing, seated: false }, facing, moving: false, gone }
  }

  return {
    receive(pose) {
      received = pose
      if (pose.left || pose.right) sinceHands = 0
    },
    leave(through) {
      out = through
      gone = through === null
    },
    step(seconds, bounds) {
      sinceHands += seconds
      if (out) {
        place = towards(place ?? out, out, Math.min(seconds, 0.1) * PACE, bounds.body)
        gone = apart(place, out) < THERE
        return { pose: going(place, out), facing: null, moving: !gone, gone }
      }
      const own = bounds.own.head.p as Vec3
      const tracked = received !== null && sinceHands < HANDS_KEPT
      goal = tracked ? keepDistance(received!.head.p as Vec3, own, asideOf(bounds), bounds.distance, bounds.body) : settle(seconds, bounds)
      const far = place ? apart(place, goal) : 0
      if (!place || bounds.still || (tracked && !walking)) [place, walking] = [goal, false]
      else if (walking || far > THERE) {
        place = walk(goal, seconds, bounds)
        walking = apart(place, goal) > THERE
        if (walking) return { pose: going(place, goal), facing: null, moving: true, gone }
        heading.from(lookingFrom(place, [goal[0], place[1], goal[2]]))
      }
      if (tracked) return { pose: moved(received!, goal), facing: null, moving: false, gone }
      return standing(seconds, bounds)
    }
  }
}

/** For whom a place was looked for last. */
interface Asked {
  own: Vec3
  eye: Vec3
  aim: Vec3
  across: number
  distance: number
}

const close = (a: readonly number[], b: readonly number[]) => a.every((value, k) => Math.abs(value - b[k]!) < 0.01)

function sameSight({ own, sight, distance }: Beside, asked: Asked | null): boolean {
  return asked !== null && close(own, asked.own) && close(sight.eye, asked.eye) && close(sight.aim, asked.aim) && close([sight.across, distance], [asked.across, asked.distance])
}

/** To one side of what one looks at, over the floor: where somebody goes who stands in one's own place. */
function asideOf({ sight, side }: Bounds): Vec3 {
  const [x, z] = [sight.aim[0] - sight.eye[0], sight.aim[2] - sight.eye[2]]
  return [-side * z, 0, side * x]
}

const apart = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[2] - b[2])

/** Towards `goal` by at most `metres`, round the product where it is in the way. */
function towards(at: Vec3, goal: Vec3, metres: number, body: Body): Vec3 {
  const to = wayRound(at, goal, body)
  const way = apart(at, to)
  if (way <= metres) return to
  return [at[0] + ((to[0] - at[0]) / way) * metres, at[1], at[2] + ((to[2] - at[2]) / way) * metres]
}

function going(place: Vec3, to: Vec3): Pose {
  return { head: { p: place, q: lookingFrom(place, [to[0], place[1], to[2]]) }, pointing: false, seated: false }
}

/** The same body with its head elsewhere; hands come along. */
function moved(pose: Pose, to: Vec3): Pose {
  const [dx, dz] = [to[0] - pose.head.p[0], to[2] - pose.head.p[2]]
  if (dx === 0 && dz === 0) return pose
  const shift = (rigid: Rigid): Rigid => ({ p: [rigid.p[0] + dx, rigid.p[1], rigid.p[2] + dz], q: rigid.q })
  return { ...pose, head: shift(pose.head), ...(pose.left && { left: shift(pose.left) }), ...(pose.right && { right: shift(pose.right) }) }
}
