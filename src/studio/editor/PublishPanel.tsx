import { useState } from 'react'
import { compare } from '../../contract/draft/compare.ts'
import type { Description } from '../../contract/draft/apply.ts'
import type { Editions } from '../../contract/draft/studio.ts'
import type { DraftModel } from '../../model/studio/draft.ts'
import { dayAndTime } from '../../words/format.ts'
import { modelWords } from '../../words/models.ts'
import { enRefused, frRefused } from '../../words/refused.ts'
import { editorWords } from '../../words/studio-editor.ts'
import { Button } from '../../ui/Button.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { fetched } from '../../ui/fetched.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useLoaded } from '../use-loaded.ts'
import { Differences } from './compare/Told.tsx'
import { DevicesOut } from './DevicesOut.tsx'
import { useEditing } from './editor-props.ts'
import { IssueList } from './IssueList.tsx'

const Compare = fetched(async () => (await import('./compare/Compare.tsx')).Compare)

const REFUSED = { en: enRefused, fr: frRefused }

type Loaded = Editions & { readonly newest: Description | null }

/** Everything that a new edition would change, and publishing it: now, at a time, or going back. */
export function PublishPanel({ model, mayPublish }: { model: DraftModel; mayPublish: boolean }) {
  const { description, issues, acts } = useEditing()
  const words = useWords(editorWords)
  const models = useWords(modelWords)
  const language = useLanguage()
  const [note, setNote] = useState('')
  const [when, setWhen] = useState('')
  const [comparing, setComparing] = useState(false)
  const [told, setTold] = useState<string | null>(null)
  const { value, failed, again } = useLoaded<Loaded>(async () => {
    const editions = await acts.editions()
    const [last] = editions.editions
    return { ...editions, newest: last ? await acts.edition(last.number) : null }
  }, `editions ${model.slug} ${description.product}`)
  const seq = model.kept?.seq ?? 0
  const stops = issues.filter(({ weight }) => weight === 'stops')
  const stopped = stops.length > 0
  const attempt = (work: () => Promise<string | null>) =>
    void work().then(
      (sentence) => {
        setTold(sentence)
        again()
      },
      (error: unknown) => {
        const reason = acts.refusal(error)
        setTold(reason === 'red-device' || reason === 'no-product' ? REFUSED[language][reason] : words.failed)
      }
    )
  if (!value) return <><h2>{words.publish}</h2>{failed && <Notice bad>{words.failed}</Notice>}</>
  const [newest] = value.editions
  const differences = value.newest ? compare(value.newest, description) : []
  const ready = mayPublish && !stopped && model.pending.length === 0 && (value.newest === null || differences.length > 0)
  return (
    <>
      <h2>{words.publish}</h2>
      {told !== null && <Notice live>{told}</Notice>}
      {newest ? <h3>{words.since(newest.number)}</h3> : <p>{words.firstOne}</p>}
      {newest && differences.length === 0 && <p className="quiet">{words.nothingNew}</p>}
      {value.newest && <Differences differences={differences} before={value.newest} after={description} />}
      {stops.length > 0 && <Notice bad>{words.cannot}</Notice>}
      {stops.length > 0 && <IssueList issues={stops} />}
      {mayPublish && <DevicesOut judged={value.judged} again={again} />}
      {mayPublish && (
        <>
          <TextField label={words.noteLabel} hint={words.noteHint} value={note} onChange={setNote} maxLength={500} />
          <Button kind="primary" wide disabled={!ready} onClick={() => attempt(async () => words.published((await acts.publish(seq, note)).number))}>{words.publishNow}</Button>
          {value.planned ? (
            <Notice framed icon="clock" action={<Button size="small" onClick={() => attempt(async () => (await acts.unplan(), null))}>{words.unplan}</Button>}>{words.planned(dayAndTime(value.planned.at, language), value.planned.by)}</Notice>
          ) : (
            <div className="placed">
              <TextField type="datetime-local" label={words.publishAt} value={when} onChange={setWhen} />
              <Button size="small" disabled={!ready || when === ''} onClick={() => attempt(async () => (await acts.plan(seq, note, new Date(when).getTime()), null))}>{words.plan}</Button>
            </div>
          )}
        </>
      )}
      {value.editions.length > 0 && <div><Button size="small" icon="swap" aria-pressed={comparing} onClick={() => setComparing(!comparing)}>{words.compareTwo}</Button></div>}
      {comparing && <Compare editions={value.editions} />}
      <h3>{words.editions}</h3>
      <ol className="history">
        {value.editions.map((edition, index) => (
          <li key={edition.number}>
            <p>{`${words.edition(edition.number)} ${edition.by === null ? words.byHouse : words.by(edition.by)}${edition.back === null ? '' : ` · ${words.wentBack(edition.back)}`}`}</p>
            {edition.note && <p>{edition.note}</p>}
            {edition.passes.map(({ device, by, at, reason }) => <p key={device}>{`${models[device]}: ${models.passed(by, dayAndTime(at, language), reason)}`}</p>)}
            <small className="quiet">{dayAndTime(edition.at, language)}</small>
            {mayPublish && index > 0 && <Button size="small" onClick={() => attempt(async () => words.published((await acts.rollBack(edition.number)).number))}>{words.goBack}</Button>}
          </li>
        ))}
      </ol>
    </>
  )
}
