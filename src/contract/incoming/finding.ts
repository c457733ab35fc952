import { z } from 'zod'
import { FINDINGS, type FindingCode } from './finding-words.ts'

/** How much a finding weighs: `stops` nothing was made; `heavy` it will be seen or felt; `light` it was mended or hardly matters. */
export const WEIGHTS = ['stops', 'heavy', 'light'] as const
export type Weight = (typeof WEIGHTS)[number]

const codes = Object.keys(FINDINGS) as [FindingCode, ...FindingCode[]]

/** Something that was wrong with a model. Texts by code: `FINDINGS`. */
export const findingSchema = z.object({
  code: z.enum(codes),
  weight: z.enum(WEIGHTS),
  /** Where: the name of a node, material or file in an archive, an address within the JSON, or a byte. */
  places: z.array(z.string().max(200)).max(20),
  /** How many places there are, of which the first are named. */
  count: z.number().int().min(1),
  /** What was measured or said there, in figures or in the words of the validator. */
  detail: z.string().max(400)
})
export type Finding = z.infer<typeof findingSchema>
