import { createHash, generateKeyPairSync, randomBytes, sign, type KeyObject } from 'node:crypto'
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { isoCBOR } from '@simplewebauthn/server/helpers'

/** Flags of authenticator data (WebAuthn level 3, section 6.1). */
const PRESENT = 0x01
const VERIFIED = 0x04
const ATTESTED = 0x40

/** How an authenticator, or the page that drives it, may lie. */
export type Lies = { readonly origin?: string; readonly host?: string; readonly unverified?: boolean; readonly counter?: number; readonly challenge?: string }

/** An authenticator in software: makes one passkey and uses it, as a browser on a page of `origin` would have it do. */
export type Authenticator = {
  register(options: { challenge: string }, lies?: Lies): RegistrationResponseJSON
  use(options: { challenge: string }, lies?: Lies): AuthenticationResponseJSON
}

const base64url = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url')
const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest()

export function createAuthenticator(origin: string): Authenticator {
  const { publicKey, privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  const id = randomBytes(16)
  let counter = 0

  function clientData(type: string, challenge: string, lies: Lies): Buffer {
    return Buffer.from(JSON.stringify({ type, challenge: lies.challenge ?? challenge, origin: lies.origin ?? origin, crossOrigin: false }))
  }
  function authenticatorData(lies: Lies, attested: Buffer | null): Buffer {
    const head = Buffer.alloc(37)
    sha256(lies.host ?? new URL(origin).hostname).copy(head)
    head[32] = PRESENT | (lies.unverified ? 0 : VERIFIED) | (attested ? ATTESTED : 0)
    head.writeUInt32BE(lies.counter ?? ++counter, 33)
    return attested ? Buffer.concat([head, attested]) : head
  }

  return {
    register({ challenge }, lies = {}) {
      const length = Buffer.alloc(2)
      length.writeUInt16BE(id.length)
      const authData = authenticatorData(lies, Buffer.concat([Buffer.alloc(16), length, id, coseKey(publicKey)]))
      const attestation = isoCBOR.encode(new Map<string, unknown>([['fmt', 'none'], ['attStmt', new Map()], ['authData', new Uint8Array(authData)]]) as never)
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: base64url(clientData('webauthn.create', challenge, lies)), attestationObject: base64url(attestation), transports: ['internal'] }
      }
    },
    use({ challenge }, lies = {}) {
      const data = authenticatorData(lies, null)
      const client = clientData('webauthn.get', challenge, lies)
      const signature = sign('sha256', Buffer.concat([data, sha256(client)]), privateKey)
      return {
        id: base64url(id),
        rawId: base64url(id),
        type: 'public-key',
        clientExtensionResults: {},
        response: { clientDataJSON: base64url(client), authenticatorData: base64url(data), signature: base64url(signature) }
      }
    }
  }
}

/** An ES256 key as COSE writes it (RFC 9052; key type 2, algorithm -7, curve 1). */
function coseKey(key: KeyObject): Uint8Array {
  const { x, y } = key.export({ format: 'jwk' })
  const bytes = (text: string | undefined) => new Uint8Array(Buffer.from(text!, 'base64url'))
  return isoCBOR.encode(new Map<number, unknown>([[1, 2], [3, -7], [-1, 1], [-2, bytes(x)], [-3, bytes(y)]]) as never)
}
