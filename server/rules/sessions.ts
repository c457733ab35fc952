import type { LinkMaker } from './links.ts'

/** A session that is not used for this long is over, milliseconds: twelve hours. */
export const SESSION_IDLE = 12 * 3_600_000
/** No session lives longer than this, however much it is used: thirty days. */
export const SESSION_LIFE = 30 * 24 * 3_600_000
/** How long a passkey's use vouches for the person at the desk, milliseconds: a shift of twelve hours. */
export const SHIFT = 12 * 3_600_000
/** Use is written down at most once in so long, milliseconds: a session's every request need not touch the disk. */
export const SESSION_TOUCH = 60_000
/** A session that a link from the machine itself began may add a passkey for so long, milliseconds. */
const FRESH = 15 * 60_000

/** How a session began: by a link, and whose, by a passkey, or at the house's OpenID provider. */
export type SessionBeginning = LinkMaker | 'passkey' | 'openid'

/** What is known of a session. Times in milliseconds since 1970. */
export type SessionTimes = {
  readonly beganAt: number
  readonly usedAt: number
  readonly beganBy: SessionBeginning
  /** When a passkey with user verification was last used in this very session. */
  readonly verifiedAt: number | null
}

/** Whether a session is still good. */
export function sessionGood(session: SessionTimes, now: number): boolean {
  return now - session.usedAt < SESSION_IDLE && now - session.beganAt < SESSION_LIFE
}

/** Whether its use is due to be written down. */
export function touchDue(session: SessionTimes, now: number): boolean {
  return now - session.usedAt >= SESSION_TOUCH
}

/** Whether the mark beside a person is true: a passkey with user verification was used in this session, this shift. */
export function verifiedNow(session: Pick<SessionTimes, 'verifiedAt'>, now: number): boolean {
  return session.verifiedAt !== null && now - session.verifiedAt < SHIFT
}

/**
 * Whether a session may add a passkey to its person. The first may come from any session. After that whoever adds one
 * must have used one in this shift, or just have come by a link made at the machine itself: otherwise a borrowed
 * session could make itself a passkey and, with it, the mark.
 */
export function mayAddPasskey(session: SessionTimes, passkeys: number, now: number): boolean {
  if (passkeys === 0 || verifiedNow(session, now)) return true
  return session.beganBy === 'machine' && now - session.beganAt < FRESH
}
