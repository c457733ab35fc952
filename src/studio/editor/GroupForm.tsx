import { useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { freeName } from '../../contract/draft/begin.ts'
import type { Group } from '../../contract/showroom.ts'
import { money } from '../../words/format.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { custom } from '../../ui/custom.ts'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { ChoiceForm } from './ChoiceForm.tsx'
import { useEditing, type Picked } from './editor-props.ts'
import { Placed } from './Placed.tsx'
import { Texts } from './Texts.tsx'

/** A group of options: its choices in a table, the chosen one in full below. */
export function GroupForm({ group, opened, picked }: { group: Group; opened: string | null; picked: StoreApi<Picked> }) {
  const { description, change, acts, go } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const language = useLanguage()
  const [chosen, setChosen] = useState(opened ?? group.standard)
  const at = ['groups', group.id]
  const shown = group.choices.find(({ id }) => id === chosen) ?? group.choices[0]!
  const show = (id: string) => {
    setChosen(id)
    acts.choose(group.id, id)
  }
  const add = () => {
    const id = freeName('choice', new Set(group.choices.map((choice) => choice.id)))
    const label = { en: editorWords.en.newChoice, ...(description.languages.includes('fr') && { fr: editorWords.fr.newChoice }) }
    if (change({ name: 'add', at: [...at, 'choices'], member: { id, label, effect: {} }, before: null }) === null) setChosen(id)
  }
  return (
    <>
      <Texts label={fields.label} at={[...at, 'label']} value={group.label} />
      <h3>
        {fields.choices}
        <Button size="small" kind="quiet" icon="plus" onClick={add}>{words.add}</Button>
      </h3>
      <ul className="choice-table">
        {group.choices.map(({ id, label, price, swatch }) => (
          <li key={id}>
            <button type="button" aria-pressed={id === shown.id} onClick={() => show(id)}>
              {swatch ? <i className="chip" style={custom({ '--light': swatch[0]!, '--mid': swatch[1] ?? swatch[0]!, '--dark': swatch[2] ?? swatch.at(-1)! })} /> : <i className="chip is-bare" />}
              <span>{text(label)}</span>
              <small>{money(price, description.currency, language)}</small>
            </button>
          </li>
        ))}
      </ul>
      <SelectField label={fields.standard} hint={fields.standardHint} value={group.standard} options={group.choices.map(({ id, label }) => ({ value: id, label: text(label) }))} onChange={(to) => change({ name: 'set', at: [...at, 'standard'], to })} />
      <ChoiceForm key={shown.id} picked={picked} group={group} choice={shown} removed={() => setChosen(group.standard)} />
      <h3>{words.whole}</h3>
      <Placed at={at} names={description.groups.map(({ id }) => id)} after={() => go([])} />
    </>
  )
}
