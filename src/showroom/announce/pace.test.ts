import { describe, expect, it } from 'vitest'
import { BREATH, createPace, GATHER, MOST } from './pace.ts'

const more = (count: number) => `and ${count} more`

/** Everything that is said, with its moment, when `happens` is looked at every 20 ms for so many seconds. */
function listen(seconds: number, happens: (now: number) => { about: string; text: string }[]): { at: number; text: string }[] {
  const pace = createPace()
  const heard: { at: number; text: string }[] = []
  for (let now = 0; now <= seconds * 1000; now += 20) {
    pace.add(happens(now), now)
    if ((pace.due() ?? Infinity) <= now) heard.push({ at: now, text: pace.take(now, more) })
  }
  return heard
}

describe('what is said to a screen reader (SPEC V13)', () => {
  it('of a flood: three things every four seconds, and how many more there were', () => {
    const heard = listen(40, (now) => [{ about: `part ${now % 37}`, text: `part ${now % 37} ${now}` }])
    expect(heard.length).toBeLessThanOrEqual(1 + 40_000 / BREATH)
    expect(heard.length).toBeGreaterThan(8)
    heard.forEach(({ at, text }, k) => {
      if (k > 0) expect(at - heard[k - 1]!.at).toBeGreaterThanOrEqual(BREATH)
      expect(text.match(/part/g)!.length).toBeLessThanOrEqual(MOST)
      expect(text).toMatch(/and \d+ more$/)
    })
  })

  it('one thing is said soon, once, and as it stands by then', () => {
    const heard = listen(10, (now) => (now === 100 ? [{ about: 'part a', text: 'opened' }] : now === 300 ? [{ about: 'part a', text: 'closed' }] : []))
    expect(heard).toEqual([{ at: 100 + GATHER, text: 'closed' }])
  })

  it('a knock and what was written come before what was done to the car, whenever they come', () => {
    const heard = listen(10, (now) => {
      if (now > 5000) return []
      if (now === 4000) return [{ about: 'message 7', text: 'Come and look' }, { about: 'knock', text: 'Somebody knocks' }]
      return [{ about: `part ${now}`, text: 'opened' }]
    })
    expect(heard.find(({ text }) => text.includes('knocks'))?.text).toMatch(/^Somebody knocks Come and look opened and \d+ more$/)
  })

  it('is silent while nothing happens', () => {
    expect(listen(20, () => [])).toEqual([])
  })
})
