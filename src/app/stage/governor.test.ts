import { describe, expect, it } from 'vitest'
import { createGovernor, type Governor } from './governor.ts'

const play = (governor: Governor, frames: number, cost: number, from = 0) => {
  let now = from
  let share = 1
  for (let frame = 0; frame < frames; frame++) {
    share = governor.frame(now)
    now += cost + governor.pause()
  }
  return { now, share }
}

describe('what a moving picture may cost', () => {
  it('leaves a quick picture as fine and as frequent as it is', () => {
    const governor = createGovernor()
    expect(play(governor, 200, 16).share).toBe(1)
    expect(governor.pause()).toBe(0)
  })
  it('draws a slow picture coarser, and at the coarsest less often', () => {
    const governor = createGovernor()
    expect(play(governor, 60, 120).share).toBe(0.5)
    expect(governor.pause()).toBe(120)
  })
  it('does not mind one hiccup', () => {
    const governor = createGovernor()
    play(governor, 3, 16)
    expect(play(governor, 1, 900, 48).share).toBe(1)
    expect(play(governor, 60, 16, 948).share).toBe(1)
  })
  it('goes back up when there is room, without fluttering', () => {
    const governor = createGovernor()
    const slow = play(governor, 30, 120)
    const soon = play(governor, 60, 10, slow.now)
    expect(soon.share).toBe(0.5)
    expect(play(governor, 3000, 10, soon.now).share).toBe(1)
  })
  it('does not flutter where fine is too slow and coarse is quick: it tries ever more seldom', () => {
    const governor = createGovernor()
    const minutes = [0, 0, 0, 0]
    let [now, share] = [0, 1]
    while (now < 240_000) {
      const next = governor.frame(now)
      if (next !== share) minutes[Math.floor(now / 60_000)]!++
      share = next
      now += share > 0.7 ? 80 : 12
    }
    expect(minutes[0]).toBeGreaterThan(0)
    expect(minutes[3]).toBeLessThanOrEqual(2)
    expect(minutes.reduce((sum, changes) => sum + changes)).toBeLessThanOrEqual(14)
  })
  it('goes back to fine once what held it up is over, however often that came', () => {
    const governor = createGovernor()
    let now = 0
    for (let burst = 0; burst < 4; burst++) now = play(governor, 2000, 10, play(governor, 30, 120, now).now).now
    expect(play(governor, 20_000, 10, now).share).toBe(1)
  })
  it('takes no rest for a slow frame', () => {
    const governor = createGovernor()
    play(governor, 5, 16)
    governor.rest()
    expect(play(governor, 60, 16, 60_000).share).toBe(1)
  })
})

describe('what is known of frames here', () => {
  it('is nothing before some were measured, and no longer quick once they were slow', () => {
    const governor = createGovernor()
    expect(governor.quick()).toBe(false)
    const { now } = play(governor, 20, 16)
    expect(governor.quick()).toBe(true)
    play(governor, 20, 120, now)
    expect(governor.quick()).toBe(false)
  })
})
