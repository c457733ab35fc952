import { useState } from 'react'
import { languageName } from '../../words/format.ts'
import { signInWords } from '../../words/sign-in.ts'
import { Button } from '../Button.tsx'
import { TextField } from '../controls/TextField.tsx'
import { useWords } from '../language.ts'
import { languageTag, OFFERED_LANGUAGES } from '../../model/languages.ts'

/** The languages somebody speaks: some to press, any other by its tag. */
export function LanguagePicker({ languages, onChange, label }: { languages: readonly string[]; onChange(languages: readonly string[]): void; /** Where it is not about oneself. */ label?: string }) {
  const own = useWords(signInWords)
  const [typed, setTyped] = useState('')
  const [bad, setBad] = useState(false)
  const offered = [...OFFERED_LANGUAGES, ...languages.filter((tag) => !OFFERED_LANGUAGES.some((known) => known === tag))]
  const toggle = (tag: string) => onChange(languages.includes(tag) ? languages.filter((each) => each !== tag) : [...languages, tag])
  const add = () => {
    const tag = languageTag(typed)
    setBad(tag === null)
    if (tag === null) return
    setTyped('')
    if (!languages.includes(tag)) onChange([...languages, tag])
  }
  return (
    <fieldset className="stack">
      <legend className="label">{label ?? own.languages}</legend>
      <small>{own.languagesHint}</small>
      <div className="row is-wrapping">
        {offered.map((tag) => (
          <Button key={tag} size="small" aria-pressed={languages.includes(tag)} lang={tag} onClick={() => toggle(tag)}>
            {languageName(tag)}
          </Button>
        ))}
      </div>
      {languages.length === 0 && <p className="field-error">{own.languagesMissing}</p>}
      <div className="with-act">
        <TextField
          label={own.otherLanguage}
          value={typed}
          onChange={(text) => {
            setTyped(text)
            setBad(false)
          }}
          maxLength={20}
          autoCapitalize="none"
          spellCheck={false}
          hint={own.otherLanguageHint}
          error={bad ? own.otherLanguageBad : null}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' || event.nativeEvent.isComposing) return
            // Enter adds the language here; it must not send the form around it.
            event.preventDefault()
            add()
          }}
        />
        <Button disabled={typed.trim() === ''} onClick={add}>
          {own.add}
        </Button>
      </div>
    </fieldset>
  )
}
