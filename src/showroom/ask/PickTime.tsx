import { useEffect, useEffectEvent, useState } from 'react'
import type { Booked, Slot } from '../../contract/hours.ts'
import { primaryOf } from '../../contract/text-in.ts'
import type { Reason } from '../../contract/reasons.ts'
import { cleanWriting } from '../../contract/writing.ts'
import { languageName } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { TextField } from '../../ui/controls/TextField.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useSurface, useVisit } from '../surface.ts'
import { askLanguages } from './languages.ts'
import { reasonIn } from './reason-in.ts'
import { byDay, ownZone } from './slots.ts'

type Found = { readonly slots: readonly Slot[]; readonly language: string }

/** Times that can be had, in the first of the reader's languages that somebody has times in; one is picked and kept. */
export function PickTime({ onAgreed }: { onAgreed: (booked: Booked) => void }) {
  const words = useWords(queueWords)
  const showroom = useWords(showroomWords)
  const language = useLanguage()
  const { acts, visit, asking } = useSurface()
  const showroomLanguages = useVisit((model) => model.edition.showroom.languages)
  const letters = useVisit((model) => model.door?.letters ?? false)
  const [found, setFound] = useState<Found | null>(null)
  const [chosen, choose] = useState('')
  const [email, setEmail] = useState('')
  const [busy, setBusy] = useState(true)
  const [refused, setRefused] = useState<Reason | null>(null)

  const find = async (): Promise<Found> => {
    const languages = askLanguages(navigator.languages, [], showroomLanguages)
    for (const tag of languages) {
      const slots = await acts.slots(tag)
      if (slots.length > 0) return { slots, language: tag }
    }
    return { slots: [], language: languages[0]! }
  }
  const bring = (why: Reason | null) =>
    void find()
      .then(
        (now) => {
          setFound(now)
          choose((before) => (now.slots.some(({ startsAt }) => String(startsAt) === before) ? before : String(now.slots[0]?.startsAt ?? '')))
          setRefused(why)
        },
        () => setRefused('server-fault')
      )
      .finally(() => setBusy(false))
  const look = (why: Reason | null) => {
    setBusy(true)
    bring(why)
  }
  const begin = useEffectEvent(() => bring(null))
  useEffect(() => begin(), [])

  const agree = () => {
    if (!found) return
    setBusy(true)
    const { name } = visit.getState().self
    const subject = cleanWriting(asking.getState().subject) || null
    acts.book({ startsAt: Number(chosen), language: found.language, name, subject, email: email.trim() || null }).then(onAgreed, (error: unknown) => {
      const reason = reasonIn(error)
      // What was taken meanwhile is no longer offered.
      if (reason === 'taken' || reason === 'expired') return look(reason)
      setRefused(reason)
      setBusy(false)
    })
  }

  const notice = refused && <Notice bad>{refused === 'taken' || refused === 'expired' ? words.slotTaken : showroom.refused(refused)}</Notice>
  if (!found)
    return (
      <>
        {notice ?? <p className="quiet">{words.lookingTimes}</p>}
        {refused && (
          <div>
            <Button onClick={() => look(null)}>{words.seeTimes}</Button>
          </div>
        )}
      </>
    )
  if (found.slots.length === 0) return <p role="status">{words.noSlots}</p>
  const days = byDay(found.slots, language)
  const day = days.find(({ times }) => times.some(({ value }) => value === chosen)) ?? days[0]!
  return (
    <form
      className="stack"
      aria-label={words.callBack}
      onSubmit={(event) => {
        event.preventDefault()
        agree()
      }}
    >
      {notice}
      {primaryOf(found.language) !== primaryOf(language) && <p className="quiet">{words.timesIn(languageName(primaryOf(found.language)))}</p>}
      <SelectField
        label={words.day}
        value={day.key}
        options={days.map(({ key, label }) => ({ value: key, label }))}
        onChange={(key) => choose(days.find((each) => each.key === key)!.times[0]!.value)}
      />
      <SelectField label={words.time(ownZone())} value={chosen} options={day.times} onChange={choose} />
      {letters && <TextField label={words.email} optional type="email" autoComplete="email" hint={words.emailNote} maxLength={200} value={email} onChange={setEmail} />}
      <Button type="submit" kind="primary" size="touch" wide disabled={busy}>
        {busy ? words.agreeing : words.agree}
      </Button>
    </form>
  )
}
