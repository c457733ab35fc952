import { isIP } from 'node:net'
import type { PasskeyPlace } from '../ports/people.ts'

/**
 * Whether passkeys can work on pages of an origin. Browsers want a host name and a page they trust: https with a
 * certificate that somebody vouches for, or this machine itself (`localhost`).
 */
export function passkeyPlace(origin: string, selfSigned: boolean): PasskeyPlace {
  const { hostname, protocol } = new URL(origin)
  const local = hostname === 'localhost' || hostname.endsWith('.localhost')
  const place = (obstacle: PasskeyPlace['obstacle']) => ({ host: hostname, origin, obstacle })
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) return place('ip-address')
  if (protocol === 'https:') return place(selfSigned ? 'self-signed' : null)
  return place(local ? null : 'not-secure')
}
