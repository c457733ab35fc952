import { createStore, type StoreApi } from 'zustand/vanilla'
import { UI_LANGUAGES, type UiLanguage } from '../../contract/language.ts'
import { type MovingSettings, readMoving, usualMoving } from '../../model/moving/settings.ts'

const ANSWERS = {
  theme: ['system', 'light', 'dark'],
  contrast: ['system', 'normal', 'more'],
  motion: ['system', 'full', 'less'],
  text: ['100', '115', '130', '150'],
  effects: ['on', 'off'],
  ambience: ['off', 'on'],
  captions: ['off', 'on'],
  surprises: ['on', 'off']
} as const

/** How somebody wants to see and hear the product. `system` follows the device. */
export interface Preferences {
  theme: (typeof ANSWERS.theme)[number]
  contrast: (typeof ANSWERS.contrast)[number]
  motion: (typeof ANSWERS.motion)[number]
  /** Size of text, per cent of the browser's own. */
  text: (typeof ANSWERS.text)[number]
  /** Null: as the browser asks. */
  language: UiLanguage | null
  /** Null: what fits the device. */
  sound: 'spatial' | 'plain' | null
  /** Quiet sounds of doors, flaps and lamps, once something was pressed. */
  effects: (typeof ANSWERS.effects)[number]
  /** The place one sees the product in and its time of day, by the names that editions give them; null is the studio, and a place's first time. */
  place: string | null
  time: string | null
  /** The quiet sound of a place. */
  ambience: (typeof ANSWERS.ambience)[number]
  /** What others write stands large under the picture as it comes. */
  captions: (typeof ANSWERS.captions)[number]
  /** Small delights that a showroom may have. */
  surprises: (typeof ANSWERS.surprises)[number]
  moving: MovingSettings
}

export const noPreferences: Preferences = { theme: 'system', contrast: 'system', motion: 'system', text: '100', language: null, sound: null, effects: 'on', place: null, time: null, ambience: 'off', captions: 'off', surprises: 'on', moving: usualMoving }

const known = <const V extends string, F>(answers: readonly V[], value: unknown, otherwise: F): V | F => answers.find((answer) => answer === value) ?? otherwise

/** A name as editions give them; anything else is as if none had been chosen. */
const named = (value: unknown): string | null => (typeof value === 'string' && /^[a-z][a-z0-9-]{0,39}$/.test(value) ? value : null)

/** Takes of what was kept all that is still an answer; the rest is as if nothing had been chosen. */
export function readPreferences(text: string | null): Preferences {
  let found: Record<string, unknown>
  try {
    const parsed: unknown = JSON.parse(text ?? '{}')
    found = typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {}
  } catch {
    return noPreferences
  }
  return {
    theme: known(ANSWERS.theme, found['theme'], 'system'),
    contrast: known(ANSWERS.contrast, found['contrast'], 'system'),
    motion: known(ANSWERS.motion, found['motion'], 'system'),
    text: known(ANSWERS.text, found['text'], '100'),
    language: known(UI_LANGUAGES, found['language'], null),
    sound: known(['spatial', 'plain'], found['sound'], null),
    effects: known(ANSWERS.effects, found['effects'], 'on'),
    place: named(found['place']),
    time: named(found['time']),
    ambience: known(ANSWERS.ambience, found['ambience'], 'off'),
    captions: known(ANSWERS.captions, found['captions'], 'off'),
    surprises: known(ANSWERS.surprises, found['surprises'], 'on'),
    moving: readMoving(found['moving'])
  }
}

/** What follows from the preferences on this device just now. */
export interface Appearance {
  theme: 'light' | 'dark'
  contrast: 'normal' | 'more'
  reducedMotion: boolean
}

export type PreferencesStore = StoreApi<Preferences>

const KEY = 'parlour.preferences'

/** What is kept on this device, or nothing: a browser that keeps nothing is one that forgot. */
function kept(storage: Pick<Storage, 'getItem'>): Preferences {
  try {
    return readPreferences(storage.getItem(KEY))
  } catch {
    return noPreferences
  }
}

/** A person's preferences. Read from the device, written to it only when something is changed. */
export function createPreferences(storage: Pick<Storage, 'getItem' | 'setItem'>): PreferencesStore {
  const store = createStore<Preferences>(() => kept(storage))
  store.subscribe((preferences) => {
    try {
      storage.setItem(KEY, JSON.stringify(preferences))
    } catch {
      // A full or forbidden store: the change holds until the page is left, which is all such a browser allows.
    }
  })
  return store
}
