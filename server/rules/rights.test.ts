import { describe, expect, it } from 'vitest'
import { ROLES } from '../../src/contract/person.ts'
import { may, mayIn, RIGHTS, type Right } from './rights.ts'

/** Written out by hand on purpose: a right that moves must be moved in two places. o owner, t team head, a advisor, m marketer, s steward. */
const MATRIX: Record<Right, string> = {
  'desk.attend': '--a--',
  'conversations.own': '--a--',
  'replies.read': 'ota--',
  'replies.own': 'ota--',
  'replies.house': 'ot---',
  'left-messages.read': 'ota--',
  'left-messages.answer': 'ota--',
  'left-messages.done': 'ota--',
  'team.read': 'ot--s',
  'team.invite': 'ot---',
  'team.place': 'ot---',
  'showrooms.share': 'ot---',
  'team.change': 'o----',
  'hours.change': 'ot---',
  'incident.tell': 'ot---',
  'figures.read': 'ot---',
  'showrooms.edit': 'o--m-',
  'showrooms.publish': 'o--m-',
  'models.bring': 'o--m-',
  'models.read': 'o--m-',
  'reports.read': 'o--ms',
  'promises.read': 'o---s'
}

describe('rights (SPEC S10)', () => {
  it.each(Object.keys(RIGHTS) as Right[])('%s', (right) => {
    const signs = ROLES.map((role) => (may([role], right) ? role[0] : '-')).join('')
    expect(signs).toBe(MATRIX[right])
  })
  it('nobody without a role may do anything', () => {
    for (const right of Object.keys(RIGHTS) as Right[]) expect(may([], right)).toBe(false)
  })
  it('roles add up and never take away', () => {
    for (const right of Object.keys(RIGHTS) as Right[])
      for (const one of ROLES) for (const other of ROLES) expect(may([one, other], right)).toBe(may([one], right) || may([other], right))
  })
  it('E30: in a showroom that a marketer was not invited to, every right is what it is without that role', () => {
    for (const right of Object.keys(RIGHTS) as Right[]) {
      const signs = (edits: string[] | null) => ROLES.map((role) => (mayIn({ roles: [role], edits }, right, 'one') ? role[0] : '-')).join('')
      expect(signs(null)).toBe(MATRIX[right])
      expect(signs(['two', 'one'])).toBe(MATRIX[right])
      expect(signs(['two'])).toBe(MATRIX[right].replace('m', '-'))
      expect(signs([])).toBe(MATRIX[right].replace('m', '-'))
    }
    expect(mayIn({ roles: ['marketer', 'steward'], edits: [] }, 'reports.read', 'one')).toBe(true)
    expect(mayIn({ roles: ['marketer', 'owner'], edits: [] }, 'showrooms.publish', 'one')).toBe(true)
    expect(mayIn({ roles: ['marketer', 'team-head'], edits: [] }, 'showrooms.edit', 'one')).toBe(false)
  })
  it('a steward changes nothing', () => {
    const theirs = (Object.keys(RIGHTS) as Right[]).filter((right) => may(['steward'], right))
    expect(theirs.every((right) => right.endsWith('.read'))).toBe(true)
  })
})
