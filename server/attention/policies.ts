import { readFile } from 'node:fs/promises'
import { policySchema, strictest, type Effective, type Policy } from '../../src/contract/attention/policy.ts'
import { REGIONS, type Region } from '../../src/contract/attention/region.ts'

const FOLDER = new URL('./policies/', import.meta.url)

/** The policies of every region that is shipped, and what follows from them. */
export type Policies = {
  readonly of: Readonly<Record<Region, Policy>>
  /** What holds for somebody in a showroom of this market who says where they are, or does not. */
  effective(market: Region, stated: Region | null): Effective
  /** The least visits that any figure is told of: the most that any region asks for, since a figure holds visits of them all. */
  readonly k: number
}

/** Reads the policies. Throws where one is missing or says less than a policy must. */
export async function readPolicies(folder: URL = FOLDER): Promise<Policies> {
  const read = await Promise.all(REGIONS.map(async (region) => policySchema.parse(JSON.parse(await readFile(new URL(`${region}.json`, folder), 'utf8')))))
  const of = Object.fromEntries(read.map((policy) => [policy.region, policy])) as Record<Region, Policy>
  return {
    of,
    effective: (market, stated) => strictest(stated === null ? [of[market]] : [of[market], of[stated]]),
    k: Math.max(...read.map(({ k }) => k.value))
  }
}
