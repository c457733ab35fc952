import { useState } from 'react'
import { SHAPES, type Surprise, type SurpriseWhat, type SurpriseWhen } from '../../../contract/surprises.ts'
import { languageName } from '../../../words/format.ts'
import { editorWords } from '../../../words/studio-editor.ts'
import { fieldWords } from '../../../words/studio-fields.ts'
import { studioSurpriseWords } from '../../../words/studio-surprises.ts'
import { Button } from '../../../ui/Button.tsx'
import { SelectField } from '../../../ui/controls/SelectField.tsx'
import { useLanguage, useText, useWords } from '../../../ui/language.ts'
import { useEditing } from '../editor-props.ts'
import { Placed } from '../Placed.tsx'
import { Written } from '../Written.tsx'

const WHENS = ['opened', 'dusk', 'date', 'drawn'] as const
const WHATS = ['greeting', 'shooting-star', 'colour', 'note'] as const

/** A surprise put together from when and what, or begun from the shelf, and tried in the room. */
export function SurpriseForm({ surprise }: { surprise: Surprise }) {
  const { description, change, acts, go } = useEditing()
  const words = useWords(studioSurpriseWords)
  const text = useText()
  const [tried, setTried] = useState(false)
  const { when, what } = surprise
  const at = ['surprises', surprise.id]
  const note = (): SurpriseWhat => ({ kind: 'note', text: { en: studioSurpriseWords.en.noteFirst, ...(description.languages.includes('fr') && { fr: studioSurpriseWords.fr.noteFirst }) } })
  const first = description.groups.find(({ choices }) => choices.length > 1) ?? description.groups[0]
  const hidden = (): SurpriseWhat | null => {
    const choice = first?.choices.findLast(({ id }) => id !== first.standard)
    return first && choice ? { kind: 'colour', group: first.id, choice: choice.id } : null
  }
  const set = (field: 'when' | 'what', to: SurpriseWhen | SurpriseWhat | null) => {
    if (to) change(field === 'what' && to.kind === 'colour' ? { name: 'all', steps: [{ name: 'set', at: [...at, field], to: to as never }, { name: 'set', at: ['groups', to.group, 'choices', to.choice, 'secret'], to: true }] } : { name: 'set', at: [...at, field], to: to as never })
  }
  const whens: Readonly<Record<(typeof WHENS)[number], SurpriseWhen>> = { opened: { kind: 'opened' }, dusk: { kind: 'dusk', from: 18, to: 22 }, date: { kind: 'date', month: 12, day: 24 }, drawn: { kind: 'drawn', shape: 'heart' } }
  const whatOf = (kind: SurpriseWhat['kind']) => (kind === 'note' ? note() : kind === 'colour' ? hidden() : { kind })
  const shelf: Readonly<Record<string, [SurpriseWhen, SurpriseWhat | null]>> = {
    shelfDoor: [whens.opened, { kind: 'greeting' }], shelfDusk: [whens.dusk, { kind: 'shooting-star' }], shelfHeart: [whens.drawn, note()], shelfDate: [whens.date, hidden()]
  }
  const take = (name: string) => {
    const [nextWhen, nextWhat] = shelf[name] ?? [null, null]
    if (nextWhen && nextWhat) change({ name: 'all', steps: [{ name: 'set', at: [...at, 'when'], to: nextWhen as never }, { name: 'set', at: [...at, 'what'], to: nextWhat as never }, ...(nextWhat.kind === 'colour' ? [{ name: 'set' as const, at: ['groups', nextWhat.group, 'choices', nextWhat.choice, 'secret'], to: true as const }] : [])] })
  }
  return (
    <>
      <p className="quiet">{words.intro}</p>
      <SelectField label={words.shelf} hint={words.shelfHint} value="" options={[{ value: '', label: '…' }, ...(['shelfDoor', 'shelfDusk', 'shelfHeart', 'shelfDate'] as const).map((value) => ({ value, label: words[value] }))]} onChange={take} />
      <SelectField label={words.when} value={when.kind} options={WHENS.map((value) => ({ value, label: words[value] }))} onChange={(kind) => set('when', whens[kind])} />
      <When when={when} at={[...at, 'when']} />
      <SelectField label={words.what} value={what.kind} options={WHATS.filter((kind) => kind !== 'colour' || hidden()).map((value) => ({ value, label: words[value] }))} onChange={(kind) => set('what', whatOf(kind))} />
      {what.kind === 'colour' && <Colour what={what} onChange={(to) => set('what', to)} />}
      {what.kind === 'note' && (
        <>
          {['en', ...description.languages.filter((language) => language !== 'en')].map((language) => (
            <Written key={language} label={`${words.text} (${languageName(language)})`} {...(language === 'en' && { hint: words.textHint })} lang={language} rows={3} at={[...at, 'what']} value={what.text[language] ?? ''} read={(written) => ({ to: { ...what, text: said(what.text, language, written) } })} />
          ))}
          <Written label={words.by} hint={words.byHint} at={[...at, 'what']} value={what.from ?? ''} read={(written) => ({ to: signed(what, written) })} />
        </>
      )}
      <div><Button icon="look" onClick={() => (setTried(true), void acts.tryOut(what))}>{words.tryIt}</Button></div>
      {tried && (
        <div role="status" className="tried">
          <p className="quiet">{words.tried}</p>
          <blockquote>{what.kind === 'note' ? `${text(what.text)}${what.from ? `\n${what.from}` : ''}` : what.kind === 'greeting' ? words.greetingSays : what.kind === 'shooting-star' ? words.starSays : words.colourSays(what.choice)}</blockquote>
          <p className="quiet small-print">{words.still}</p>
        </div>
      )}
      <Placed at={at} names={(description.surprises ?? []).map(({ id }) => id)} after={() => go([])} />
    </>
  )
}

