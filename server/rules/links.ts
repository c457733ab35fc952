/** How long a link that lets somebody in may be pressed, milliseconds: a quarter of an hour. */
export const SIGN_IN_LINK_LIFE = 15 * 60_000

/** How long an invitation may be taken up, milliseconds: seven days. */
export const INVITE_LIFE = 7 * 24 * 3_600_000

/** How long a left message and its private link are kept, milliseconds: thirty days. */
export const LEFT_MESSAGE_LIFE = 30 * 24 * 3_600_000

/** How long a spent or expired link is remembered, so that it can be told from one that never was: a day. */
export const LINK_MEMORY = 24 * 3_600_000

/** How often the same left message may be sent again, each time with a private link of its own. */
export const LEFT_LINKS_MOST = 5

/** Where a link that lets somebody in came from. A session remembers the way it began. */
export const LINK_MAKERS = ['machine', 'invite', 'device'] as const
export type LinkMaker = (typeof LINK_MAKERS)[number]

/** How long a link of this maker may be pressed, milliseconds. */
export function linkLife(maker: LinkMaker): number {
  return maker === 'invite' ? INVITE_LIFE : SIGN_IN_LINK_LIFE
}

/** Times in milliseconds since 1970. */
export type OneTimeLink = { readonly expiresAt: number; readonly spentAt: number | null }

/** What pressing a link would do now. A link that was spent says so even when its time is over too. */
export function linkState(link: OneTimeLink, now: number): 'good' | 'spent' | 'expired' {
  if (link.spentAt !== null) return 'spent'
  return now < link.expiresAt ? 'good' : 'expired'
}
