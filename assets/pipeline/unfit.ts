import type { FindingCode } from '../../src/contract/incoming/finding-words.ts'

/** A model that cannot be made a product: what is wrong, and the node, address or byte where. */
export class Unfit extends Error {
  override readonly name = 'Unfit'
  readonly code: FindingCode
  readonly place: string
  readonly detail: string
  constructor(code: FindingCode, place: string, detail = '') {
    super(`${code} at ${place}${detail ? `: ${detail}` : ''}`)
    this.code = code
    this.place = place
    this.detail = detail
  }
}
