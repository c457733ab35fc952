import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/contract/person.ts'
import { lastOwner, mayGive } from './team.ts'

describe('the team (SPEC S11, S13)', () => {
  it('S11: an owner may give every role, a team head only that of an advisor, others none', () => {
    for (const role of ROLES) {
      expect(mayGive(['owner'], [role])).toBe(true)
      expect([role, mayGive(['team-head'], [role])]).toEqual([role, role === 'advisor'])
      expect(mayGive(['team-head'], ['advisor', role])).toBe(role === 'advisor')
      for (const own of ['advisor', 'marketer', 'steward'] as const) expect(mayGive([own], [role])).toBe(false)
    }
  })
  it('S13: only the one owner there is, is the last', () => {
    expect(lastOwner(['a'], 'a')).toBe(true)
    expect(lastOwner(['a', 'b'], 'a')).toBe(false)
    expect(lastOwner(['b'], 'a')).toBe(false)
    expect(lastOwner([], 'a')).toBe(false)
  })
})
