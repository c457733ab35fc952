/** What a key can do at the desk. `seat` carries which one, from 0. */
export type KeyAct =
  | { do: 'take' | 'pass' | 'reply' | 'car' | 'undo' | 'voice' | 'hold' | 'end' | 'status' | 'busy' | 'shift-end' | 'ready' | 'left' | 'headset' | 'notes' | 'answers' | 'find' | 'times' | 'side' | 'picture' | 'theme' | 'account' | 'help' | 'leave' }
  | { do: 'seat'; seat: number }

/** Where the keyboard's focus lies: in a text being written, on a control of its own keys, or on neither. */
export type Focus = 'typing' | 'control' | 'free'

export interface Stroke {
  key: string
  code: string
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  repeat: boolean
  /** An input method is composing: its Enter and letters are not ours. */
  isComposing: boolean
}

/** Every key of the desk, as the help sheet lists them and as they act. `typing`: what does it while a field is being written in. */
export const DESK_KEYS = [
  { act: 'take', keys: ['↵'], typing: ['Alt', '↵'] },
  { act: 'pass', keys: ['P'], typing: ['Alt', 'P'] },
  { act: 'seat', keys: ['1', '2', '3'], typing: null },
  { act: 'reply', keys: ['R'], typing: null },
  { act: 'car', keys: ['C'], typing: null },
  { act: 'undo', keys: ['U'], typing: null },
  { act: 'voice', keys: ['V'], typing: null },
  { act: 'hold', keys: ['T'], typing: null },
  { act: 'end', keys: ['E'], typing: null },
  { act: 'notes', keys: ['N'], typing: null },
  { act: 'answers', keys: ['A'], typing: null },
  { act: 'find', keys: ['F'], typing: null },
  { act: 'left', keys: ['L'], typing: null },
  { act: 'times', keys: ['K'], typing: null },
  { act: 'status', keys: ['S'], typing: null },
  { act: 'busy', keys: ['B'], typing: null },
  { act: 'ready', keys: ['W'], typing: null },
  { act: 'shift-end', keys: ['Q'], typing: null },
  { act: 'side', keys: ['X'], typing: null },
  { act: 'picture', keys: ['I'], typing: null },
  { act: 'theme', keys: ['D'], typing: null },
  { act: 'account', keys: ['Y'], typing: null },
  { act: 'headset', keys: ['H'], typing: null },
  { act: 'help', keys: ['?'], typing: null },
  { act: 'leave', keys: ['Esc'], typing: ['Esc'] }
] as const

const LETTERS: Readonly<Record<string, KeyAct>> = {
  p: { do: 'pass' },
  r: { do: 'reply' },
  c: { do: 'car' },
  u: { do: 'undo' },
  v: { do: 'voice' },
  t: { do: 'hold' },
  e: { do: 'end' },
  l: { do: 'left' },
  s: { do: 'status' },
  h: { do: 'headset' },
  n: { do: 'notes' },
  a: { do: 'answers' },
  f: { do: 'find' },
  k: { do: 'times' },
  b: { do: 'busy' },
  w: { do: 'ready' },
  q: { do: 'shift-end' },
  x: { do: 'side' },
  i: { do: 'picture' },
  d: { do: 'theme' },
  y: { do: 'account' },
  '?': { do: 'help' },
  '1': { do: 'seat', seat: 0 },
  '2': { do: 'seat', seat: 1 },
  '3': { do: 'seat', seat: 2 }
}

/** Keyboards such as the French one write digits only with Shift: there the place of the key counts. */
const DIGITS: Readonly<Record<string, KeyAct>> = {
  Digit1: { do: 'seat', seat: 0 },
  Digit2: { do: 'seat', seat: 1 },
  Digit3: { do: 'seat', seat: 2 }
}

/**
 * What a stroke does, or null. A single key never acts while something is being written; Enter never acts where a focused
 * control has a use for it. `singles` off leaves Esc and the strokes with Alt (WCAG 2.1.4: single keys can be turned off).
 */
export function keyAct(stroke: Stroke, focus: Focus, singles: boolean): KeyAct | null {
  if (stroke.isComposing || stroke.repeat || stroke.ctrlKey || stroke.metaKey) return null
  if (stroke.key === 'Escape') return { do: 'leave' }
  // By place on the keyboard: with Alt some keyboards write another sign than the letter on the key.
  if (stroke.altKey) return stroke.code === 'Enter' ? { do: 'take' } : stroke.code === 'KeyP' ? { do: 'pass' } : null
  if (focus === 'typing' || !singles) return null
  if (stroke.key === 'Enter') return focus === 'free' ? { do: 'take' } : null
  return LETTERS[stroke.key.toLowerCase()] ?? DIGITS[stroke.code] ?? null
}
