import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Zone } from '../../../contract/attention/zones.ts'
import { editorWords } from '../../../words/studio-editor.ts'
import { fieldWords } from '../../../words/studio-fields.ts'
import { moreWords } from '../../../words/studio-more.ts'
import { Button } from '../../../ui/Button.tsx'
import { useText, useWords } from '../../../ui/language.ts'
import { useEditing, type Picked } from '../editor-props.ts'
import { Placed } from '../Placed.tsx'
import { Texts } from '../Texts.tsx'

/** A zone: what it is called, and its parts, painted by pressing the product or chosen from the list. */
export function ZoneForm({ zone, picked, removed }: { zone: Zone; picked: StoreApi<Picked>; removed: () => void }) {
  const { description, change, acts } = useEditing()
  const words = useWords(moreWords)
  const editor = useWords(editorWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const [painting, setPainting] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const zones = description.attention!.zones
  const at = ['attention', 'zones', zone.name]
  const set = (parts: readonly string[]) => setTold(parts.length === 0 ? words.lastPart : change({ name: 'set', at: [...at, 'parts'], to: [...parts] }))
  const toggle = (part: string) => set(zone.parts.includes(part) ? zone.parts.filter((each) => each !== part) : [...zone.parts, part])
  useEffect(() => {
    if (painting) return picked.subscribe(({ part, turn }, before) => (part !== null && turn !== before.turn ? toggle(part) : undefined))
  })
  const labelOf = (part: string) => {
    const known = description.parts.find(({ name }) => name === part)
    return known ? text(known.label) : part
  }
  const earlier = (part: string) => zones.slice(0, zones.findIndex(({ name }) => name === zone.name)).find((other) => other.parts.includes(part))
  return (
    <section className="of-choice">
      <Texts label={fields.label} at={[...at, 'label']} value={zone.label} />
      <Button icon="point" aria-pressed={painting} onClick={() => setPainting(!painting)}>{words.paint}</Button>
      {painting && <p role="status" className="quiet">{words.painting}</p>}
      {told && <p className="field-error" role="alert">{told}</p>}
      <ul className="name-list">
        {zone.parts.map((part) => {
          const other = earlier(part)
          return (
            <li key={part}>
              <button type="button" className="plain-press" onClick={() => acts.select(part)}>{other ? `${labelOf(part)} (${words.another(text(other.label))})` : labelOf(part)}</button>
              <Button size="small" kind="quiet" icon="close" square onClick={() => toggle(part)}>{`${editor.remove}: ${labelOf(part)}`}</Button>
            </li>
          )
        })}
      </ul>
      <select className="input is-small" aria-label={fields.parts} value="" onChange={(event) => event.target.value && toggle(event.target.value)}>
        <option value="">{editor.add}</option>
        {description.parts.filter(({ name }) => !zone.parts.includes(name)).map(({ name, label }) => <option key={name} value={name}>{text(label)}</option>)}
      </select>
      <Placed at={at} names={zones.map(({ name }) => name)} after={removed} />
    </section>
  )
}
