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
    [...asks('a'), ...asks('b', 1), rings('a', 'ada'), { at: 20_001, kind: 'silent', person: 'ada' }, rings('b', 'ada', 20_002)],
    [...asks('a'), ...asks('b', 1), { at: 1, kind: 'online', request: 'a', on: false }, rings('b', 'ada', 2)]
  ]
  for (const history of right) expect(judge(history)).toEqual([])
})
