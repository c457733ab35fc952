import type { Appearance, Preferences, PreferencesStore } from './preferences.ts'

const QUERIES = { dark: '(prefers-color-scheme: dark)', contrast: '(prefers-contrast: more)', motion: '(prefers-reduced-motion: reduce)' } as const

/** What the preferences come to on this device. */
export function appearanceOf(preferences: Preferences, asks: (query: string) => boolean): Appearance {
  return {
    theme: preferences.theme === 'system' ? (asks(QUERIES.dark) ? 'dark' : 'light') : preferences.theme,
    contrast: preferences.contrast === 'system' ? (asks(QUERIES.contrast) ? 'more' : 'normal') : preferences.contrast,
    reducedMotion: preferences.motion === 'system' ? asks(QUERIES.motion) : preferences.motion === 'less'
  }
}

/**
 * Puts the preferences on the page (`data-theme`, `data-contrast`, `data-motion`, `data-text` of the root) and keeps them
 * there while they or the device change; tells `onChange` at once and at each change. Returns the undo.
 */
export function applyAppearance(store: PreferencesStore, onChange: (appearance: Appearance) => void): () => void {
  const root = document.documentElement
  const lists = Object.values(QUERIES).map((query) => matchMedia(query))
  const apply = () => {
    const preferences = store.getState()
    const appearance = appearanceOf(preferences, (query) => matchMedia(query).matches)
    root.dataset.theme = appearance.theme
    root.dataset.contrast = appearance.contrast
    root.dataset.motion = appearance.reducedMotion ? 'less' : 'full'
    root.dataset.text = preferences.text
    onChange(appearance)
  }
  apply()
  const stop = store.subscribe(apply)
  lists.forEach((list) => list.addEventListener('change', apply))
  return () => {
    stop()
    lists.forEach((list) => list.removeEventListener('change', apply))
  }
}
