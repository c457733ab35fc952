import { useRef, useState } from 'react'
import { INCOMING_LIMITS } from '../../contract/incoming/limits.ts'
import type { Reason } from '../../contract/reasons.ts'
import { megabytes } from '../../words/format.ts'
import { modelWords } from '../../words/models.ts'
import { enRefused, frRefused } from '../../words/refused.ts'
import { Button } from '../../ui/Button.tsx'
import { classes } from '../../ui/classes.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Progress } from '../../ui/Progress.tsx'
import type { Bringing, ModelActs } from './acts.ts'

const REFUSED = { en: enRefused, fr: frRefused }

type State = { file: string; sent: number; of: number; how: 'goes' | 'waits' | 'stopped'; reason: Reason | null }

/** Where a model is brought in: by choosing it or by dropping it. Several come in at once. */
export function BringModel({ acts, onDone, onBegin }: { acts: ModelActs; onDone(id: string): void; onBegin(): void }) {
  const words = useWords(modelWords)
  const input = useRef<HTMLInputElement>(null)
  const running = useRef(new Map<number, Bringing>())
  const count = useRef(0)
  const [over, setOver] = useState(false)
  const [uploads, setUploads] = useState<ReadonlyMap<number, State>>(new Map())

  const bring = (file: File): void => {
    const key = count.current++
    const set = (change: Partial<State> | null): void =>
      setUploads((before) => {
        const next = new Map(before)
        if (change === null) next.delete(key)
        else next.set(key, { ...(before.get(key) ?? { file: file.name, sent: 0, of: file.size, how: 'goes', reason: null }), ...change })
        return next
      })
    set({})
    if (file.size > INCOMING_LIMITS.bytes) return set({ how: 'stopped', reason: 'too-large' })
    running.current.set(
      key,
      acts.bring(file, {
        progress: (sent, of) => set({ sent, of, how: 'goes' }),
        waits: () => set({ how: 'waits' }),
        stopped: (reason) => set({ how: 'stopped', reason }),
        done(id) {
          set(null)
          onDone(id)
        }
      })
    )
    onBegin()
  }

  return (
    <section
      className={classes('bring', over && 'is-over')}
      onDragOver={(event) => {
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        for (const file of event.dataTransfer.files) bring(file)
      }}
    >
      <input ref={input} type="file" className="unseen" aria-hidden tabIndex={-1} multiple onChange={(event) => {
        for (const file of event.target.files ?? []) bring(file)
        event.target.value = ''
      }} />
      <p className="bring-how">
        <Button kind="primary" size="touch" icon="up" onClick={() => input.current?.click()}>{words.choose}</Button>
        <span className="bring-drop">{words.drop}</span>
      </p>
      <p className="quiet">{words.others}</p>
      {[...uploads].map(([key, upload]) => (
        <Coming key={key} upload={upload} onGoOn={() => running.current.get(key)?.goOn()} onStop={() => {
          running.current.get(key)?.stop()
          setUploads((before) => new Map([...before].filter(([other]) => other !== key)))
        }} />
      ))}
    </section>
  )
}

function Coming({ upload, onGoOn, onStop }: { upload: State; onGoOn(): void; onStop(): void }) {
  const words = useWords(modelWords)
  const refused = useWords(REFUSED)
  const language = useLanguage()
  const { file, sent, of, how, reason } = upload
  return (
    <div className="coming" data-how={how}>
      <p className="coming-line">
        <bdi>{file}</bdi>
        <span>{words.sent(megabytes(sent, language), megabytes(of, language))}</span>
      </p>
      <Progress part={of > 0 ? sent / of : 0} label={file} />
      {how === 'waits' && <Notice live icon="offline">{words.waitingForLine}</Notice>}
      {how === 'stopped' && <Notice bad>{reason === 'too-large' ? words.tooLarge : reason ? refused[reason] : words.stopped}</Notice>}
      <p className="coming-acts">
        {how === 'stopped' && (reason === null || reason === 'no-room') && <Button size="small" onClick={onGoOn}>{words.goOn}</Button>}
        <Button size="small" kind="quiet" onClick={onStop}>{words.stop}</Button>
      </p>
    </div>
  )
}
