import type { z } from 'zod'
import type { deviceLinkSchema, Me, PasskeyObstacle, profileSchema } from '../contract/http.ts'
import type { OpenId } from '../contract/openid.ts'
import { reasonSchema } from '../contract/reasons.ts'
import type { Trouble } from '../words/sign-in.ts'

/** What a member of staff says of themselves, as sent. */
export type Profile = z.input<typeof profileSchema>
/** A link that lets another device of the same person in, with its QR code as SVG text. */
export type DeviceLink = z.infer<typeof deviceLinkSchema>

/**
 * Signing in and everything about one's own account. Each resolves when the server has done it, and rejects with an error
 * that `troubleOf` can read. The passkey acts ask the browser, so they must be called from a press.
 */
export interface SignInActs {
  /** Spends a one-time link. */
  signIn(token: string): Promise<Me>
  passkeySignIn(): Promise<Me>
  /** Null for somebody who is not signed in. */
  me(): Promise<Me | null>
  saveProfile(profile: Profile): Promise<Me>
  registerPasskey(): Promise<Me>
  deviceLink(): Promise<DeviceLink>
  /** The provider that staff may sign in at, if there is one. */
  openId(): Promise<OpenId>
  /** Goes to the provider: to sign in, or to join one's identity there to who is signed in. The page is left. */
  goToOpenId(join: boolean): Promise<void>
  /** Ends this session, or every session of this person. */
  signOut(everywhere: boolean): Promise<void>
}

/** Names of the errors that browsers give for passkeys (Web Authentication Level 3, 5.1.3 and 5.1.4). */
const PASSKEY_TROUBLES: Readonly<Record<string, Trouble>> = {
  NotAllowedError: 'passkey-stopped',
  AbortError: 'passkey-stopped',
  InvalidStateError: 'passkey-known',
  SecurityError: 'passkey-refused',
  NotSupportedError: 'passkey-refused',
  ConstraintError: 'passkey-refused'
}

/** Reads an error of these acts. An error that carries no reason and is none of the browser's own means that no answer came. */
export function troubleOf(error: unknown): Trouble {
  if (!(error instanceof Error)) return 'unreachable'
  const reason = reasonSchema.safeParse('reason' in error ? error.reason : undefined)
  return reason.success ? reason.data : (PASSKEY_TROUBLES[error.name] ?? 'unreachable')
}

/** Dotted IPv4, or IPv6 in its brackets. */
const IP_ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[[0-9a-f:.]+\])$/i

/**
 * What stands against passkeys on a page, as far as the page itself can tell; the server knows of its own certificate
 * (`Me.passkeysWhy`). Browsers accept `localhost` without https, and no IP address at all.
 */
export function passkeyObstacleAt(place: { hostname: string; secure: boolean }): PasskeyObstacle | null {
  if (IP_ADDRESS.test(place.hostname)) return 'ip-address'
  return place.secure ? null : 'not-secure'
}

/** The token of a sign-in link `/sign-in#<token>`, from the address's fragment: it is never sent by merely opening the page. */
export function tokenIn(fragment: string): string | null {
  const token = fragment.replace(/^#/, '')
  return /^[A-Za-z0-9_-]{16,200}$/.test(token) ? token : null
}
