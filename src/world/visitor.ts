import type { Vec3 } from '../contract/ids.ts'
import { EVEN_EYE_HEIGHT, type Pose, type Rigid } from '../contract/pose.ts'
import type { Body } from './camera/orbit.ts'
import { keepDistance } from './distance.ts'
import { lookingFrom } from './standing.ts'
import { wayRound } from './way-round.ts'

/** Walking in and out, metres a second. */
const PACE = 2.2
/** So near to where they belong, a person has arrived. */
const THERE = 0.12
/** How far off one's own view people come to stand, radians. */
const ASIDE = (52 * Math.PI) / 180

/** What bounds where another person is drawn. */
export interface Bounds {
  own: Pose
  /** Which side of one's own view people come to: 1 right, -1 left. */
  side: 1 | -1
  distance: number
  body: Body
}

/** One other person, from the doorway in until out again. Poses in the showroom's frame. */
export interface Visitor {
  /** A pose came from their page. */
  receive(pose: Pose): void
  /** Begins to walk out through a doorway at this place on the floor; null: gone at once. */
  leave(through: Vec3 | null): void
  /** Moves on. `moving`: another frame is needed; `gone`: has left. */
  step(seconds: number, bounds: Bounds): { pose: Pose; moving: boolean; gone: boolean }
}

/**
 * @param from the doorway they come through, on the floor, metres; null: stands in place at once
 */
export function createVisitor(from: Vec3 | null): Visitor {
  let received: Pose | null = null
  let place: Vec3 | null = from ? [from[0], EVEN_EYE_HEIGHT, from[2]] : null
  let arrived = from === null
  let out: Vec3 | null = null
  let gone = false

  return {
    receive(pose) {
      received = pose
    },
    leave(through) {
      out = through
      arrived = false
      gone = through === null
    },
    step(seconds, bounds) {
      if (out) {
        place = walk(place ?? out, out, Math.min(seconds, 0.1) * PACE, bounds.body)
        gone = apart(place, out) < THERE
        return { pose: facing(place, out), moving: !gone, gone }
      }
      const wanted = received ?? beside(bounds)
      const own = bounds.own.head
      const kept = keepDistance(wanted.head.p as Vec3, own.p as Vec3, asideOf(own, bounds.side), bounds.distance, bounds.body)
      if (arrived || !place) {
        arrived = true
        place = kept
        return { pose: moved(wanted, kept), moving: false, gone }
      }
      place = walk(place, kept, Math.min(seconds, 0.1) * PACE, bounds.body)
      arrived = apart(place, kept) < THERE
      return { pose: arrived ? moved(wanted, kept) : facing(place, kept), moving: !arrived, gone }
    }
  }
}

/** Nobody said yet where they stand: beside oneself, looking at the product. */
function beside(bounds: Bounds): Pose {
  const { head } = bounds.own
  const aside = asideOf(head, bounds.side)
  const at: Vec3 = [head.p[0] + aside[0] * bounds.distance, EVEN_EYE_HEIGHT, head.p[2] + aside[2] * bounds.distance]
  return { head: { p: at, q: lookingFrom(at, [0, 0.9, 0]) }, pointing: false, seated: false }
}

/** Half ahead and half to the side over the floor: in sight, and not in the way of what one looks at. */
function asideOf(head: Rigid, side: 1 | -1): Vec3 {
  const [x, y, z, w] = head.q
  const yaw = Math.atan2(2 * (x * z + w * y), 1 - 2 * (x * x + y * y)) - side * ASIDE
  return [-Math.sin(yaw), 0, -Math.cos(yaw)]
}

const apart = (a: Vec3, b: Vec3): number => Math.hypot(a[0] - b[0], a[2] - b[2])

/** Towards `goal` by at most `metres`, round the product where it is in the way. */
function walk(at: Vec3, goal: Vec3, metres: number, body: Body): Vec3 {
  const to = wayRound(at, goal, body)
  const way = apart(at, to)
  if (way <= metres) return to
  return [at[0] + ((to[0] - at[0]) / way) * metres, at[1], at[2] + ((to[2] - at[2]) / way) * metres]
}

function facing(place: Vec3, to: Vec3): Pose {
  return { head: { p: place, q: lookingFrom(place, [to[0], place[1], to[2]]) }, pointing: false, seated: false }
}

/** The same body with its head elsewhere; hands come along. */
function moved(pose: Pose, to: Vec3): Pose {
  const [dx, dz] = [to[0] - pose.head.p[0], to[2] - pose.head.p[2]]
  if (dx === 0 && dz === 0) return pose
  const shift = (rigid: Rigid): Rigid => ({ p: [rigid.p[0] + dx, rigid.p[1], rigid.p[2] + dz], q: rigid.q })
  return { ...pose, head: shift(pose.head), ...(pose.left && { left: shift(pose.left) }), ...(pose.right && { right: shift(pose.right) }) }
}
