import type { Address } from '../../contract/draft/address.ts'
import type { Text } from '../../contract/language.ts'
import { languageName } from '../../words/format.ts'
import { useEditing } from './editor-props.ts'
import { Written } from './Written.tsx'

interface TextsProps {
  label: string
  hint?: string
  at: Address
  value: Text | undefined
  rows?: number
}

/** A text in every language of the showroom, one field each. */
export function Texts({ label, hint, at, value, rows }: TextsProps) {
  const { description } = useEditing()
  const languages = ['en', ...description.languages.filter((language) => language !== 'en')]
  return (
    <fieldset className="texts">
      <legend>{label}</legend>
      {hint && <p className="quiet small-print">{hint}</p>}
      {languages.map((language) => (
        <Written
          key={language}
          label={languageName(language)}
          lang={language}
          at={value === undefined && language === 'en' ? at : [...at, language]}
          value={value?.[language] ?? ''}
          {...(value === undefined && language === 'en' && { read: (text: string) => ({ to: { en: text } }) })}
          {...(rows !== undefined && { rows })}
          optional={language !== 'en' || value === undefined}
        />
      ))}
    </fieldset>
  )
}
