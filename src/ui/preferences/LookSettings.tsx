import { useStore } from 'zustand'
import { settingsWords } from '../../words/settings.ts'
import { SelectField } from '../controls/SelectField.tsx'
import { useWords } from '../language.ts'
import type { PreferencesStore } from './preferences.ts'

/** Light or dark, contrast, motion and size of text. */
export function LookSettings({ preferences }: { preferences: PreferencesStore }) {
  const words = useWords(settingsWords)
  const now = useStore(preferences)
  return (
    <div className="stack">
      <SelectField
        label={words.theme}
        value={now.theme}
        options={[
          { value: 'system', label: words.asDevice },
          { value: 'light', label: words.light },
          { value: 'dark', label: words.dark }
        ]}
        onChange={(theme) => preferences.setState({ theme })}
      />
      <SelectField
        label={words.contrast}
        value={now.contrast}
        options={[
          { value: 'system', label: words.asDevice },
          { value: 'normal', label: words.normal },
          { value: 'more', label: words.more }
        ]}
        onChange={(contrast) => preferences.setState({ contrast })}
      />
      <SelectField
        label={words.motion}
        value={now.motion}
        options={[
          { value: 'system', label: words.asDevice },
          { value: 'full', label: words.full },
          { value: 'less', label: words.less }
        ]}
        onChange={(motion) => preferences.setState({ motion })}
      />
      <SelectField
        label={words.textSize}
        value={now.text}
        options={(['100', '115', '130', '150'] as const).map((value) => ({ value, label: words.percent(value) }))}
        onChange={(text) => preferences.setState({ text })}
      />
    </div>
  )
}
