import type { Side } from '../contract/conversation.ts'
import type { Talk } from './talk.ts'

/** A caption stays for as long as it takes to read it, without hurry: ms at least, and for each sign. */
const AT_LEAST = 4000
const A_SIGN = 70
const AT_MOST = 14_000

/** The newest line that the other one wrote, and for how long it stands, ms; null where there is none. */
export function captionOf(talk: Talk | null, self: Side): { seq: number; text: string; stands: number } | null {
  if (!talk || talk.ended) return null
  const said = talk.entries.findLast((entry) => entry.kind === 'said' && entry.who !== self)
  if (said?.kind !== 'said') return null
  return { seq: said.seq, text: said.text, stands: Math.min(AT_MOST, AT_LEAST + A_SIGN * [...said.text].length) }
}
