import { useState } from 'react'
import type { ShowroomEntry } from '../contract/draft/studio.ts'
import type { Models } from '../contract/incoming/model.ts'
import { dayAndTime } from '../words/format.ts'
import { editorWords } from '../words/studio-editor.ts'
import { Button } from '../ui/Button.tsx'
import { Notice } from '../ui/Notice.tsx'
import { fetched } from '../ui/fetched.tsx'
import { useLanguage, useText, useWords } from '../ui/language.ts'
import type { CarryActs } from './CarryIn.tsx'
import { BeginAnew, type BeginActs } from './NewShowroom.tsx'
import { useLoaded } from './use-loaded.ts'

/** What can be done with showrooms as a whole. */
export interface ShowroomActs extends BeginActs, CarryActs {
  drafts(): Promise<ShowroomEntry[]>
  models(): Promise<Models>
  archiveShowroom(slug: string, archived: boolean): Promise<unknown>
}

const CarryIn = fetched(async () => (await import('./CarryIn.tsx')).CarryIn)
const FirstSteps = fetched(async () => (await import('./FirstSteps.tsx')).FirstSteps)

/** Every showroom of the house, with the way into its editor, and the way to a new one. */
export function ShowroomList({ acts, mayPublish, onModels }: { acts: ShowroomActs; mayPublish: boolean; onModels: () => void }) {
  const words = useWords(editorWords)
  const text = useText()
  const language = useLanguage()
  const [trouble, setTrouble] = useState(false)
  const [anew, setAnew] = useState(false)
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
      {anew ? <BeginAnew acts={acts} others={value} /> : <div><Button icon="plus" onClick={() => setAnew(true)}>{words.newShowroom}</Button></div>}
      {mayPublish && <CarryIn acts={acts} taken={value.map(({ slug }) => slug)} onIn={again} />}
    </>
  )
}
