import { createHash, generateKeyPairSync, sign, type KeyObject } from 'node:crypto'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** What is wrong with the ID token that it gives. Without any of these it is right. */
export type Lie = {
  readonly nonce?: string
  readonly issuer?: string
  readonly audience?: string
  readonly expired?: boolean
  /** Signed by a key that the provider does not publish, or by none. */
  readonly key?: 'other' | 'none'
}

/** A provider that answers every code with an ID token of our making. */
export type LyingProvider = {
  readonly issuer: string
  lie(lie: Lie): void
  /** What a browser comes back with from `url`, as if somebody had signed in there. */
  back(url: string, change?: { state?: string; iss?: string }): string
  close(): Promise<void>
}

const base64url = (data: string | Buffer) => Buffer.from(data).toString('base64url')

export async function startLyingProvider(clientId: string): Promise<LyingProvider> {
  const own = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const other = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const kid = createHash('sha256').update(own.publicKey.export({ type: 'spki', format: 'der' })).digest('hex').slice(0, 8)
  let lying: Lie = {}
  let nonce = ''

  function token(claims: object, key: KeyObject | null): string {
    const head = base64url(JSON.stringify({ alg: key ? 'RS256' : 'none', typ: 'JWT', kid }))
    const body = base64url(JSON.stringify(claims))
    return `${head}.${body}.${key ? base64url(sign('sha256', Buffer.from(`${head}.${body}`), key)) : ''}`
  }
  const server = createServer((request, response) => {
    const json = (value: unknown) => response.setHeader('content-type', 'application/json').end(JSON.stringify(value))
    const now = Math.floor(Date.now() / 1000)
    if (request.url === '/.well-known/openid-configuration')
      return json({
        issuer, authorization_endpoint: `${issuer}/auth`, token_endpoint: `${issuer}/token`, jwks_uri: `${issuer}/keys`, response_types_supported: ['code'],
        subject_types_supported: ['public'], id_token_signing_alg_values_supported: ['RS256'], authorization_response_iss_parameter_supported: true
      })
    if (request.url === '/keys') return json({ keys: [{ ...own.publicKey.export({ format: 'jwk' }), kid, use: 'sig', alg: 'RS256' }] })
    if (request.url !== '/token') return response.writeHead(404).end()
    const key = lying.key === 'none' ? null : lying.key === 'other' ? other.privateKey : own.privateKey
    const claims = {
      iss: lying.issuer ?? issuer, sub: 'mallory', aud: lying.audience ?? clientId, nonce: lying.nonce ?? nonce, iat: now - (lying.expired ? 7200 : 0),
      exp: now + (lying.expired ? -3600 : 300)
    }
    return json({ access_token: 'x', token_type: 'Bearer', expires_in: 60, id_token: token(claims, key) })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
  return {
    issuer,
    lie: (lie) => void (lying = lie),
    back(url, change = {}) {
      const asked = new URL(url).searchParams
      nonce = asked.get('nonce')!
      const back = new URL(asked.get('redirect_uri')!)
      back.search = new URLSearchParams({ code: 'any', state: change.state ?? asked.get('state')!, iss: change.iss ?? issuer }).toString()
      return back.href
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      })
  }
}
