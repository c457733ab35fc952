import { createElement, type FunctionComponent } from 'react'
import { createRoot } from 'react-dom/client'
import { uiLanguageFor, type UiLanguage } from '../../contract/language.ts'
import { applyAppearance } from '../../ui/preferences/appearance.ts'
import { createPreferences } from '../../ui/preferences/preferences.ts'
import { ownStore } from './own-store.ts'

/** Shows a plain page, one without a room, in the language and appearance that its reader prefers. */
export function openPage<P extends { language: UiLanguage }>(Page: FunctionComponent<P>, props: Omit<P, 'language'>): void {
  const preferences = createPreferences(ownStore())
  const language = preferences.getState().language ?? uiLanguageFor(navigator.languages)
  document.documentElement.lang = language
  applyAppearance(preferences, () => {})
  createRoot(document.getElementById('app')!).render(createElement(Page, { ...props, language } as P))
}
