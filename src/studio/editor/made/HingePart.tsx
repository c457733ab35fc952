import { useEffect, useState } from 'react'
import type { StoreApi } from 'zustand/vanilla'
import { freeName } from '../../../contract/draft/begin.ts'
import type { Hinge } from '../../../contract/made.ts'
import type { Part } from '../../../contract/showroom.ts'
import { edgeOf, edgesOf, hingeAlong, hingeThrough, type Edge } from '../../../model/studio/hinges.ts'
import { madeWords } from '../../../words/studio-made.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useWords } from '../../../ui/language.ts'
import { useEditing, type Picked } from '../editor-props.ts'
import { Written } from '../Written.tsx'

/** Where the model's own list says nothing of a part, it is taken to be as large as this, metres. */
const SOME_BOX: readonly [[number, number, number], [number, number, number]] = [[-0.5, 0, -0.5], [0.5, 1, 0.5]]

/** How a part opens that the model has no movement for. */
export function HingePart({ part, picked }: { part: Part; picked: StoreApi<Picked> }) {
  const { description, facts, change } = useEditing()
  const words = useWords(madeWords)
  const hinge = description.hinges?.find(({ id }) => id === part.clip)
  const box = facts?.parts.get(part.name) ?? SOME_BOX
  if (hinge) return <HingeForm hinge={hinge} box={box} picked={picked} />
  if (part.clip !== undefined || part.light !== undefined) return null
  const add = () => {
    const id = freeName(`${part.name.slice(0, 50)}-hinge`, new Set([...(facts?.clips ?? []), ...(description.hinges ?? []).map((each) => each.id)]))
    change({ name: 'all', steps: [{ name: 'add', at: ['hinges'], member: { id, part: part.name, ...hingeAlong(box, edgesOf(box)[0]!) }, before: null }, { name: 'set', at: ['parts', part.name, 'clip'], to: id }] })
  }
  return (
    <section className="of-choice">
      <h3>{words.hinge}</h3>
      <p className="quiet">{words.hingeWhy}</p>
      <div><Button size="small" icon="plus" onClick={add}>{words.addHinge}</Button></div>
    </section>
  )
}

function HingeForm({ hinge, box, picked }: { hinge: Hinge; box: typeof SOME_BOX; picked: StoreApi<Picked> }) {
  const { change, acts } = useEditing()
  const words = useWords(madeWords)
  const [ends, setEnds] = useState<'none' | 'first' | 'same' | readonly [number, number, number]>('none')
  const at = ['hinges', hinge.id]
  const edge = ends === 'none' ? edgeOf(box, hinge) : null
  useEffect(() => {
    void acts.tools().then((tools) => tools?.swing(hinge))
  }, [acts, hinge])
  useEffect(() => () => void acts.tools().then((tools) => tools?.swing(null)), [acts])
  useEffect(() => {
    if (ends === 'none') return
    return picked.subscribe(({ at: place }) => {
      if (!place) return
      if (typeof ends === 'string') return setEnds(place)
      const through = hingeThrough([...ends], place)
      if (through) change({ name: 'all', steps: [{ name: 'set', at: [...at, 'at'], to: through.at }, { name: 'set', at: [...at, 'axis'], to: through.axis }] })
      setEnds(through ? 'none' : 'same')
    })
  })
  const turn = (to: Edge | 'hand') => {
    if (to === 'hand') return setEnds('first')
    setEnds('none')
    const along = hingeAlong(box, to, hinge.degrees)
    change({ name: 'all', steps: (['at', 'axis', 'degrees'] as const).map((field) => ({ name: 'set' as const, at: [...at, field], to: along[field] })) })
  }
  const read = (text: string) => {
    const to = Number(text.replace(',', '.').replace('°', ''))
    return Number.isFinite(to) && to >= 1 && to <= 180 ? { to: to * Math.sign(hinge.degrees || 1) } : { error: words.needDegrees }
  }
  return (
    <section className="of-choice">
      <h3>{words.hinge}</h3>
      <SelectField label={words.about} hint={words.aboutHint} value={edge ?? 'hand'} options={[...edgesOf(box).map((each) => ({ value: each, label: words[each] })), { value: 'hand' as const, label: words.byHand }]} onChange={turn} />
      {ends === 'none' && edge === null && <div><Button size="small" icon="point" onClick={() => setEnds('first')}>{words.byHand}</Button></div>}
      {ends !== 'none' && <p role="status" className="quiet">{ends === 'first' ? words.pressFirst : ends === 'same' ? words.oneAndSame : words.pressSecond}</p>}
      <Written label={words.degrees} hint={words.degreesHint} at={[...at, 'degrees']} value={String(Math.abs(hinge.degrees))} read={read} />
      <div className="placed">
        <Button size="small" icon="undo" onClick={() => change({ name: 'set', at: [...at, 'degrees'], to: -hinge.degrees })}>{words.otherWay}</Button>
        <Button size="small" onClick={() => acts.open(hinge.part, true)}>{words.openIt}</Button>
        <Button size="small" onClick={() => acts.open(hinge.part, false)}>{words.shutIt}</Button>
        <Button size="small" kind="quiet-bad" icon="erase" onClick={() => change({ name: 'all', steps: [{ name: 'set', at: ['parts', hinge.part, 'clip'], to: null }, { name: 'remove', at }] })}>{words.removeHinge}</Button>
      </div>
    </section>
  )
}
