import { decodeLook, encodeLook, randomLook, type Look } from '../../contract/look.ts'
import { type FieldKey, type LookField, withValue } from './fields.ts'

/** A look while it is being chosen. */
export interface LookDraft {
  /** What one looked like before, encoded; null: nobody to be seen. */
  readonly before: string | null
  readonly now: Look
  /** Earlier states, newest last. */
  readonly past: readonly Look[]
  /** What was changed last: a slider that is moved on is one step of undoing. */
  readonly last: FieldKey | null
}

/** Most steps that can be undone. */
const STEPS = 100

/** Begins with what one looks like; whoever was not to be seen begins as anybody. */
export function draftOf(before: string | null, random: () => number): LookDraft {
  return { before, now: before === null || before === '' ? rounded(randomLook(random)) : decodeLook(before), past: [], last: null }
}

/** The draft with one choice taken. */
export function chosenIn(draft: LookDraft, field: LookField, value: number): LookDraft {
  const now = withValue(draft.now, field, value)
  const goesOn = field.kind === 'slider' && draft.last === field.key
  return { ...draft, now, past: goesOn ? draft.past : pastOf(draft), last: field.key }
}

/** Somebody else by chance; a wheelchair is for its wearer to choose and stays. */
export function surprisedIn(draft: LookDraft, random: () => number): LookDraft {
  return { ...draft, now: rounded({ ...randomLook(random), wheelchair: draft.now.wheelchair }), past: pastOf(draft), last: null }
}

/** The draft before the last change; the same when there was none. */
export function undoneIn(draft: LookDraft): LookDraft {
  const now = draft.past.at(-1)
  return now ? { ...draft, now, past: draft.past.slice(0, -1), last: null } : draft
}

/** The code of the look as it would be worn. */
export const codeOf = (draft: LookDraft): string => encodeLook(draft.now)

/** Whether anything differs from what one looked like before. */
export const isChanged = (draft: LookDraft): boolean => codeOf(draft) !== draft.before

const pastOf = (draft: LookDraft): readonly Look[] => [...draft.past, draft.now].slice(-STEPS)
/** As it will come back from its code, so that nothing jumps when it is kept. */
const rounded = (look: Look): Look => decodeLook(encodeLook(look))
