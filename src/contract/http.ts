import { z } from 'zod'
import { configurationSchema } from './configuration.ts'
import { entrySchema } from './conversation.ts'
import { idSchema, slugSchema } from './ids.ts'
import { languageTagSchema } from './language.ts'
import { lookCodeSchema, roleSchema } from './person.ts'
import { reasonSchema } from './reasons.ts'
import { messageTextSchema, personNameSchema } from './writing.ts'

/**
 * Pages and things (HTTP). A refusal is `{ reason }` with a fitting status. Acts that change anything are POST, PUT or
 * DELETE with `content-type: application/json`, and need an `Origin` of our own.
 *
 * GET  /api/showrooms/:slug           editionSchema      the newest edition, or ?edition=N
 * GET  /api/showrooms/:slug/door      doorSchema         (queue.ts) is somebody in
 * POST /api/visits                    beginVisit → 204   sets the visit's cookie; called when asking, never before
 * DELETE /api/visits                  204                forgets the visit at once and clears the cookie
 * POST /api/left-messages             leaveMessage → leftLink
 * GET  /api/kept/:secret              keptSchema         a conversation kept under a private link
 * DELETE /api/kept/:secret            204                deletes it now
 * POST /api/sign-in                   { token } → me     spends a one-time link (pressing, not opening, spends it)
 * GET  /api/me  PUT /api/me           meSchema, profile
 * POST /api/sign-out                  { everywhere }
 * POST /api/device-links              → { url, svg, expiresAt }   lets another device in
 * POST /api/passkeys/register/options, /register, /sign-in/options, /sign-in   (WebAuthn JSON as @simplewebauthn makes it)
 * GET  /api/left-messages             leftMessage[]      for the desk;  POST /api/left-messages/:id/done
 */
export const refusalSchema = z.object({ reason: reasonSchema, why: z.string().optional() })

export const beginVisitSchema = z.object({ showroom: slugSchema, edition: z.int().min(1) })

export const leaveMessageSchema = z.object({
  id: idSchema,
  showroom: slugSchema,
  language: languageTagSchema,
  name: personNameSchema.nullable(),
  text: messageTextSchema
})

/** `secret` opens the message and any answer at `/k/<secret>`. */
export const leftLinkSchema = z.object({ link: z.string() })

export const leftMessageSchema = z.object({
  id: idSchema,
  showroom: slugSchema,
  language: languageTagSchema,
  name: z.string().nullable(),
  text: z.string(),
  at: z.number(),
  done: z.boolean()
})
export type LeftMessage = z.infer<typeof leftMessageSchema>

export const keptSchema = z.object({
  showroom: slugSchema,
  edition: z.int(),
  advisor: z.string().nullable(),
  startedAt: z.number(),
  entries: z.array(entrySchema),
  configuration: configurationSchema.nullable(),
  deleteAt: z.number()
})
export type Kept = z.infer<typeof keptSchema>

export const signInSchema = z.object({ token: z.string().min(16).max(200) })
export const signOutSchema = z.object({ everywhere: z.boolean() })

export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  languages: z.array(languageTagSchema),
  look: lookCodeSchema,
  roles: z.array(roleSchema),
  /** A passkey with user verification was used in this session's shift. */
  verified: z.boolean(),
  passkeys: z.int(),
  /** Passkeys work on this address (https or localhost, a host name); `why` says what stands against them. */
  passkeysPossible: z.boolean()
})
export type Me = z.infer<typeof meSchema>

export const profileSchema = z.object({ name: personNameSchema, languages: z.array(languageTagSchema).min(1).max(20), look: lookCodeSchema })

export const deviceLinkSchema = z.object({ url: z.string(), svg: z.string(), expiresAt: z.number() })
