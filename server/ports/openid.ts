/** What was sent along with somebody to the provider, and must come back with them. */
export type OpenIdChecks = { readonly state: string; readonly nonce: string; readonly verifier: string }

/** Who somebody is at the provider. */
export type OpenIdIdentity = { readonly issuer: string; readonly subject: string }

/**
 * What came back: an identity that holds in every respect; `denied`, the provider or the person said no; `wrong`, the answer does
 * not hold (state, nonce, issuer, key, time); `away`, the provider cannot be reached or does not work.
 */
export type OpenIdOutcome = OpenIdIdentity | 'denied' | 'wrong' | 'away'

/** The OpenID Connect provider of a house: the code flow with PKCE (RFC 7636), ID tokens signed. */
export type OpenIdProvider = {
  /** What the sign-in page calls it. */
  readonly name: string
  /** Where somebody is to be sent, to come back to `back`; `away` if the provider cannot be reached. */
  begin(back: string): Promise<{ readonly url: string; readonly checks: OpenIdChecks } | 'away'>
  /** Reads what they came back with: the whole address, with its query. */
  finish(address: string, checks: OpenIdChecks): Promise<OpenIdOutcome>
}

/** A sign-in at the provider that was begun; `session` is that of somebody who joins their identity to themselves. */
export type OpenIdTry = OpenIdChecks & { readonly session: string | null }

/** Sign-ins at the provider that are under way, and whose identity is whose. */
export type Identities = {
  /** Remembers a try for ten minutes, under the secret that the browser's cookie holds. */
  begin(secret: string, attempt: OpenIdTry): Promise<void>
  /** Takes it back: once, and only in time. */
  take(secret: string): Promise<OpenIdTry | null>
  personOf(identity: OpenIdIdentity): Promise<string | null>
  /** Joins an identity to a person; `taken` if it is somebody else's. The same again changes nothing. */
  join(identity: OpenIdIdentity, person: string): Promise<'done' | 'taken'>
  /** Whether a person has an identity of this issuer. */
  joined(person: string): Promise<boolean>
}

/** How long somebody may take at the provider, milliseconds. */
export const OPENID_TRY_LIFE = 10 * 60_000
