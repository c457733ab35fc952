import { useEffect } from 'react'
import { applyAppearance } from '../ui/preferences/appearance.ts'
import type { Surface } from './surface.ts'

/** Carries what somebody prefers to the page, the room and the call, at the start and at each change. */
export function useAppearance({ preferences, stage, visit, acts }: Surface): void {
  useEffect(
    () =>
      applyAppearance(preferences, ({ theme, reducedMotion }) => {
        const now = stage.getState()
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
