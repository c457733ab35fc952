import { describe, expect, it } from 'vitest'
import { decodePose, EVEN_EYE_HEIGHT, type Pose } from '../contract/pose.ts'
import { createPoseSender } from './pose-sender.ts'

const at = (x: number): Pose => ({ head: { p: [x, 1.6, 0], q: [0, 0, 0, 1] }, pointing: false, seated: false })

/** Offers poses at 60 Hz; the x of every head that was sent, in order. */
const sent = (poses: readonly Pose[]): number[] => {
  const heads: number[] = []
  const sender = createPoseSender((bytes) => heads.push(decodePose(bytes)?.pose.head.p[0] ?? Number.NaN))
  poses.forEach((pose, k) => sender.offer(pose, EVEN_EYE_HEIGHT, 1000 + (k * 1000) / 60))
  return heads
}

describe('what a page sends of its poses', () => {
  it('some 20 a second while they move, one more at rest, then nothing', () => {
    expect(sent(Array.from({ length: 61 }, (_, k) => at(k * 0.02))).length).toBeGreaterThanOrEqual(15)
    expect(sent(Array.from({ length: 61 }, () => at(1))).length).toBe(2)
  })

  it('nothing of a device that loses itself, and goes on when it is back (SPEC K13)', () => {
    const lost = Array.from({ length: 30 }, () => at(Number.NaN))
    const heads = sent([at(0), ...lost, ...Array.from({ length: 30 }, (_, k) => at(0.1 + k * 0.02))])
    expect(heads.every(Number.isFinite)).toBe(true)
    expect(heads.length).toBeGreaterThan(7)
    expect(heads.at(-1)).toBeGreaterThan(0.5)
  })
})
