import { useStore } from 'zustand'
import { surpriseWords } from '../../words/surprises.ts'
import { Switch } from '../../ui/controls/Switch.tsx'
import { useWords } from '../../ui/language.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

/** Whether surprises come: asked only where a showroom has any. */
export function SurpriseSetting({ preferences }: { preferences: PreferencesStore }) {
  const words = useWords(surpriseWords)
  const on = useStore(preferences, (now) => now.surprises === 'on')
  return (
    <div>
      <Switch label={words.setting} note={words.settingWhy} on={on} onChange={(next) => preferences.setState({ surprises: next ? 'on' : 'off' })} />
    </div>
  )
}
