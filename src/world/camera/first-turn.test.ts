import { PerspectiveCamera } from 'three'
import { describe, expect, it } from 'vitest'
import { orbitOf } from './orbit.ts'
import { createRig } from './rig.ts'

const FRAME = 1 / 60
const DEGREE = Math.PI / 180
const body = { halfWidth: 0.95, halfLength: 2.1, height: 1.5 }

function setting() {
  const rig = createRig(new PerspectiveCamera(), orbitOf([5.1, 1.15, 6.5], [0, 0.62, 0], 21, body), body)
  rig.frame(640, 400, { top: 0, right: 0, bottom: 0, left: 0 })
  /** The yaw, picture by picture, until nothing moves. */
  const run = (most = 1200): number[] => {
    const yaws = [rig.orbit.yaw]
    for (let k = 0; k < most && rig.step(FRAME); k++) yaws.push(rig.orbit.yaw)
    return yaws
  }
  return { rig, run }
}

describe('the first turn of the product (SPEC O13)', () => {
  it('is slow, begins and ends softly, and comes to rest', () => {
    const { rig, run } = setting()
    rig.turnGently()
    const yaws = run()
    const speeds = yaws.slice(1).map((yaw, k) => (yaw - yaws[k]!) / FRAME)
    expect(yaws.at(-1)! - yaws[0]!).toBeGreaterThan(8 * DEGREE)
    expect(Math.max(...speeds)).toBeLessThan(6 * DEGREE)
    expect(Math.min(...speeds)).toBeGreaterThanOrEqual(0)
    expect(speeds[0]).toBeLessThan(0.1 * DEGREE)
    expect(speeds.at(-1)).toBeLessThan(0.1 * DEGREE)
    expect(yaws.length * FRAME).toBeLessThan(8)
  })

  it('is none where motion is reduced, and ends when it is reduced on the way', () => {
    const { rig, run } = setting()
    rig.reduceMotion(true)
    rig.turnGently()
    expect(run()).toHaveLength(1)
    const other = setting()
    other.rig.turnGently()
    other.run(60)
    other.rig.reduceMotion(true)
    expect(other.run()).toHaveLength(1)
  })

  it('ends where somebody takes hold, and does not come again', () => {
    const { rig, run } = setting()
    rig.turnGently()
    run(60)
    rig.move((orbit) => ({ ...orbit, yaw: orbit.yaw + 0.2 }))
    expect(run()).toHaveLength(1)
    rig.turnGently()
    expect(run()).toHaveLength(1)
  })
})
