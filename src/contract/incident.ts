import { z } from 'zod'
import { idSchema, slugSchema } from './ids.ts'
import { subjectSchema } from './writing.ts'

/**
 * Something that went wrong at the house. Whoever waited or was talking while it lasted goes first; everybody at the door is told why.
 *
 * GET    /api/incidents      incidentsSchema         what counts now, if anything does
 * POST   /api/incidents      tellIncidentSchema → incidentSchema   409 `not-now` while another goes on
 * DELETE /api/incidents/:id  incidentSchema          it is over
 */
export const incidentSchema = z.object({ id: idSchema, showroom: slugSchema.nullable(), reason: z.string(), since: z.number(), until: z.number().nullable() })
export type IncidentData = z.infer<typeof incidentSchema>

export const incidentsSchema = z.object({ incident: incidentSchema.nullable() })

/** `began`: how long ago, ms. `showroom`: null for everywhere. */
export const tellIncidentSchema = z.object({ id: idSchema, showroom: slugSchema.nullable(), reason: subjectSchema, began: z.int().min(0).max(4 * 3_600_000) })
export type TellIncident = z.infer<typeof tellIncidentSchema>
