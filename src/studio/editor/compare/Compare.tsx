import { useState } from 'react'
import { compare } from '../../../contract/draft/compare.ts'
import type { Editions } from '../../../contract/draft/studio.ts'
import { editorWords } from '../../../words/studio-editor.ts'
import { compareWords } from '../../../words/studio-compare.ts'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { Notice } from '../../../ui/Notice.tsx'
import { useWords } from '../../../ui/language.ts'
import { useLoaded } from '../../use-loaded.ts'
import { useEditing } from '../editor-props.ts'
import { Pictures } from './Pictures.tsx'
import { Differences } from './Told.tsx'
import './compare.css'

const DRAFT = 'draft'

/** Two editions, or one and the draft, side by side: in words, and in pictures from the same views. */
export function Compare({ editions }: { editions: Editions['editions'] }) {
  const { description, acts } = useEditing()
  const words = useWords(compareWords)
  const editor = useWords(editorWords)
  const numbers = editions.map(({ number }) => String(number))
  const [one, setOne] = useState(numbers[1] ?? numbers[0]!)
  const [other, setOther] = useState(numbers[1] === undefined ? DRAFT : numbers[0]!)
  const options = [{ value: DRAFT, label: words.draft }, ...numbers.map((number) => ({ value: number, label: editor.edition(Number(number)) }))]
  const nameOf = (which: string) => options.find(({ value }) => value === which)!.label
  const read = (which: string) => (which === DRAFT ? Promise.resolve(description) : acts.edition(Number(which)))
  const { value, failed } = useLoaded(async () => {
    const [before, after] = await Promise.all([read(one), read(other)])
    return { before, after, differences: compare(before, after) }
  }, `${one} ${other} ${one === DRAFT || other === DRAFT ? JSON.stringify(description) : ''}`)
  return (
    <section className="compare">
      <div className="compare-which">
        <SelectField label={words.one} value={one} options={options} onChange={setOne} />
        <SelectField label={words.other} value={other} options={options} onChange={setOther} />
      </div>
      {failed && <Notice bad>{editor.failed}</Notice>}
      {value && (
        <>
          <h3>{words.inWords}</h3>
          {value.differences.length === 0 ? <p className="quiet">{words.same}</p> : <Differences {...value} />}
          <h3>{words.inPictures}</h3>
          <Pictures key={`${one} ${other}`} before={value.before} after={value.after} names={[nameOf(one), nameOf(other)]} />
        </>
      )}
    </section>
  )
}
