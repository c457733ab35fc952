import { describe, expect, it } from 'vitest'
import { linkState, SIGN_IN_LINK_LIFE } from './links.ts'

describe('one-time links (SPEC S1)', () => {
  const link = { expiresAt: SIGN_IN_LINK_LIFE, spentAt: null }
  it('is good for exactly a quarter of an hour', () => {
    expect(linkState(link, 0)).toBe('good')
    expect(linkState(link, 15 * 60_000 - 1)).toBe('good')
    expect(linkState(link, 15 * 60_000)).toBe('expired')
  })
  it('says spent before it says expired', () => {
    expect(linkState({ ...link, spentAt: 5 }, 6)).toBe('spent')
    expect(linkState({ ...link, spentAt: 5 }, SIGN_IN_LINK_LIFE + 1)).toBe('spent')
  })
})
