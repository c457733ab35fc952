import { useState } from 'react'
import type { ShowroomEntry, Template } from '../contract/draft/studio.ts'
import { slugSchema } from '../contract/ids.ts'
import type { Text } from '../contract/language.ts'
import { dayAndTime } from '../words/format.ts'
import { editorWords } from '../words/studio-editor.ts'
import { fieldWords } from '../words/studio-fields.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/controls/SelectField.tsx'
import { TextField } from '../ui/controls/TextField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { fetched } from '../ui/fetched.tsx'
import { useLanguage, useText, useWords } from '../ui/language.ts'
import { useLoaded } from './use-loaded.ts'

/** What can be done with showrooms as a whole. */
export interface ShowroomActs {
  drafts(): Promise<ShowroomEntry[]>
  /** Resolves false where the address is taken. */
  beginShowroom(wish: { slug: string; title: Text; from: { template: Template } | { copy: string } }): Promise<boolean>
  archiveShowroom(slug: string, archived: boolean): Promise<unknown>
}

const FirstSteps = fetched(async () => (await import('./FirstSteps.tsx')).FirstSteps)

/** Every showroom of the house, with the way into its editor, and the way to a new one. */
export function ShowroomList({ acts, mayPublish, onModels }: { acts: ShowroomActs; mayPublish: boolean; onModels: () => void }) {
  const words = useWords(editorWords)
  const text = useText()
  const language = useLanguage()
  const [trouble, setTrouble] = useState(false)
  const { value, failed, again } = useLoaded(acts.drafts, 'drafts')
  if (!value) return failed ? <Notice bad>{words.failed}</Notice> : null
  const archive = (slug: string, archived: boolean) => {
    setTrouble(false)
    acts.archiveShowroom(slug, archived).then(again, () => setTrouble(true))
  }
  return (
    <>
      {trouble && <Notice bad>{words.failed}</Notice>}
      <FirstSteps showrooms={value} onModels={onModels} />
      <ul className="drafts">
        {value.map(({ slug, title, changedAt, archivedAt, edition }) => (
          <li key={slug}>
            <span>
              <b>{text(title)}</b>
              <small className="quiet">{[`/s/${slug}`, archivedAt === null ? (edition === null ? words.notPublished : words.edition(edition)) : words.archived, ...(changedAt === null ? [] : [words.changedAt(dayAndTime(changedAt, language))])].join(' · ')}</small>
            </span>
            {archivedAt === null && <a className="button is-small is-primary" href={`/studio/edit/${slug}`}>{words.edit}</a>}
            {archivedAt === null && edition !== null && <a className="button is-small" href={`/s/${slug}`}>{words.visit}</a>}
            <a className="button is-small is-quiet" href={`/api/studio/showrooms/${slug}/export`} download>{words.exportIt}</a>
            {mayPublish && <Button size="small" kind="quiet" onClick={() => archive(slug, archivedAt === null)}>{archivedAt === null ? words.archive : words.unarchive}</Button>}
          </li>
        ))}
      </ul>
      <NewShowroom acts={acts} others={value} />
    </>
  )
}

function NewShowroom({ acts, others }: { acts: ShowroomActs; others: readonly ShowroomEntry[] }) {
  const words = useWords(editorWords)
  const fields = useWords(fieldWords)
  const text = useText()
  const [open, setOpen] = useState(false)
  const [title, setTitle] = useState('')
  const [slug, setSlug] = useState('')
  const [from, setFrom] = useState('template:car')
  const [trouble, setTrouble] = useState<string | null>(null)
  if (!open) return <div><Button icon="plus" onClick={() => setOpen(true)}>{words.newShowroom}</Button></div>
  const ready = title.trim() !== '' && slugSchema.safeParse(slug).success
  const begin = () => {
    const [kind, name = ''] = from.split(':')
    acts.beginShowroom({ slug, title: { en: title.trim() }, from: kind === 'copy' ? { copy: name } : { template: name as Template } }).then(
      (begun) => (begun ? location.assign(`/studio/edit/${slug}`) : setTrouble(words.taken)),
      () => setTrouble(words.failed)
    )
  }
  return (
    <form className="new-showroom" onSubmit={(event) => (event.preventDefault(), begin())}>
      <h2>{words.newShowroom}</h2>
      <TextField label={fields.title} hint={fields.titleHint} value={title} onChange={setTitle} maxLength={120} />
      <TextField label={words.address} hint={words.addressHint} value={slug} onChange={(next) => setSlug(next.toLowerCase())} maxLength={40} />
      <SelectField
        label={words.beginWith}
        value={from}
        options={[{ value: 'template:car', label: words.fromCar }, { value: 'template:furniture', label: words.fromFurniture }, { value: 'template:machine', label: words.fromMachine }, { value: 'template:empty', label: words.fromEmpty }, ...others.map((other) => ({ value: `copy:${other.slug}`, label: words.fromCopy(text(other.title)) }))]}
        onChange={setFrom}
      />
      {trouble && <Notice bad>{trouble}</Notice>}
      <div><Button kind="primary" disabled={!ready} onClick={begin}>{words.begin}</Button></div>
    </form>
  )
}
