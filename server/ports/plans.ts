import type { Showroom } from '../../src/contract/showroom.ts'
import type { Pass } from '../../src/contract/incoming/gate.ts'
import type { Author } from './drafts.ts'

/** An edition to come: what it will say was fixed when it was planned. `at`: ms since 1970. `passes`: who let red devices through. */
export type Plan = Author & { readonly slug: string; readonly showroom: Showroom; readonly at: number; readonly note: string; readonly seq: number; readonly passes: readonly Pass[] }

/** Editions that are to be published at a time; one at a time for each showroom. */
export type Plans = {
  /** Plans an edition, in the place of any that was planned before. */
  put(plan: Plan): Promise<void>
  of(slug: string): Promise<Plan | null>
  /** Takes a plan back; with `at`, only the one for that time. False where there is none. */
  drop(slug: string, at?: number): Promise<boolean>
  /** The showrooms for whose plan the time has come, the first first. Plans stay until they are dropped: a process that dies between has lost none. */
  due(now: number): Promise<string[]>
}
