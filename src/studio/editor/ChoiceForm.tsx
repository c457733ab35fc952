import type { StoreApi } from 'zustand/vanilla'
import type { Choice, Group } from '../../contract/showroom.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Switch } from '../../ui/controls/Switch.tsx'
import { fetched } from '../../ui/fetched.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useEditing, type Picked } from './editor-props.ts'
import { amountRead, amountShown } from './money-in.ts'
import { Names } from './Names.tsx'
import { Placed } from './Placed.tsx'
import { Texts } from './Texts.tsx'
import { Written } from './Written.tsx'

const PaintsOfChoice = fetched(async () => (await import('./made/PaintsOfChoice.tsx')).PaintsOfChoice)

/** One choice of a group: what it is called, what it costs, what it does to the product. */
export function ChoiceForm({ group, choice, picked, removed }: { group: Group; choice: Choice; picked: StoreApi<Picked>; removed: () => void }) {
  const { description, facts, change } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const at = ['groups', group.id, 'choices', choice.id]
  const { variants, show, hide } = choice.effect
  const pieces = [...(facts?.parts.keys() ?? description.parts.map(({ name }) => name))].toSorted()
  const price = (written: string) => {
    const to = amountRead(written, description.currency)
    return to === null ? { error: words.needNumber } : { to }
  }
  return (
    <section className="of-choice" aria-label={text(choice.label)}>
      <h3>{text(choice.label)}</h3>
      <Texts label={fields.label} hint={fields.labelHint} at={[...at, 'label']} value={choice.label} />
      <Written label={fields.price} hint={fields.priceHint} at={[...at, 'price']} value={amountShown(choice.price, description.currency)} read={price} />
      <Texts label={fields.note} hint={fields.noteHint} at={[...at, 'note']} value={choice.note} rows={2} />
      <Written label={fields.swatch} hint={fields.swatchHint} at={[...at, 'swatch']} value={choice.swatch?.join(' ') ?? ''} read={(written) => ({ to: written.trim().toLowerCase().split(/[\s,]+/) })} optional />
      <Names field="variants" at={[...at, 'effect', 'variants']} value={variants} known={[...(facts?.variants ?? [])].toSorted()} elsewhere={(description.paints ?? []).map(({ id }) => id)} />
      <PaintsOfChoice group={group.id} choice={choice} selected={picked.getState().part} />
      <Names field="show" at={[...at, 'effect', 'show']} value={show} known={pieces} />
      <Names field="hide" at={[...at, 'effect', 'hide']} value={hide} known={pieces} />
      {choice.id !== group.standard && <Switch label={fields.secret} note={fields.secretHint} on={choice.secret ?? false} onChange={(on) => change({ name: 'set', at: [...at, 'secret'], to: on || null })} />}
      <Placed at={at} names={group.choices.map(({ id }) => id)} after={removed} />
    </section>
  )
}
