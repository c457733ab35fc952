import type { Description } from '../../src/contract/draft/apply.ts'
import type { Pass } from '../../src/contract/incoming/gate.ts'
import type { Confirmed } from '../../src/contract/incoming/model.ts'
import type { Report } from '../../src/contract/incoming/report.ts'
import type { Showroom } from '../../src/contract/showroom.ts'

/** An edition on its way from one house to another. Times in ms since 1970; `by`: null for what a house published itself. */
export type CarriedEdition = {
  readonly showroom: Showroom
  readonly at: number
  readonly by: string | null
  readonly note: string
  readonly back: number | null
  readonly passes: readonly Pass[]
}

/** A model that a description shows: what was made of it, and the file that it came as, by their hashes (64 hex digits of SHA-256). */
export type CarriedModel = {
  readonly product: string
  /** The files that its description names, by name. */
  readonly files: Readonly<Record<string, string>>
  readonly poster: string | null
  /** Null where the file as it came was taken away. */
  readonly source: string | null
  readonly name: string
  readonly bytes: number
  readonly madeAt: number
  readonly finishedAt: number
  readonly report: Report
  readonly confirmed: readonly Confirmed[]
  readonly passes: readonly Pass[]
}

/** A showroom as it is carried from one house to another: its draft, every edition, oldest first, and the models that they show. */
export type Carried = {
  readonly slug: string
  readonly description: Description
  readonly editions: readonly CarriedEdition[]
  readonly models: readonly CarriedModel[]
}
