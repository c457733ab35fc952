import type { AnimationClip, Object3D } from 'three'
import { createPoser } from './clips.ts'
import { damped } from './damped.ts'

/** Moves parts along their clips: towards open or shut, from wherever they are and at whatever speed. */
export interface Openings {
  /** The clips that shall stand at their end; all others go to their beginning. */
  set(open: ReadonlySet<string>, atOnce: boolean): void
  /** Holds one by hand at so much of its way, 0 to 1; null lets go of it, and it goes on to its end. */
  hold(name: string, at: number | null): void
  step(seconds: number): boolean
  /** How far each clip stands open, 0 to 1: handed to the next level of detail. Another map once anything has moved, the same until then. */
  progress(): ReadonlyMap<string, number>
  takeOver(progress: ReadonlyMap<string, number>): void
}

/** About the time to open, seconds; the approach is softened at both ends. */
const SMOOTH_SECONDS = 0.3
const ARRIVED = 0.001

export function createOpenings(root: Object3D, clips: readonly AnimationClip[]): Openings {
  const put = createPoser(root, clips)
  const doors = new Map(clips.map(({ name }) => [name, { at: 0, speed: 0, to: 0, held: false }]))
  let progress: ReadonlyMap<string, number> = new Map()
  const pose = () => {
    put((name) => doors.get(name)!.at)
    progress = new Map([...doors].map(([name, door]) => [name, door.at]))
  }
  const all = [...doors.values()]
  // Nothing is on its way until something is set or held: none is asked in each picture.
  let rests = false
  pose()
  return {
    set(open, atOnce) {
      rests = false
      for (const [name, door] of doors) {
        door.to = open.has(name) ? 1 : 0
        if (atOnce && !door.held) [door.at, door.speed] = [door.to, 0]
      }
      if (atOnce) pose()
    },
    hold(name, at) {
      const door = doors.get(name)
      if (!door) return
      rests = false
      door.held = at !== null
      if (at === null) return
      door.at = Math.min(1, Math.max(0, at))
      door.speed = 0
      pose()
    },
    step(seconds) {
      if (rests) return false
      let moving = false
      let moved = false
      for (let k = 0; k < all.length; k++) {
        const door = all[k]!
        if (door.held || door.at === door.to && door.speed === 0) continue
        const next = damped(door.at, door.speed, door.to, SMOOTH_SECONDS, Math.min(seconds, 0.1))
        const there = Math.abs(next.at - door.to) < ARRIVED && Math.abs(next.speed) < ARRIVED * 10
        door.at = there ? door.to : Math.min(1, Math.max(0, next.at))
        door.speed = there ? 0 : next.speed
        moved = true
        moving ||= !there
      }
      if (moved) pose()
      rests = !moving
      return moving
    },
    progress: () => progress,
    takeOver(progress) {
      rests = false
      for (const [name, door] of doors) door.at = progress.get(name) ?? 0
      pose()
    }
  }
}
