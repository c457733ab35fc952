import type { Description } from '../../contract/draft/apply.ts'
import type { ChoiceRef } from '../../contract/showroom.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Button } from '../../ui/Button.tsx'
import { Field } from '../../ui/controls/Field.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useEditing } from './editor-props.ts'
import { Placed } from './Placed.tsx'
import { Texts } from './Texts.tsx'

type Rule = Description['rules'][number]

const keyOf = ({ group, choice }: ChoiceRef) => `${group}.${choice}`
const refOf = (key: string): ChoiceRef => {
  const [group = '', choice = ''] = key.split('.')
  return { group, choice }
}

/** A rule as a sentence: when this, then these too, and never those; and why. */
export function RuleForm({ rule }: { rule: Rule }) {
  const { description, change, go } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const at = ['rules', rule.id!]
  const all = description.groups.map(({ id, label, choices }) => ({ label: text(label), choices: choices.map((choice) => ({ key: `${id}.${choice.id}`, label: text(choice.label) })) }))
  const nameOf = (ref: ChoiceRef) => {
    const group = description.groups.find(({ id }) => id === ref.group)
    const choice = group?.choices.find(({ id }) => id === ref.choice)
    return group && choice ? `${text(group.label)}: ${text(choice.label)}` : keyOf(ref)
  }
  const options = (
    <>
      {all.map(({ label, choices }) => (
        <optgroup key={label} label={label}>
          {choices.map((choice) => <option key={choice.key} value={choice.key}>{choice.label}</option>)}
        </optgroup>
      ))}
    </>
  )
  const several = (field: 'needs' | 'excludes') => (
    <Field label={fields[field]}>
      {(wiring) => (
        <>
          {rule[field].length > 0 && (
            <ul className="name-list">
              {rule[field].map((ref) => (
                <li key={keyOf(ref)}>
                  {nameOf(ref)}
                  <Button size="small" kind="quiet" icon="close" square onClick={() => change({ name: 'set', at: [...at, field], to: rule[field].filter((other) => keyOf(other) !== keyOf(ref)) })}>{`${words.remove}: ${nameOf(ref)}`}</Button>
                </li>
              ))}
            </ul>
          )}
          <select className="input is-small" value="" onChange={({ target: { value } }) => value && !rule[field].some((ref) => keyOf(ref) === value) && change({ name: 'set', at: [...at, field], to: [...rule[field], refOf(value)] })} {...wiring}>
            <option value="">{words.add}</option>
            {options}
          </select>
        </>
      )}
    </Field>
  )
  return (
    <>
      <Field label={fields.when}>
        {(wiring) => (
          <select className="input is-small" value={keyOf(rule.when)} onChange={(event) => change({ name: 'set', at: [...at, 'when'], to: refOf(event.target.value) })} {...wiring}>
            {!all.some(({ choices }) => choices.some(({ key }) => key === keyOf(rule.when))) && <option value={keyOf(rule.when)}>{keyOf(rule.when)}</option>}
            {options}
          </select>
        )}
      </Field>
      {several('needs')}
      {several('excludes')}
      <Texts label={fields.why} hint={fields.whyHint} at={[...at, 'why']} value={rule.why} rows={2} />
      <Placed at={at} names={description.rules.map(({ id }) => id!)} after={() => go([])} />
    </>
  )
}
