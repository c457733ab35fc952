import type { Role } from '../../src/contract/person.ts'

/**
 * Everything that a right is needed for, and the roles that have it. One table: no other place decides who may do what.
 * What a person does to themselves (profile, passkeys, signing out, letting in another device) needs no role.
 */
export const RIGHTS = {
  /** Be at the desk: see the queue, go available, take and hold conversations. */
  'desk.attend': ['advisor'],
  /** Read what visitors left while nobody was in, answer it, mark it done. */
  'left-messages.read': ['owner', 'advisor'],
  'left-messages.answer': ['owner', 'advisor'],
  'left-messages.done': ['owner', 'advisor'],
  /** See the team, invite to it, change roles, send away. */
  'team.read': ['owner', 'steward'],
  'team.change': ['owner'],
  /** Set showrooms up and publish editions of them. */
  'showrooms.edit': ['owner', 'marketer'],
  'showrooms.publish': ['owner', 'marketer'],
  /** Read what can honestly be known of visits: counts, never a person. */
  'reports.read': ['owner', 'marketer', 'steward'],
  /** Read, and only read, whether the promises about data are kept. */
  'promises.read': ['owner', 'steward']
} as const satisfies Record<string, readonly Role[]>

export type Right = keyof typeof RIGHTS

/** Whether somebody with these roles may. */
export function may(roles: readonly Role[], right: Right): boolean {
  const holders: readonly Role[] = RIGHTS[right]
  return roles.some((role) => holders.includes(role))
}

/** The roles of the first person of an installation: owns it, and can answer at once. */
export const FIRST_PERSON_ROLES: readonly Role[] = ['owner', 'advisor']
