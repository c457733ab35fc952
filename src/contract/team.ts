import { z } from 'zod'
import { idSchema, slugSchema } from './ids.ts'
import { languageTagSchema, textSchema } from './language.ts'
import { roleSchema } from './person.ts'
import { personNameSchema } from './writing.ts'

/**
 * The people who work here (`/team`). Acts and refusals as in http.ts; a house without an owner is refused as `last-owner`.
 *
 * GET    /api/team              teamSchema
 * POST   /api/team              inviteSchema → invitedSchema    a link for one person, for one press, for seven days
 * POST   /api/team/:id/link     freshLinkSchema → invitedSchema a fresh one; the one before is over. 409 once they have come
 * PUT    /api/team/:id/roles    { roles } → memberSchema
 * PUT    /api/team/:id/work     workSchema → memberSchema       languages, skills, showrooms
 * PUT    /api/team/:id/edits    editsSchema → memberSchema     which showrooms they set up as a marketer
 * DELETE /api/team/:id          204                             sessions, conversations and calls end at once
 * DELETE /api/me                204                             leaving the team oneself: the same
 */

/** Longest name of a skill, and the most that one person has. */
export const SKILL_LIMIT = 40
const MOST_SKILLS = 20

export const skillSchema = personNameSchema.pipe(z.string().max(SKILL_LIMIT))
export const rolesSchema = z.array(roleSchema).min(1).max(5).transform((roles) => [...new Set(roles)])

const workShape = {
  languages: z.array(languageTagSchema).min(1).max(20),
  skills: z.array(skillSchema).max(MOST_SKILLS),
  /** By slug; none named means all of them. */
  showrooms: z.array(slugSchema).max(50)
}
export const workSchema = z.object(workShape)
export type Work = z.output<typeof workSchema>

/** By slug; null: all of them, also those to come. */
const editsShape = { edits: z.array(slugSchema).max(500).nullable() }
export const editsSchema = z.object(editsShape)

export const changeRolesSchema = z.object({ roles: rolesSchema })
/** Where the link goes as a letter, where the house can send mail; kept nowhere. */
const letterShape = { email: z.email().max(200).nullable().default(null) }
export const inviteSchema = z.object({ name: personNameSchema, roles: rolesSchema, ...workShape, edits: editsShape.edits.default(null), ...letterShape })
export const freshLinkSchema = z.object(letterShape)
export type Invite = z.input<typeof inviteSchema>

export const memberSchema = z.object({
  id: idSchema,
  name: z.string(),
  roles: z.array(roleSchema),
  languages: z.array(languageTagSchema),
  skills: z.array(z.string()),
  showrooms: z.array(slugSchema),
  ...editsShape,
  /** Whether they have ever signed in. */
  came: z.boolean(),
  /** Until when their invitation can be taken up, ms since 1970; null where there is none open. */
  invitedUntil: z.number().nullable()
})
export type Member = z.infer<typeof memberSchema>

export const teamSchema = z.object({
  members: z.array(memberSchema),
  /** Where they can stand. */
  showrooms: z.array(z.object({ slug: slugSchema, title: textSchema })),
  /** What can be set up: also what was never published, or is put away. */
  drafts: z.array(z.object({ slug: slugSchema, title: textSchema })),
  /** Whether the house can send letters. */
  mail: z.boolean()
})
export type Team = z.infer<typeof teamSchema>

/** An invitation, told this once: `url` ends in the token, `svg` is the same as a QR code. `letter`: whether it went by mail, if that was wished for. */
export const invitedSchema = z.object({ member: memberSchema, url: z.string(), svg: z.string(), expiresAt: z.number(), letter: z.enum(['sent', 'failed', 'none']) })
export type Invited = z.infer<typeof invitedSchema>
