import { useState } from 'react'
import type { ShowroomEntry, Template, WishedShowroom } from '../contract/draft/studio.ts'
import { slugSchema } from '../contract/ids.ts'
import type { ModelLine, Models } from '../contract/incoming/model.ts'
import { addressFrom } from '../model/studio/address-from.ts'
import { editorWords } from '../words/studio-editor.ts'
import { fieldWords } from '../words/studio-fields.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/controls/SelectField.tsx'
import { TextField } from '../ui/controls/TextField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useLanguage, useText, useWords } from '../ui/language.ts'
import { useLoaded } from './use-loaded.ts'

export interface BeginActs {
  /** Resolves false where the address is taken. */
  beginShowroom(wish: WishedShowroom): Promise<boolean>
}

/** Where a showroom can begin, beside the house's own templates. */
export function BeginAnew({ acts, others }: { acts: BeginActs & { models(): Promise<Models> }; others: readonly ShowroomEntry[] }) {
  const words = useWords(editorWords)
  const text = useText()
  const [from, setFrom] = useState('template:car')
  // Whoever may not see models has none to begin with.
  const { value: models } = useLoaded<readonly ModelLine[]>(() => acts.models().then(({ models: all }) => all.filter(({ state }) => state === 'ready'), () => []), 'models')
  const [kind, name = ''] = from.split(':')
  const options = [
    ...(models ?? []).map((model) => ({ value: `model:${model.id}`, label: words.fromModel(model.name) })),
    { value: 'template:car', label: words.fromCar }, { value: 'template:furniture', label: words.fromFurniture }, { value: 'template:machine', label: words.fromMachine }, { value: 'template:empty', label: words.fromEmpty },
    ...others.map((other) => ({ value: `copy:${other.slug}`, label: words.fromCopy(text(other.title)) }))
  ]
  return (
    <NewShowroom acts={acts} taken={others.map(({ slug }) => slug)} from={kind === 'copy' ? { copy: name } : kind === 'model' ? { model: name } : { template: name as Template }}>
      <SelectField label={words.beginWith} value={from} options={options} onChange={setFrom} />
    </NewShowroom>
  )
}

interface NewShowroomProps {
  acts: BeginActs
  from: WishedShowroom['from']
  /** What it may be called. */
  name?: string
  /** Addresses that others have. */
  taken?: readonly string[]
  children?: React.ReactNode
}

/** A name and an address, and a showroom begins. The address follows the name until somebody writes one. */
export function NewShowroom({ acts, from, name = '', taken = [], children }: NewShowroomProps) {
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const language = useLanguage()
  const [title, setTitle] = useState(name)
  const [written, setWritten] = useState<string | null>(null)
  const [trouble, setTrouble] = useState<string | null>(null)
  const slug = written ?? addressFrom(title, taken)
  const ready = title.trim() !== '' && slugSchema.safeParse(slug).success
  const begin = () => {
    const called = title.trim()
    acts.beginShowroom({ slug, title: { en: called, [language]: called }, from }).then(
      (begun) => (begun ? location.assign(`/studio/edit/${slug}`) : setTrouble(words.taken)),
      () => setTrouble(words.failed)
    )
  }
  return (
    <form className="new-showroom" onSubmit={(event) => (event.preventDefault(), ready && begin())}>
      <h2>{words.newShowroom}</h2>
      {children}
      <TextField label={fields.title} hint={fields.titleHint} value={title} onChange={setTitle} maxLength={120} />
      <TextField label={words.address} hint={words.addressHint} value={slug} onChange={(next) => setWritten(next.toLowerCase())} maxLength={40} />
      {trouble && <Notice bad>{trouble}</Notice>}
      <div><Button kind="primary" disabled={!ready} onClick={begin}>{words.begin}</Button></div>
    </form>
  )
}
