import { z } from 'zod'
import { textSchema } from '../language.ts'
import { REGIONS, regionSchema, type Region } from './region.ts'
import { MEASURES, measureSchema } from './zones.ts'

/** Where a rule comes from, for whoever checks it. */
const sourcedSchema = <T extends z.ZodType>(value: T) => z.object({ value, source: z.string().min(3).max(400) })

/** The texts of the question, by version; a receipt names the version that was read. */
export const askingTextsSchema = z.object({
  version: z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/),
  /** What somebody in this region must read beside the question. */
  notice: textSchema,
  rights: textSchema
})

/**
 * The rules of one region, as data. A template for a lawyer, and marked as one: `template` stays true until somebody who may say so
 * has read it for this house.
 */
export const policySchema = z.object({
  format: z.literal(1),
  region: regionSchema,
  template: z.boolean(),
  /** Years from which somebody may say yes by themselves. */
  age: sourcedSchema(z.int().min(13).max(21)),
  /** Fewer visits than this, and no figure is shown. */
  k: sourcedSchema(z.int().min(20).max(1000)),
  /** Hours that a single visit is kept before it is only a sum. */
  retentionHours: sourcedSchema(z.int().min(1).max(24)),
  /** Which measures exist at all. */
  measures: sourcedSchema(z.array(measureSchema).max(2)),
  /** Whether a signal of the browser (GPC) is a no. */
  signalIsNo: sourcedSchema(z.boolean()),
  law: z.string().min(2).max(200),
  texts: askingTextsSchema
})
export type Policy = z.infer<typeof policySchema>

/** What holds for one visitor: the stricter of two regions, rule by rule, and whose texts are read. */
export type Effective = {
  readonly regions: readonly Region[]
  readonly template: boolean
  readonly age: number
  readonly k: number
  readonly retentionHours: number
  readonly measures: Policy['measures']['value']
  readonly signalIsNo: boolean
  /** Of every region that holds, each said. */
  readonly texts: readonly (Policy['texts'] & { readonly region: Region; readonly law: string })[]
}

/** The stricter of policies, rule by rule: two regions that contradict both hold. */
export function strictest(policies: readonly [Policy, ...Policy[]]): Effective {
  const each = [...new Map(policies.map((policy) => [policy.region, policy])).values()].toSorted((a, b) => REGIONS.indexOf(a.region) - REGIONS.indexOf(b.region))
  return {
    regions: each.map(({ region }) => region),
    template: each.some(({ template }) => template),
    age: Math.max(...each.map(({ age }) => age.value)),
    k: Math.max(...each.map(({ k }) => k.value)),
    retentionHours: Math.min(...each.map(({ retentionHours }) => retentionHours.value)),
    measures: MEASURES.filter((measure) => each.every(({ measures }) => measures.value.includes(measure))),
    signalIsNo: each.some(({ signalIsNo }) => signalIsNo.value),
    texts: each.map(({ texts, region, law }) => ({ ...texts, region, law }))
  }
}

/** Which text was read: the versions of every region that holds. */
export const versionOf = ({ texts }: Pick<Effective, 'texts'>): string => texts.map(({ region, version }) => `${region} ${version}`).join(', ')
