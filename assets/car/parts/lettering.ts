import { merge } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'

type Stroke = readonly (readonly [number, number])[]

/** Strokes of the letters that are needed, in a box 0.6 wide and 1 high. */
const LETTERS: Record<string, readonly Stroke[]> = {
  P: [[[0, 0], [0, 1], [0.35, 1], [0.55, 0.88], [0.55, 0.6], [0.35, 0.48], [0, 0.48]]],
  A: [[[0, 0], [0.3, 1], [0.6, 0]], [[0.11, 0.34], [0.49, 0.34]]],
  R: [[[0, 0], [0, 1], [0.35, 1], [0.55, 0.88], [0.55, 0.62], [0.35, 0.5], [0, 0.5]], [[0.3, 0.5], [0.58, 0]]],
  L: [[[0, 1], [0, 0], [0.5, 0]]],
  O: [[[0.18, 0], [0.02, 0.16], [0.02, 0.84], [0.18, 1], [0.42, 1], [0.58, 0.84], [0.58, 0.16], [0.42, 0], [0.18, 0]]],
  0: [[[0.18, 0], [0.02, 0.2], [0.02, 0.8], [0.18, 1], [0.38, 1], [0.54, 0.8], [0.54, 0.2], [0.38, 0], [0.18, 0]]],
  2: [[[0.02, 0.8], [0.18, 1], [0.4, 1], [0.55, 0.82], [0.5, 0.6], [0, 0], [0.56, 0]]],
  3: [[[0.02, 0.85], [0.2, 1], [0.42, 1], [0.55, 0.8], [0.4, 0.55], [0.25, 0.53]], [[0.4, 0.55], [0.56, 0.3], [0.44, 0.04], [0.2, 0], [0.02, 0.14]]],
  4: [[[0.42, 0], [0.42, 1], [0, 0.3], [0.58, 0.3]]],
  '/': [[[0.05, 0], [0.5, 1]]],
  5: [[[0.52, 1], [0.08, 1], [0.04, 0.55], [0.36, 0.6], [0.55, 0.38], [0.5, 0.12], [0.3, 0], [0.02, 0.1]]],
  U: [[[0, 1], [0, 0.18], [0.16, 0], [0.42, 0], [0.58, 0.18], [0.58, 1]]],
}

/** What a letter takes up, where that is not the usual; an L is open to the right, and the next one stands nearer. */
const WIDTHS: Record<string, number> = { L: 0.4, P: 0.52, ' ': 0.3, '/': 0.5 }
/** Between letters. */
const SPACE = 0.42

/** Where every letter of a word begins, and where the word ends; a letter is 1 high. */
function startsOf(word: string): number[] {
  const starts = [0]
  for (const letter of word) starts.push(starts.at(-1)! + (WIDTHS[letter] ?? 0.58) + SPACE)
  return starts
}

/** The strokes of a word 1 high, from its lower left corner. */
export function strokesOf(word: string): [number, number][][] {
  const starts = startsOf(word)
  return [...word].flatMap((letter, k) => (LETTERS[letter] ?? []).map((stroke) => stroke.map(([x, y]): [number, number] => [starts[k]! + x, y])))
}

/** A word of round strokes, `height` metres high and centred; `place` puts its points (right, up) on the car. */
export function lettering(word: string, height: number, r: number, around: number, place: (right: number, up: number) => Vec3): Mesh {
  const width = startsOf(word).at(-1)! - SPACE
  return merge(...strokesOf(word).map((stroke) => rod(stroke.map(([x, y]) => place((x - width / 2) * height, (y - 0.5) * height)), r, around)))
}
