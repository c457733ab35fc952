import { type KeyBindings, noBindings, readBindings } from './keys.ts'

const ANSWERS = {
  walk: ['teleport', 'smooth'],
  turn: ['snap', 'smooth'],
  vignette: ['middle', 'light', 'strong'],
  height: ['off', '150', '160', '170', '180'],
  hand: ['both', 'left', 'right'],
  hands: ['off', 'on'],
  body: ['off', 'on'],
  units: ['metres', 'feet']
} as const

/** How somebody wants to move. Kept on their device alone. */
export interface MovingSettings {
  /** In a headset: from place to place, or flowing. */
  readonly walk: (typeof ANSWERS.walk)[number]
  /** In a headset: by 45° at a time, or flowing. */
  readonly turn: (typeof ANSWERS.turn)[number]
  /** How much of the picture is dark while one is moved. */
  readonly vignette: (typeof ANSWERS.vignette)[number]
  /** Seated before the headset, the eyes are lifted to this height over the floor, centimetres. */
  readonly height: (typeof ANSWERS.height)[number]
  /** Which hand does everything, or both. */
  readonly hand: (typeof ANSWERS.hand)[number]
  /** Bare hands are asked of the headset. */
  readonly hands: (typeof ANSWERS.hands)[number]
  /** In a headset: one sees one's own body, not the hands alone. */
  readonly body: (typeof ANSWERS.body)[number]
  readonly units: (typeof ANSWERS.units)[number]
  readonly keys: KeyBindings
}

/** The field's conventions: teleport, snaps of 45°, a vignette, both controllers, bare hands only for who wants them. */
export const usualMoving: MovingSettings = { walk: 'teleport', turn: 'snap', vignette: 'middle', height: 'off', hand: 'both', hands: 'off', body: 'off', units: 'metres', keys: noBindings }

export type MovingChoice = keyof typeof ANSWERS
export const answersTo = <K extends MovingChoice>(choice: K): (typeof ANSWERS)[K] => ANSWERS[choice]

/** The answer after one, going round: for a button that is pressed until it fits. */
export function nextAnswer<K extends MovingChoice>(choice: K, now: MovingSettings[K]): MovingSettings[K] {
  const answers: readonly string[] = ANSWERS[choice]
  return answers[(answers.indexOf(now) + 1) % answers.length] as MovingSettings[K]
}

/** Takes of what was kept all that is still an answer; the rest is as usual. */
export function readMoving(kept: unknown): MovingSettings {
  const found = typeof kept === 'object' && kept !== null ? (kept as Record<string, unknown>) : {}
  const known = <K extends MovingChoice>(choice: K): MovingSettings[K] => ((ANSWERS[choice] as readonly unknown[]).includes(found[choice]) ? (found[choice] as MovingSettings[K]) : usualMoving[choice])
  return { walk: known('walk'), turn: known('turn'), vignette: known('vignette'), height: known('height'), hand: known('hand'), hands: known('hands'), body: known('body'), units: known('units'), keys: readBindings(found['keys']) }
}
