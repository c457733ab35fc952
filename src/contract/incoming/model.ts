import { z } from 'zod'
import { idSchema } from '../ids.ts'
import { DEVICES } from './devices.ts'
import { passSchema } from './gate.ts'
import { PART_KINDS } from './part-words.ts'
import { reportSchema } from './report.ts'

/**
 * How far a model is that comes in. `coming`: its bytes are on their way. `waiting`: all there, and another is looked at first.
 * `checking`: it is being made a product. `ready`, `refused`: the report says how it ended.
 */
export const MODEL_STATES = ['coming', 'waiting', 'checking', 'ready', 'refused'] as const
export type ModelState = (typeof MODEL_STATES)[number]

/** What stands between everything else and the process that reads a model: namespaces of the system, or nothing. */
export const fenceKindSchema = reportSchema.shape.fence
export type FenceKind = z.infer<typeof fenceKindSchema>

/** What a person said that a node is, or that it is none of these (null). */
export const confirmedSchema = z.object({ node: z.string().max(200), kind: z.enum(PART_KINDS).nullable() })
export type Confirmed = z.infer<typeof confirmedSchema>

/** A model as the list of them shows it. Times in ms since 1970. */
export const modelLineSchema = z.object({
  id: idSchema,
  /** The file's name as it came. */
  name: z.string(),
  bytes: z.number().int(),
  state: z.enum(MODEL_STATES),
  /** Who brought it; null once they left. */
  by: z.string().nullable(),
  madeAt: z.number().int(),
  finishedAt: z.number().int().nullable(),
  /** Where its files are served, such as `/product/<hash>/`; null unless it is ready. */
  product: z.string().nullable()
})
export type ModelLine = z.infer<typeof modelLineSchema>

export const modelSchema = modelLineSchema.extend({
  report: reportSchema.nullable(),
  passes: z.array(passSchema),
  confirmed: z.array(confirmedSchema),
  /** The picture that its marketer's browser drew, as an address; null while there is none. */
  poster: z.string().nullable()
})
export type Model = z.infer<typeof modelSchema>

/**
 * GET    /api/models              modelsSchema    newest first, and whether models are taken
 * GET    /api/models/:id          modelSchema     with its report
 * GET    /api/models/:id/report   reportSchema    the report alone, as a file
 * PUT    /api/models/:id/parts    confirmed[] → 204
 * PUT    /api/models/:id/passes   wish → 204      lets a device that is red be served, with a reason
 * PUT    /api/models/:id/poster   { picture } → 204
 * DELETE /api/models/:id          204
 * POST, HEAD, PATCH, DELETE /api/uploads…         tus 1.0.0; metadata `filename`; the upload's id is the model's
 */
export const modelsSchema = z.object({
  /** `no-fence`: nothing is taken until the owner sets the switch for it. */
  takes: z.enum(['yes', 'no-fence']),
  fence: fenceKindSchema,
  models: z.array(modelLineSchema)
})
export type Models = z.infer<typeof modelsSchema>

export const confirmSchema = z.array(confirmedSchema).max(500)
export const wishedPassSchema = z.object({ device: z.enum(DEVICES), reason: z.string().trim().min(3).max(500) })
export type WishedPass = z.infer<typeof wishedPassSchema>
/** A picture as a data address: PNG, JPEG or WebP, decoded and written anew by the server. */
export const posterSchema = z.object({ picture: z.string().regex(/^data:image\/(png|jpeg|webp);base64,[A-Za-z0-9+/=]+$/).max(6_000_000) })

/** The setting that lets models be read without a fence; named in every sentence that says there is none. */
export const FENCE_SWITCH = 'PARLOUR_READ_MODELS_WITHOUT_A_FENCE'
