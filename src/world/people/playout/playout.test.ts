import { describe, expect, it } from 'vitest'
import { createPoseTarget } from '../../../contract/pose-decode.ts'
import { AHEAD } from './keys.ts'
import { createPlayout } from './playout.ts'

/** A head that goes along x at `speed` m/s, stamped at `time` ms. */
const at = (time: number, x: number) => {
  const pose = createPoseTarget()
  pose.head.p[0] = x
  pose.head.p[1] = 1.6
  pose.time = time & 0xffff
  return pose
}

/** Plays a walk sent every 50 ms over a way with the given delays; the largest jump in one 60 Hz frame, and the end. */
const walk = (delays: (k: number) => number, from = 1000, speed = 1.2): { jump: number; end: number; lag: number } => {
  const playout = createPlayout()
  const out = createPoseTarget()
  const sent = Array.from({ length: 80 }, (_, k) => ({ arrive: k * 50 + delays(k), pose: at(from + k * 50, (speed * k * 50) / 1000) }))
  sent.sort((a, b) => a.arrive - b.arrive)
  let last = Number.NaN
  let jump = 0
  let lag = 0
  let next = 0
  for (let now = 0; now < 6000; now += 1000 / 60) {
    while (next < sent.length && sent[next]!.arrive <= now) playout.push(sent[next]!.pose, sent[next++]!.arrive)
    if (!playout.sample(now, out)) continue
    if (now > 500 && now < 3900) {
      jump = Math.max(jump, Math.abs(out.head.p[0] - last))
      lag = Math.max(lag, now / 1000 - out.head.p[0] / speed)
    }
    last = out.head.p[0]
  }
  return { jump, end: last, lag }
}

const FRAME = 1.2 / 60

describe('play-out of poses', () => {
  it('shows an even walk evenly, little later than it was made', () => {
    const { jump, end, lag } = walk(() => 20)
    expect(jump).toBeLessThan(FRAME * 1.1)
    expect(lag).toBeLessThan(0.1)
    expect(end).toBeCloseTo((1.2 * 79 * 50) / 1000, 5)
  })

  it('stays even when packets arrive unevenly, out of order or not at all', () => {
    const uneven = walk((k) => 20 + 45 * Math.abs(Math.sin(k * 7.3)))
    expect(uneven.jump).toBeLessThan(FRAME * 1.8)
    const lossy = walk((k) => (k % 9 === 4 ? 1e6 : 20))
    expect(lossy.jump).toBeLessThan(FRAME * 1.6)
  })

  it('follows the stamp round its end', () => {
    const { jump, end } = walk(() => 20, 65536 - 2000)
    expect(jump).toBeLessThan(FRAME * 1.1)
    expect(end).toBeCloseTo((1.2 * 79 * 50) / 1000, 5)
  })

  it('takes up again after a long stillness, whatever the stamp has done meanwhile', () => {
    const playout = createPlayout()
    const out = createPoseTarget()
    playout.push(at(1000, 0), 0)
    playout.push(at(1050, 0), 50)
    const later = 3 * 65536 + 40_000
    playout.push(at(1050 + later, 0.02), 50 + later)
    playout.push(at(1100 + later, 0.08), 100 + later)
    playout.sample(later + 50 + playout.delay() + 50, out)
    expect(out.head.p[0]).toBeGreaterThan(0.01)
    expect(out.head.p[0]).toBeLessThan(0.09)
  })

  it('guesses no farther ahead than it may, and comes back to the last pose', () => {
    const playout = createPlayout()
    const out = createPoseTarget()
    for (let k = 0; k <= 10; k++) playout.push(at(k * 50, 0.06 * k), k * 50)
    let farthest = 0
    for (let now = 500; now < 2000; now += 10) {
      playout.sample(now, out)
      farthest = Math.max(farthest, out.head.p[0])
    }
    expect(farthest).toBeLessThanOrEqual(0.6 + (1.2 * AHEAD) / 1000)
    expect(out.head.p[0]).toBeCloseTo(0.6, 9)
  })

  it('passes over repeated and old poses, and says nothing before the first', () => {
    const playout = createPlayout()
    const out = createPoseTarget()
    expect(playout.sample(0, out)).toBe(false)
    playout.push(at(1000, 1), 0)
    playout.push(at(1000, 5), 20)
    playout.push(at(900, 7), 30)
    playout.sample(400, out)
    expect(out.head.p[0]).toBe(1)
  })

  it('follows a sender whose clock began anew, as after a reload (SPEC K13)', () => {
    const playout = createPlayout()
    const out = createPoseTarget()
    for (let k = 0; k < 40; k++) playout.push(at(30_000 + k * 50, 0), k * 50)
    playout.sample(2000, out)
    for (let k = 0; k < 20; k++) playout.push(at(900 + k * 50, 0.5), 4000 + k * 50)
    playout.sample(5000, out)
    playout.sample(6000, out)
    expect(out.head.p[0]).toBeCloseTo(0.5, 3)
  })

  it('a guess that was wrong is made good without a jump', () => {
    const playout = createPlayout()
    const out = createPoseTarget()
    // Walks, is not heard for a while, and has turned back meanwhile.
    const sent = [...Array.from({ length: 20 }, (_, k) => at(k * 50, 0.07 * k)), ...Array.from({ length: 20 }, (_, k) => at(1200 + k * 50, 1.2 - 0.07 * k))]
    let [next, last, jump] = [0, Number.NaN, 0]
    for (let now = 20; now < 2100; now += 1000 / 72) {
      while (next < sent.length && (next < 20 ? next * 50 : 1200 + (next - 20) * 50) + 20 <= now) playout.push(sent[next++]!, now)
      if (!playout.sample(now, out)) continue
      if (!Number.isNaN(last)) jump = Math.max(jump, Math.abs(out.head.p[0] - last))
      last = out.head.p[0]
    }
    expect(jump).toBeLessThan(0.05)
  })
})
