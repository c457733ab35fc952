import type { Role } from '../../src/contract/person.ts'

/**
 * Everything that a right is needed for, and the roles that have it. One table: no other place decides who may do what.
 * Every route of the staff names its right, or says that it needs none (`server/http/acts.ts`).
 * What a person does to themselves (profile, passkeys, signing out, letting in another device, leaving) needs no role.
 */
export const RIGHTS = {
  /** Be at the desk: see the queue, go available, take and hold conversations. */
  'desk.attend': ['advisor'],
  /** Search and read one's own conversations that are still kept, and write notes and labels to them. */
  'conversations.own': ['advisor'],
  /** Ready answers: read all, write one's own. */
  'replies.read': ['owner', 'team-head', 'advisor'],
  'replies.own': ['owner', 'team-head', 'advisor'],
  /** Write those of the house, which everybody uses. */
  'replies.house': ['owner', 'team-head'],
  /** Read what visitors left while nobody was in, answer it, mark it done. */
  'left-messages.read': ['owner', 'team-head', 'advisor'],
  'left-messages.answer': ['owner', 'team-head', 'advisor'],
  'left-messages.done': ['owner', 'team-head', 'advisor'],
  /** See the team. */
  'team.read': ['owner', 'team-head', 'steward'],
  /** Invite to it, as far as `mayGive` goes. */
  'team.invite': ['owner', 'team-head'],
  /** Say who speaks what, knows what and stands where. */
  'team.place': ['owner', 'team-head'],
  /** Say which showrooms a marketer sets up. */
  'showrooms.share': ['owner', 'team-head'],
  /** Change roles, send away. */
  'team.change': ['owner'],
  /** Say when the house is open. */
  'hours.change': ['owner', 'team-head'],
  /** Say that something went wrong here, so that whoever it caught goes first. */
  'incident.tell': ['owner', 'team-head'],
  /** Read how long people waited, hour by hour: no visitor and no advisor stands in it. */
  'figures.read': ['owner', 'team-head'],
  /** Set showrooms up and publish editions of them. */
  'showrooms.edit': ['owner', 'marketer'],
  'showrooms.publish': ['owner', 'marketer'],
  /** Bring models in, take them away, say what their parts are, and let a red device be served with a reason. */
  'models.bring': ['owner', 'marketer'],
  /** See which models came in and what was wrong with them. */
  'models.read': ['owner', 'marketer'],
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

/** Roles that have their rights in the showrooms that they were invited to, and in no other. */
const INVITED: readonly Role[] = ['marketer']

/** Whether somebody may in one showroom. `edits`: the showrooms that they were invited to, by slug; null: all of them. */
export function mayIn({ roles, edits }: { readonly roles: readonly Role[]; readonly edits: readonly string[] | null }, right: Right, slug: string): boolean {
  const within = edits === null || edits.includes(slug)
  return may(within ? roles : roles.filter((role) => !INVITED.includes(role)), right)
}

/** Everything that somebody with these roles may. */
export function rightsOf(roles: readonly Role[]): Right[] {
  return (Object.keys(RIGHTS) as Right[]).filter((right) => may(roles, right))
}

/** The roles of the first person of an installation: owns it, and can answer at once. */
export const FIRST_PERSON_ROLES: readonly Role[] = ['owner', 'advisor']
