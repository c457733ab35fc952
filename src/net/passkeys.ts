import { startAuthentication, startRegistration } from '@simplewebauthn/browser'
import { z } from 'zod'
import { meSchema } from '../contract/http.ts'
import { request } from './http.ts'

type Asked = Parameters<typeof startAuthentication>[0]['optionsJSON']
type Made = Parameters<typeof startRegistration>[0]['optionsJSON']

// The browser itself checks these options, by the Web Authentication standard, before it does anything with them.
const options = z.looseObject({ challenge: z.string() })

/**
 * Signs in, or carries the verified mark into this session, by a passkey. Must be called from a press.
 *
 * @throws Refused, Unreachable, or the browser's own WebAuthn error.
 */
export async function signInByPasskey() {
  const given = (await request('POST', '/api/passkeys/sign-in/options', options, {})) as unknown
  return request('POST', '/api/passkeys/sign-in', meSchema, await startAuthentication({ optionsJSON: given as Asked }))
}

/** Makes a passkey for who is signed in. Must be called from a press. Throws as `signInByPasskey`. */
export async function registerPasskey() {
  const given = (await request('POST', '/api/passkeys/register/options', options, {})) as unknown
  return request('POST', '/api/passkeys/register', meSchema, await startRegistration({ optionsJSON: given as Made }))
}
