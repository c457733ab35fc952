import { useEffect, useRef, useState } from 'react'
import { freeName } from '../../../contract/draft/begin.ts'
import { FINISHES, type Paint } from '../../../contract/made.ts'
import type { Choice } from '../../../contract/showroom.ts'
import type { ModelMaterial } from '../../../model/studio/room-tools.ts'
import { madeWords } from '../../../words/studio-made.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useText, useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'
import { Written } from '../Written.tsx'

/** Colours of one's own on materials of the model, put on by a choice: fetched by whoever looks at a choice. */
export function PaintsOfChoice({ group, choice, selected }: { group: string; choice: Choice; selected: string | null }) {
  const { description, facts, acts, change } = useEditing()
  const words = useWords(madeWords)
  const [materials, setMaterials] = useState<readonly ModelMaterial[]>([])
  const [asked, setAsked] = useState(false)
  const own = (description.paints ?? []).filter(({ id }) => choice.effect.variants.includes(id))
  const at = ['groups', group, 'choices', choice.id]
  useEffect(() => {
    let over = false
    void acts.tools().then((tools) => over || setMaterials(tools?.materials() ?? []))
    return () => void (over = true)
  }, [acts])
  const add = async () => {
    setAsked(true)
    const tools = await acts.tools()
    const all = tools?.materials() ?? []
    setMaterials(all)
    // Whoever has pressed a part means a material of it.
    const from = (selected !== null && tools?.materials(selected)[0]) || all[0]
    if (!from) return
    const id = freeName(`paint-${choice.id.slice(0, 40)}`, new Set([...(facts?.variants ?? []), ...(description.paints ?? []).map((paint) => paint.id)]))
    change({
      name: 'all',
      steps: [
        { name: 'add', at: ['paints'], member: { id, material: from.name, color: from.color, finish: 'metallic' }, before: null },
        { name: 'set', at: [...at, 'effect', 'variants'], to: [...choice.effect.variants, id] },
        ...(choice.swatch ? [] : [{ name: 'set' as const, at: [...at, 'swatch'], to: [from.color] }])
      ]
    })
  }
  return (
    <section className="of-choice">
      <h3>{words.paints}</h3>
      <p className="quiet">{words.paintWhy}</p>
      {own.map((paint) => <PaintForm key={paint.id} paint={paint} materials={materials} choice={choice} choiceAt={at} />)}
      {asked && materials.length === 0 && <p role="status" className="quiet">{words.noMaterials}</p>}
      <div><Button size="small" icon="plus" onClick={() => void add()}>{words.addPaint}</Button></div>
    </section>
  )
}

function PaintForm({ paint, materials, choice, choiceAt }: { paint: Paint; materials: readonly ModelMaterial[]; choice: Choice; choiceAt: readonly string[] }) {
  const { description, change } = useEditing()
  const words = useWords(madeWords)
  const text = useText()
  const at = ['paints', paint.id]
  const known = materials.some(({ name }) => name === paint.material) ? materials : [{ name: paint.material, color: paint.color }, ...materials]
  const read = (written: string) => (/^#?[0-9a-f]{6}$/i.test(written.trim()) ? { to: `#${written.trim().replace('#', '').toLowerCase()}` } : { error: words.needColour })
  const remove = () =>
    change({ name: 'all', steps: [{ name: 'set', at: [...choiceAt, 'effect', 'variants'], to: choice.effect.variants.filter((name) => name !== paint.id) }, ...(usedElsewhere() ? [] : [{ name: 'remove' as const, at }])] })
  const usedElsewhere = () => description.groups.some((group) => group.choices.some((other) => other.effect.variants.includes(paint.id) && !(group.id === choiceAt[1] && other.id === choice.id)))
  return (
    <div className="paint-form" role="group" aria-label={paint.material}>
      <SelectField label={words.material} hint={words.materialHint} value={paint.material} options={known.map(({ name }) => ({ value: name, label: name }))} onChange={(to) => change({ name: 'set', at: [...at, 'material'], to })} />
      <SelectField label={words.onPart} value={paint.part ?? ''} options={[{ value: '', label: words.everywhere }, ...description.parts.map(({ name, label }) => ({ value: name, label: text(label) }))]} onChange={(to) => change({ name: 'set', at: [...at, 'part'], to: to || null })} />
      <div className="colour-line">
        <Well label={words.colour} value={paint.color} onPick={(to) => to !== paint.color && change({ name: 'set', at: [...at, 'color'], to })} />
        <Written label={words.colour} hint={words.colourHint} at={[...at, 'color']} value={paint.color} read={read} />
      </div>
      <SelectField label={words.finish} value={paint.finish} options={FINISHES.map((value) => ({ value, label: words[value] }))} onChange={(to) => change({ name: 'set', at: [...at, 'finish'], to })} />
      <div><Button size="small" kind="quiet-bad" icon="erase" onClick={remove}>{words.removePaint}</Button></div>
    </div>
  )
}

/** The browser's own well of colours. What is passed over on the way to a colour is no edit: only what is left standing. */
function Well({ label, value, onPick }: { label: string; value: string; onPick: (color: string) => void }) {
  const well = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const element = well.current
    const pick = () => element && onPick(element.value)
    element?.addEventListener('change', pick)
    return () => element?.removeEventListener('change', pick)
  })
  useEffect(() => {
    if (well.current) well.current.value = value
  }, [value])
  return <input ref={well} type="color" className="well" aria-label={label} defaultValue={value} />
}
