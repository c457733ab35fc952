import { describe, expect, it } from 'vitest'
import { ROLES } from '../contract/person.ts'
import { skillsIn, teamRights, toggled, withMember } from './team.ts'

describe('the team’s page', () => {
  it('reads skills as people write them', () => {
    expect(skillsIn(' towing,charging ;towing,, \u202Eleasing ')).toEqual(['towing', 'charging', 'leasing'])
    expect(skillsIn('x'.repeat(90))[0]).toHaveLength(40)
    expect(skillsIn('')).toEqual([])
  })
  it('roles are taken and given in their own order', () => {
    expect(toggled(['advisor'], 'owner', ROLES)).toEqual(['owner', 'advisor'])
    expect(toggled(['owner', 'advisor'], 'owner', ROLES)).toEqual(['advisor'])
  })
  it('a member is changed in place', () => {
    const member = { id: 'a', name: 'Ada', roles: [], languages: [], skills: [], showrooms: [], edits: null, came: true, invitedUntil: null }
    expect(withMember([member], { ...member, name: 'Eve' })).toEqual([{ ...member, name: 'Eve' }])
    expect(withMember([member], { ...member, id: 'b' })).toHaveLength(2)
  })
  it('offers what the rights allow', () => {
    expect(teamRights(['team.read'])).toEqual({ read: true, invite: false, place: false, change: false, figures: false, hours: false, incident: false, share: false })
  })
})
