import { z } from 'zod'
import { findingSchema } from './finding.ts'
import { verdictSchema, weighedSchema } from './gate.ts'
import { guessSchema } from './guess-parts.ts'

/** What became of a model that came in: as it came, as it is, what was wrong, what it is fit for. */
export const reportSchema = z.object({
  version: z.literal(1),
  /** The file's own name as it came. */
  name: z.string().max(200),
  /** `ready`: files were made. `refused`: nothing was, and the first finding says why. */
  outcome: z.enum(['ready', 'refused']),
  /** What stood between the process that read it and everything else; `none` also where it was read from a shell. */
  fence: z.enum(['namespaces', 'none']),
  before: weighedSchema.nullable(),
  after: z.object({ light: weighedSchema, headset: weighedSchema, full: weighedSchema }).nullable(),
  findings: z.array(findingSchema).max(200),
  gate: z.array(verdictSchema),
  parts: z.array(guessSchema),
  clips: z.array(z.object({ name: z.string(), seconds: z.number() })),
  variants: z.array(z.string()),
  /** Width, height, length in metres. */
  size: z.tuple([z.number(), z.number(), z.number()]).nullable(),
  /** What was made: names within its folder. */
  files: z.array(z.object({ file: z.string().regex(/^[\w.-]+$/), bytes: z.number().int(), sha256: z.string().regex(/^[0-9a-f]{64}$/) })),
  /** Milliseconds by step. */
  took: z.array(z.object({ step: z.string(), ms: z.number().int() })),
  /** What was not done, said so that nobody takes it for done. */
  missing: z.array(z.enum(['poster', 'ktx2', 'occlusion']))
})
export type Report = z.infer<typeof reportSchema>
