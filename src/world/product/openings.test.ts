import { AnimationClip, Group, Quaternion, QuaternionKeyframeTrack, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { createOpenings } from './openings.ts'

const WIDE = 1.15
const FRAME = 1 / 60

/** A door on its hinge, with the clip that opens it by 1.15 rad. */
function setting() {
  const root = new Group()
  const door = Object.assign(new Group(), { name: 'door' })
  root.add(door)
  const times = Array.from({ length: 13 }, (_, k) => k / 12)
  const values = times.flatMap((t) => new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), WIDE * t).toArray())
  const clip = new AnimationClip('door-open', 1.4, [new QuaternionKeyframeTrack('door.quaternion', times.map((t) => 1.4 * t), values)])
  const openings = createOpenings(root, [clip])
  const angle = () => 2 * Math.atan2(door.quaternion.y, door.quaternion.w)
  /** Angles of the door picture by picture, until it stands or `most` pictures are drawn. */
  const run = (most: number): number[] => {
    const angles = [angle()]
    for (let k = 0; k < most; k++) {
      const moving = openings.step(FRAME)
      angles.push(angle())
      if (!moving) break
    }
    return angles
  }
  return { openings, angle, run }
}

const speeds = (angles: readonly number[]): number[] => angles.slice(1).map((a, k) => (a - angles[k]!) / FRAME)
/** The largest change of speed from one picture to the next, rad/s. */
const jolt = (all: readonly number[]): number => Math.max(...all.slice(1).map((v, k) => Math.abs(v - all[k]!)))

describe('a door (SPEC O13)', () => {
  it('begins slowly, ends slowly, and never goes back on its way', () => {
    const { openings, run } = setting()
    openings.set(new Set(['door-open']), false)
    const angles = run(240)
    expect(angles.at(-1)).toBeCloseTo(WIDE, 4)
    const all = speeds(angles)
    const most = Math.max(...all)
    expect(Math.min(...all)).toBeGreaterThanOrEqual(-1e-6)
    expect(all[0]).toBeLessThan(0.35 * most)
    expect(all.at(-1)).toBeLessThan(0.05 * most)
    expect(all.indexOf(most)).toBeGreaterThan(2)
    // The whole way takes longer than a press and no longer than one waits.
    expect(angles.length * FRAME).toBeGreaterThan(0.5)
    expect(angles.length * FRAME).toBeLessThan(2)
  })

  it('is turned back half-way from where it is, at the speed it has', () => {
    const { openings, angle, run } = setting()
    openings.set(new Set(['door-open']), false)
    const there = run(16)
    const turned = angle()
    expect(turned).toBeGreaterThan(0.2 * WIDE)
    expect(turned).toBeLessThan(0.8 * WIDE)
    openings.set(new Set(), false)
    expect(angle()).toBe(turned)
    const back = run(240)
    expect(back.at(-1)).toBeCloseTo(0, 4)
    const all = [...speeds(there), ...speeds(back)]
    // Still opening in the first picture after: it has weight, and is not thrown round.
    expect(speeds(back)[0]).toBeGreaterThan(0)
    expect(jolt(all)).toBeLessThan(0.4 * Math.max(...all))
    // What is known of a jolt: a door that is thrown round changes its speed by all of it.
    expect(jolt([...speeds(there), ...speeds(there.toReversed())])).toBeGreaterThan(1.5 * Math.max(...all))
  })

  it('is handed to a finer level half-way, and goes on there', () => {
    const [coarse, fine] = [setting(), setting()]
    coarse.openings.set(new Set(['door-open']), false)
    coarse.run(14)
    fine.openings.set(new Set(['door-open']), true)
    fine.openings.takeOver(coarse.openings.progress())
    expect(fine.angle()).toBeCloseTo(coarse.angle(), 6)
    fine.openings.set(new Set(['door-open']), false)
    expect(fine.run(240).at(-1)).toBeCloseTo(WIDE, 4)
  })

  it('stands open or shut at once where motion is reduced', () => {
    const { openings, angle } = setting()
    openings.set(new Set(['door-open']), true)
    expect(angle()).toBeCloseTo(WIDE, 4)
    expect(openings.step(FRAME)).toBe(false)
    openings.set(new Set(), true)
    expect(angle()).toBeCloseTo(0, 4)
  })
})
