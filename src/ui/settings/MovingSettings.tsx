import { useStore } from 'zustand'
import { answersTo, type MovingChoice, type MovingSettings as Settings } from '../../model/moving/settings.ts'
import { movingAnswer } from '../../model/moving/answer.ts'
import { movingWords } from '../../words/moving.ts'
import { SelectField } from '../controls/SelectField.tsx'
import { useLanguage, useWords } from '../language.ts'
import type { PreferencesStore } from '../preferences/preferences.ts'

const QUESTIONS = ['walk', 'turn', 'vignette', 'height', 'hand', 'hands', 'units'] as const satisfies readonly MovingChoice[]

/** How somebody moves in a headset, and in what they measure. */
export function MovingSettings({ preferences }: { preferences: PreferencesStore }) {
  const words = useWords(movingWords)
  const language = useLanguage()
  const moving = useStore(preferences, (now) => now.moving)
  const field = <K extends MovingChoice>(question: K) => (
    <SelectField
      key={question}
      label={words[question]}
      value={moving[question] as string}
      options={answersTo(question).map((value) => ({ value: value as string, label: movingAnswer(question, value, language) }))}
      onChange={(value) => preferences.setState({ moving: { ...moving, [question]: value as Settings[K] } })}
    />
  )
  return (
    <div className="stack">
      {QUESTIONS.map((question) => field(question))}
      <p className="quiet small-print">{words.handsWhy}</p>
    </div>
  )
}
