import { z } from 'zod'
import { configurationSchema } from './configuration.ts'
import { entrySchema } from './conversation.ts'
import { editionNumberSchema, idSchema, slugSchema } from './ids.ts'
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
 *                                     a left message opens there too: no advisor, its text and answers as entries
 * DELETE /api/kept/:secret            204                deletes it now
 * POST /api/sign-in                   { token } → me     spends a one-time link `/sign-in#<token>` (pressing, not opening,
 *                                     spends it): 404 never made, 410 spent or expired
 * GET  /api/me  PUT /api/me           meSchema, profile → me
 * POST /api/sign-out                  { everywhere } → 204
 * POST /api/device-links              {} → deviceLink    lets another device of the same person in
 * POST /api/passkeys/register/options {} → options for `startRegistration({ optionsJSON })` of @simplewebauthn/browser
 * POST /api/passkeys/register         what it gave → me  (registering is not yet using: `verified` stays as it is)
 * POST /api/passkeys/sign-in/options  {} → options for `startAuthentication({ optionsJSON })`
 * POST /api/passkeys/sign-in          what it gave → me  (`verified` is true from here on)
 * GET  /api/left-messages             leftMessage[]      for the desk, newest first
 * POST /api/left-messages/:id/done    { done } → 204
 * POST /api/left-messages/:id/answer  { id, text } → leftMessage   read by whoever left it under their private link
 */
export const refusalSchema = z.object({ reason: reasonSchema, why: z.string().optional() })

export const beginVisitSchema = z.object({ showroom: slugSchema, edition: editionNumberSchema })

export const leaveMessageSchema = z.object({
  id: idSchema,
  showroom: slugSchema,
  language: languageTagSchema,
  name: personNameSchema.nullable(),
  text: messageTextSchema
})

/** The whole address of a private link, `…/k/<secret>`, that opens the message and any answer until `deleteAt`. */
export const leftLinkSchema = z.object({ link: z.string(), deleteAt: z.number() })

/** What a member of staff wrote back; `by` is their name as the one who asked reads it. */
export const leftAnswerSchema = z.object({ id: idSchema, by: z.string(), text: z.string(), at: z.number() })

export const leftMessageSchema = z.object({
  id: idSchema,
  showroom: slugSchema,
  language: languageTagSchema,
  name: z.string().nullable(),
  text: z.string(),
  at: z.number(),
  done: z.boolean(),
  answers: z.array(leftAnswerSchema),
  deleteAt: z.number()
})
export type LeftMessage = z.infer<typeof leftMessageSchema>

export const leftDoneSchema = z.object({ done: z.boolean() })
export const answerLeftSchema = z.object({ id: idSchema, text: messageTextSchema })

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

/** Why passkeys cannot work on an address: browsers refuse them there. */
export const passkeyObstacleSchema = z.enum(['ip-address', 'self-signed', 'not-secure'])
export type PasskeyObstacle = z.infer<typeof passkeyObstacleSchema>

export const meSchema = z.object({
  id: idSchema,
  name: z.string(),
  languages: z.array(languageTagSchema),
  look: lookCodeSchema,
  roles: z.array(roleSchema),
  /** What these roles allow, by the names of the server's table of rights: a page offers nothing else. */
  rights: z.array(z.string()),
  /** A passkey with user verification was used in this session's shift. */
  verified: z.boolean(),
  passkeys: z.int(),
  /** Passkeys work on this address (https or localhost, a host name); `passkeysWhy` says what stands against them. */
  passkeysPossible: z.boolean(),
  passkeysWhy: passkeyObstacleSchema.nullable(),
  /** Name, languages and look were never saved by this person: the desk asks for them first. */
  newcomer: z.boolean()
})
export type Me = z.infer<typeof meSchema>

export const profileSchema = z.object({ name: personNameSchema, languages: z.array(languageTagSchema).min(1).max(20), look: lookCodeSchema })

export const deviceLinkSchema = z.object({ url: z.string(), svg: z.string(), expiresAt: z.number() })
