import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server'
import { z } from 'zod'

const base64url = (most: number) => z.string().min(1).max(most).regex(/^[A-Za-z0-9_-]+$/)
const TRANSPORTS = ['ble', 'cable', 'hybrid', 'internal', 'nfc', 'smart-card', 'usb'] as const

/** What is alike in both answers of a browser (WebAuthn level 3, section 5.1): of extensions nothing is asked or taken. */
const credential = {
  id: base64url(1400),
  rawId: base64url(1400),
  type: z.literal('public-key'),
  clientExtensionResults: z.unknown().transform(() => ({}))
}

/** What `startRegistration` gives. */
export const registrationSchema: z.ZodType<RegistrationResponseJSON> = z.object({
  ...credential,
  response: z.object({
    clientDataJSON: base64url(8000),
    attestationObject: base64url(20_000),
    transports: z.array(z.string()).max(10).default([]).transform((told) => TRANSPORTS.filter((transport) => told.includes(transport)))
  })
})

/** What `startAuthentication` gives. */
export const authenticationSchema: z.ZodType<AuthenticationResponseJSON> = z.object({
  ...credential,
  response: z.object({ clientDataJSON: base64url(8000), authenticatorData: base64url(4000), signature: base64url(4000) })
})

const clientDataSchema = z.object({ challenge: base64url(400) })

/** The challenge that a browser says it answers, or null if its answer cannot be read. */
export function challengeIn(clientDataJSON: string): string | null {
  try {
    const data: unknown = JSON.parse(Buffer.from(clientDataJSON, 'base64url').toString('utf8'))
    return clientDataSchema.safeParse(data).data?.challenge ?? null
  } catch {
    return null
  }
}
