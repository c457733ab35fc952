import { useId } from 'react'
import { fieldWords } from '../../words/studio-fields.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { useText, useWords } from '../../ui/language.ts'
import { Button } from '../../ui/Button.tsx'
import type { Address } from '../../contract/draft/address.ts'
import { spoken } from '../../contract/draft/spoken.ts'
import { useEditing } from './editor-props.ts'

interface NamesProps {
  field: 'variants' | 'show' | 'hide'
  at: Address
  value: readonly string[]
  /** What the model has to offer. */
  known: readonly string[]
  /** Names that are made and shown elsewhere: they stay in the list, out of sight. */
  elsewhere?: readonly string[]
}

/** Names of the model's pieces or materials: taken from what there is, taken away one by one. */
export function Names({ field, at, value, known, elsewhere = [] }: NamesProps) {
  const { description, change } = useEditing()
  const text = useText()
  const fields = useWords(fieldWords)
  const words = useWords(editorWords)
  const id = useId()
  const set = (to: string[]) => change({ name: 'set', at: [...at], to })
  const called = (name: string) => {
    const part = field === 'variants' ? undefined : description.parts.find((each) => each.name === name)
    return part ? text(part.label) : spoken(name)
  }
  const own = value.filter((name) => !elsewhere.includes(name))
  const rest = known.filter((name) => !value.includes(name) && !elsewhere.includes(name))
  // Where the model has nothing of that kind there is nothing to be said of it.
  if (own.length === 0 && rest.length === 0) return null
  return (
    <div className="field">
      <label htmlFor={id}>{fields[field]}</label>
      {own.length > 0 && (
        <ul className="name-list">
          {own.map((name) => (
            <li key={name}>
              <span title={name}>{called(name)}</span>
              <Button size="small" kind="quiet" icon="close" square onClick={() => set(value.filter((other) => other !== name))}>{`${words.remove}: ${called(name)}`}</Button>
            </li>
          ))}
        </ul>
      )}
      <select id={id} className="input is-small" value="" onChange={(event) => event.target.value && set([...value, event.target.value])}>
        <option value="">{words.add}</option>
        {rest.map((name) => <option key={name} value={name}>{called(name)}</option>)}
      </select>
      <small>{fields[`${field}Hint`]}</small>
    </div>
  )
}
