import { z } from 'zod'

/**
 * Signing in at the house's OpenID Connect provider.
 *
 * GET  /api/openid         openIdSchema           whether there is one, and whether whoever asks has joined it
 * POST /api/openid/begin   { join } → { url }     where to go; `join` joins the identity to who is signed in
 * GET  /openid/back        303 to /desk, or to `/sign-in?openid=<trouble>`
 */
export const openIdSchema = z.object({ name: z.string().nullable(), joined: z.boolean() })
export type OpenId = z.infer<typeof openIdSchema>

export const beginOpenIdSchema = z.object({ join: z.boolean() })
export const begunOpenIdSchema = z.object({ url: z.url({ protocol: /^https?$/ }) })

/**
 * Why nobody was let in: `denied` by the provider, an answer that is `wrong`, a provider that is `away`, a try that is `expired`
 * or was another browser's, an identity that is `unknown` here, or `taken` by somebody else.
 */
export const openIdTroubleSchema = z.enum(['denied', 'wrong', 'away', 'expired', 'unknown', 'taken'])
export type OpenIdTrouble = z.infer<typeof openIdTroubleSchema>
