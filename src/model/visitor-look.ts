import { encodeLook, randomLook } from '../contract/look.ts'

/**
 * The look of somebody who chose none: a person like any other, and nobody's default. The same for the same conversation, whose id is
 * random: a reload keeps it, and it says nothing of who they are.
 */
export function lookFor(conversation: string): string {
  return encodeLook(randomLook(numbersFrom(conversation)))
}

/** Numbers from 0 up to 1 out of a text: FNV-1a of it, then mulberry32. */
function numbersFrom(text: string): () => number {
  let state = 0x811c9dc5
  for (let at = 0; at < text.length; at++) state = Math.imul(state ^ text.charCodeAt(at), 0x01000193)
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
}
