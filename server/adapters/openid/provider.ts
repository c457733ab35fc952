import * as client from 'openid-client'
import type { OpenIdProvider } from '../../ports/openid.ts'

export type OpenIdSettings = { readonly issuer: string; readonly clientId: string; readonly clientSecret: string; readonly name: string }

const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])$/
/** How long the provider may take for an answer, seconds. */
const PATIENCE = 10

/**
 * A real OpenID Connect provider. Its description is read when it is first needed and after a failure again, so that a house
 * starts while its provider is away. Plain http is accepted on this machine alone.
 */
export function createOpenIdProvider({ issuer, clientId, clientSecret, name }: OpenIdSettings): OpenIdProvider {
  const address = new URL(issuer)
  const onThisMachine = address.protocol === 'http:' && LOOPBACK.test(address.hostname)
  // An ID token's signature counts even though it came straight from the provider: its key is part of who says so.
  const execute = [client.enableNonRepudiationChecks, ...(onThisMachine ? [client.allowInsecureRequests] : [])]
  let known: Promise<client.Configuration> | null = null

  function described(): Promise<client.Configuration> {
    known ??= client.discovery(address, clientId, clientSecret, undefined, { execute, timeout: PATIENCE })
    known.catch(() => (known = null))
    return known
  }

  return {
    name,
    async begin(back) {
      try {
        const configuration = await described()
        const checks = { state: client.randomState(), nonce: client.randomNonce(), verifier: client.randomPKCECodeVerifier() }
        const url = client.buildAuthorizationUrl(configuration, {
          redirect_uri: back,
          scope: 'openid',
          state: checks.state,
          nonce: checks.nonce,
          code_challenge: await client.calculatePKCECodeChallenge(checks.verifier),
          code_challenge_method: 'S256'
        })
        return { url: url.href, checks }
      } catch {
        return 'away'
      }
    },
    async finish(back, { state, nonce, verifier }) {
      const configuration = await described().catch(() => null)
      if (!configuration) return 'away'
      try {
        const tokens = await client.authorizationCodeGrant(configuration, new URL(back), {
          expectedState: state,
          expectedNonce: nonce,
          pkceCodeVerifier: verifier,
          idTokenExpected: true
        })
        const claims = tokens.claims()
        return claims ? { issuer: claims.iss, subject: claims.sub } : 'wrong'
      } catch (error) {
        return whatWent(error)
      }
    }
  }
}

/** The library's many errors, as far as they differ for whoever signs in. */
function whatWent(error: unknown): 'denied' | 'wrong' | 'away' {
  if (error instanceof client.AuthorizationResponseError) return 'denied'
  // Its own answer was an error: a code that was used, or is over.
  if (error instanceof client.ResponseBodyError) return 'wrong'
  const network = error instanceof TypeError || (error instanceof client.ClientError && error.code === 'OAUTH_TIMEOUT')
  return network ? 'away' : 'wrong'
}
