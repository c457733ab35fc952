import { z } from 'zod'

/** Regions that a policy is shipped for; `strict` is for everywhere else, and for whoever does not say. */
export const REGIONS = ['eu', 'uk', 'california', 'brazil', 'strict'] as const
export const regionSchema = z.enum(REGIONS)
export type Region = z.infer<typeof regionSchema>