type Note = SurpriseWhat & { kind: 'note' }

/** A text with what was written in one language; a language left empty is none. English is always there. */
function said(text: Note['text'], language: string, written: string): Note['text'] {
  const { [language]: _, ...rest } = text
  return written.trim() === '' && language !== 'en' ? (rest as Note['text']) : { ...text, [language]: written }
}

const signed = ({ kind, text }: Note, written: string): Note => ({ kind, text, ...(written.trim() && { from: written.trim() }) })

function When({ when, at }: { when: SurpriseWhen; at: string[] }) {
  const { description, change } = useEditing()
  const words = useWords(studioSurpriseWords)
  const text = useText()
  const language = useLanguage()
  const hours = Array.from({ length: 24 }, (_, k) => ({ value: String(k), label: new Intl.DateTimeFormat(language, { hour: 'numeric', timeZone: 'UTC' }).format(Date.UTC(2020, 0, 1, k)) }))
  const month = (number: number) => new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' }).format(new Date(Date.UTC(2020, number - 1, 1)))
  if (when.kind === 'opened')
    return <SelectField label={words.part} value={when.part ?? ''} options={[{ value: '', label: words.anyPart }, ...description.parts.filter(({ clip }) => clip).map(({ name, label }) => ({ value: name, label: text(label) }))]} onChange={(to) => change({ name: 'set', at, to: { kind: 'opened', ...(to && { part: to }) } })} />
  if (when.kind === 'dusk')
    return (
      <>
        <SelectField label={words.from} value={String(when.from)} options={hours} onChange={(to) => change({ name: 'set', at, to: { ...when, from: Number(to) } })} />
        <SelectField label={words.to} value={String(when.to)} options={hours} onChange={(to) => change({ name: 'set', at, to: { ...when, to: Number(to) } })} />
      </>
    )
  if (when.kind === 'date')
    return (
      <>
        <SelectField label={words.day} value={String(when.day)} options={Array.from({ length: 31 }, (_, k) => ({ value: String(k + 1), label: String(k + 1) }))} onChange={(to) => change({ name: 'set', at, to: { ...when, day: Number(to) } })} />
        <SelectField label={words.month} value={String(when.month)} options={Array.from({ length: 12 }, (_, k) => ({ value: String(k + 1), label: month(k + 1) }))} onChange={(to) => change({ name: 'set', at, to: { ...when, month: Number(to) } })} />
      </>
    )
  return <SelectField label={words.shape} hint={words.shapeHint} value={when.shape} options={SHAPES.map((value) => ({ value, label: words[value] }))} onChange={(shape) => change({ name: 'set', at, to: { kind: 'drawn', shape } })} />
}

function Colour({ what, onChange }: { what: SurpriseWhat & { kind: 'colour' }; onChange: (to: SurpriseWhat) => void }) {
  const { description } = useEditing()
  const words = useWords(studioSurpriseWords)
  const text = useText()
  const fields = useWords(fieldWords)
  const gone = useWords(editorWords).goneNow
  const group = description.groups.find(({ id }) => id === what.group)
  const options = (group?.choices ?? []).filter(({ id }) => id !== group?.standard).map(({ id, label }) => ({ value: id, label: text(label) }))
  const withChoices = description.groups.filter(({ choices }) => choices.length > 1)
  const move = (to: string) => {
    const next = description.groups.find(({ id }) => id === to)
    const choice = next?.choices.findLast(({ id }) => id !== next.standard)
    if (next && choice) onChange({ kind: 'colour', group: next.id, choice: choice.id })
  }
  return (
    <>
      <SelectField label={words.group} value={what.group} options={withChoices.map(({ id, label }) => ({ value: id, label: text(label) }))} onChange={move} />
      <SelectField label={words.choice} hint={words.choiceHint} value={what.choice} options={options.some(({ value }) => value === what.choice) ? options : [{ value: what.choice, label: `${what.choice} (${gone || fields.label})` }, ...options]} onChange={(choice) => onChange({ ...what, choice })} />
    </>
  )
}
