import type { Role } from '../../src/contract/person.ts'
import { may } from './rights.ts'

/** What a team head may make somebody who is invited: nothing that could do more than they can. */
const GIVEN_BY_HEADS: readonly Role[] = ['advisor']

/** Whether somebody with `own` roles may invite a person to have `given` ones: nobody gives what they could not take back. */
export function mayGive(own: readonly Role[], given: readonly Role[]): boolean {
  if (may(own, 'team.change')) return true
  return may(own, 'team.invite') && given.every((role) => GIVEN_BY_HEADS.includes(role))
}

/** Whether a house whose owners are `owners` would be left without one if `person` were not an owner any more. */
export function lastOwner(owners: readonly string[], person: string): boolean {
  return owners.length === 1 && owners[0] === person
}
