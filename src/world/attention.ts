/** What a person may turn their head to: the visitor beside them, or the part that it is about. */
export type Regard = 'visitor' | 'part'

export interface Occasion {
  /** There is a part that it is about. */
  part: boolean
  pointing: boolean
  /** They speak, or are spoken to. */
  speaking: boolean
  still: boolean
}

/** Seconds at the part and then at the visitor: while pointing, while talk goes on, and at rest. */
const POINTING = { part: 2.4, visitor: 1.5 }
const TALKING = { part: 1.2, visitor: 4.5 }
const RESTING = { part: 2.2, visitor: 5 }

/**
 * Where somebody looks: at the visitor while they talk, at the part while they point, to and fro as people do. A part that is new
 * is looked at first. Where motion is reduced nothing goes to and fro.
 */
export function createAttention() {
  let regard: Regard = 'visitor'
  let passed = 0
  let had = false
  return {
    /** Moves on by `seconds`. */
    step(seconds: number, occasion: Occasion): Regard {
      const { part, pointing, speaking, still } = occasion
      passed += seconds
      if (still) regard = part && pointing ? 'part' : 'visitor'
      else if (part && !had) [regard, passed] = ['part', 0]
      else {
        const spans = pointing ? POINTING : speaking ? TALKING : RESTING
        if (passed > spans[regard]) [regard, passed] = [regard === 'part' ? 'visitor' : 'part', 0]
      }
      had = part
      return regard
    }
  }
}
