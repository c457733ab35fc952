import { useId } from 'react'
import { fieldWords } from '../../words/studio-fields.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { useWords } from '../../ui/language.ts'
import { Button } from '../../ui/Button.tsx'
import type { Address } from '../../contract/draft/address.ts'
import { useEditing } from './editor-props.ts'

interface NamesProps {
  field: 'variants' | 'show' | 'hide'
  at: Address
  value: readonly string[]
  /** What the model has to offer. */
  known: readonly string[]
}

/** Names of the model's pieces or materials: taken from what there is, taken away one by one. */
export function Names({ field, at, value, known }: NamesProps) {
  const { change } = useEditing()
  const fields = useWords(fieldWords)
  const words = useWords(editorWords)
  const id = useId()
  const set = (to: string[]) => change({ name: 'set', at: [...at], to })
  const rest = known.filter((name) => !value.includes(name))
  return (
    <div className="field">
      <label htmlFor={id}>{fields[field]}</label>
      {value.length > 0 && (
        <ul className="name-list">
          {value.map((name) => (
            <li key={name}>
              <code>{name}</code>
              <Button size="small" kind="quiet" icon="close" square onClick={() => set(value.filter((other) => other !== name))}>{`${words.remove}: ${name}`}</Button>
            </li>
          ))}
        </ul>
      )}
      <select id={id} className="input is-small" value="" onChange={(event) => event.target.value && set([...value, event.target.value])}>
        <option value="">{words.add}</option>
        {rest.map((name) => <option key={name}>{name}</option>)}
      </select>
      <small>{fields[`${field}Hint`]}</small>
    </div>
  )
}
