import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import type { Hotspot } from '../../contract/showroom.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { placeSaid } from '../../words/place.ts'
import { fieldWords } from '../../words/studio-fields.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { useEditing, type Picked } from './editor-props.ts'
import { Placed } from './Placed.tsx'
import { Texts } from './Texts.tsx'

const centimetres = (value: number) => Math.round(value * 1000) / 1000

/** A hotspot: what it says, and where it is, by pressing the product. */
export function HotspotForm({ hotspot, picked }: { hotspot: Hotspot; picked: StoreApi<Picked> }) {
  const { description, change, go } = useEditing()
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const language = useLanguage()
  const [waiting, setWaiting] = useState(hotspot.label.en === editorWords.en.newHotspot)
  const at = ['hotspots', hotspot.id]
  useEffect(() => {
    if (!waiting) return
    return picked.subscribe(({ part, at: place }) => {
      if (part === null || place === null) return
      const [x, y, z] = place
      change({ name: 'all', steps: [{ name: 'set', at: [...at, 'part'], to: part }, { name: 'set', at: [...at, 'at'], to: [centimetres(x), centimetres(y), centimetres(z)] }] })
      setWaiting(false)
    })
  })
  return (
    <>
      <Texts label={fields.label} hint={fields.labelHint} at={[...at, 'label']} value={hotspot.label} />
      <Texts label={fields.text} hint={fields.textHint} at={[...at, 'text']} value={hotspot.text} rows={4} />
      <SelectField label={fields.part} hint={fields.partHint} value={hotspot.part} options={description.parts.map(({ name, label }) => ({ value: name, label: text(label) }))} onChange={(to) => change({ name: 'set', at: [...at, 'part'], to })} />
      <Button icon="point" aria-pressed={waiting} onClick={() => setWaiting(!waiting)}>{words.putHere}</Button>
      {waiting && <p role="status" className="quiet">{words.pressNow}</p>}
      <p className="quiet small-print">{`${fields.at}: ${placeSaid(hotspot.at, language)}`}</p>
      <Placed at={at} names={description.hotspots.map(({ id }) => id)} after={() => go([])} />
    </>
  )
}
