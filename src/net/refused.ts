import type { Reason } from '../contract/reasons.ts'

/** The server said no. `reason` is for the page to put into words; `why` is a rule's own explanation by language, where one spoke. */
export class Refused extends Error {
  readonly reason: Reason
  readonly why: Record<string, string> | null
  /** The whole answer, for who knows what else stands in it. */
  readonly said: object

  constructor(reason: Reason, why: Record<string, string> | null = null, said: object = {}) {
    super(`refused: ${reason}`)
    this.name = 'Refused'
    this.reason = reason
    this.why = why
    this.said = said
  }
}

/** Nothing came back: no network, or no server behind it. */
export class Unreachable extends Error {
  constructor(cause: unknown) {
    super('unreachable', { cause })
    this.name = 'Unreachable'
  }
}
