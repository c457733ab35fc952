import { useEffect } from 'react'
import { applyAppearance } from '../ui/preferences/appearance.ts'
import type { Surface } from './surface.ts'

/** Carries what somebody prefers to the page, the room and the call, at the start and at each change. */
export function useAppearance({ preferences, stage, visit, acts }: Surface): void {
  useEffect(
    () =>
      applyAppearance(preferences, ({ theme, contrast, reducedMotion }) => {
        const now = stage.getState()
        const { style } = now.showroom
        // Fetched by those showrooms alone that have a style of their own.
        if (style) void import('../ui/style-of.ts').then(({ applyStyle }) => applyStyle(document.documentElement, style, theme, contrast), (error: unknown) => console.warn('the showroom keeps the house’s looks:', error))
        const effects = preferences.getState().effects === 'on'
        if (now.theme !== theme || now.reducedMotion !== reducedMotion || now.effects !== effects) stage.setState({ theme, reducedMotion, effects })
      }),
    [preferences, stage]
  )
  useEffect(() => {
    const { language, sound } = preferences.getState()
    if (language && language !== visit.getState().language) acts.setLanguage(language)
    if (sound && sound !== visit.getState().call.sound) acts.setSound(sound)
  }, [preferences, visit, acts])
}
