import { expect, it } from 'vitest'
import type { Seen } from './history.ts'
import { judge } from './judge.ts'

const wish = { visit: 'v', language: 'en', mode: 'writing' } as const
const asks = (request: string, at = 0): Seen[] => [{ at, kind: 'ask-sent', request, ...wish }, { at, kind: 'asked', request, ...wish }]
const rings = (request: string, person: string, at = 1): Seen => ({ at, kind: 'rings', request, person, until: at + 20_000 })

it('Q2, Q4, Q6, Q13: who judges histories finds what is wrong in them', () => {
  const wrong: [string, Seen[]][] = [
    ['at two desks', [...asks('a'), rings('a', 'ada'), rings('a', 'ben', 2)]],
    ['for two at once', [...asks('a'), ...asks('b'), rings('a', 'ada'), rings('b', 'ada', 2)]],
    ['too long', [...asks('a'), { at: 1, kind: 'rings', request: 'a', person: 'ada', until: 30_000 }]],
    ['who asked later first', [...asks('a'), ...asks('b', 1), rings('b', 'ada', 2)]],
    ['taken by two', [...asks('a'), rings('a', 'ada'), { at: 2, kind: 'accepted', request: 'a', person: 'ada' }, { at: 3, kind: 'accepted', request: 'a', person: 'ben' }]],
    ['after it was over', [...asks('a'), { at: 1, kind: 'cancelled', request: 'a' }, rings('a', 'ada', 2)]],
    ['lost', [...asks('a'), { at: 9, kind: 'over' }]]
  ]
  for (const [name, history] of wrong) expect([name, judge(history).length]).toEqual([name, 1])
})

it('Q4, Q6: and nothing in those where all is well', () => {
  const right: Seen[][] = [
    [...asks('a'), ...asks('b', 1), rings('a', 'ada'), rings('b', 'ben', 2), { at: 3, kind: 'passed', request: 'a', person: 'ada' }, rings('a', 'cleo', 4)],
    [...asks('a'), ...asks('b', 1), rings('a', 'ada'), { at: 20_001, kind: 'silent', request: 'a', person: 'ada' }, rings('b', 'ada', 20_002)],
    [...asks('a'), ...asks('b', 1), { at: 1, kind: 'online', request: 'a', on: false }, rings('b', 'ada', 2)]
  ]
  for (const history of right) expect(judge(history)).toEqual([])
})

it('Q2, Q6: of acts under way side by side it takes either order, and of others only the one that was', () => {
  const passes = (from: number): Seen => ({ at: 3, kind: 'passed', request: 'a', person: 'ada', from })
  const ringsFrom = (request: string, person: string, from: number): Seen => ({ at: 2, kind: 'rings', request, person, until: 20_000, from })
  const cancels = (from: number): Seen => ({ at: 3, kind: 'cancelled', request: 'a', from })
  const asked = [...asks('a'), ...asks('b', 1)]
  /** The place of the first event after the asking. */
  const first = asked.length
  const right: [string, Seen[]][] = [
    ['the earlier one rang elsewhere before, and it is seen later', [...asked, ringsFrom('b', 'ben', first), ringsFrom('a', 'ada', first)]],
    ['the earlier one came back while the later one was rung', [...asked, rings('a', 'ada'), passes(first + 1), ringsFrom('b', 'ben', first + 1)]],
    ['the earlier one was leaving', [...asked, ringsFrom('b', 'ben', first), cancels(first)]],
    ['the desk had passed the one before, and it is seen later', [...asked, rings('a', 'ada'), ringsFrom('b', 'ada', first + 1), passes(first + 1)]],
    ['it had been left when it is seen to ring', [...asks('a'), cancels(2), ringsFrom('a', 'ada', 2)]]
  ]
  for (const [name, history] of right) expect([name, judge(history)]).toEqual([name, []])
  const wrong: [string, Seen[]][] = [
    ['the earlier one rings only after', [...asked, ringsFrom('b', 'ben', first), ringsFrom('a', 'ada', first + 1)]],
    ['the earlier one was back before', [...asked, rings('a', 'ada'), passes(first + 1), ringsFrom('b', 'ben', first + 2)]],
    ['the earlier one left only after', [...asked, ringsFrom('b', 'ben', first), cancels(first + 1)]],
    ['the desk passed the one before only after', [...asked, rings('a', 'ada'), ringsFrom('b', 'ada', first + 1), passes(first + 2)]],
    ['it was sent to ring after it had been left', [...asks('a'), cancels(2), ringsFrom('a', 'ada', 3)]]
  ]
  for (const [name, history] of wrong) expect([name, judge(history).length]).toEqual([name, 1])
})
