import { useEffect, useEffectEvent, useState } from 'react'
import type { Hours, HoursTold } from '../contract/hours.ts'
import type { TeamActs } from '../model/team.ts'
import { dayAndTime } from '../words/format.ts'
import { hoursWords } from '../words/hours.ts'
import { Button } from '../ui/Button.tsx'
import { HoursForm } from '../ui/hours/HoursForm.tsx'
import { useLanguage, useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'

/** The house's own hours: what visitors are told while nobody is in. */
export function HouseHours({ acts }: { acts: TeamActs }) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  const [told, setTold] = useState<HoursTold | null>(null)
  const [saved, setSaved] = useState(false)
  const { busy, trouble, run } = useAttempt()
  const fetchThem = () => run(acts.hours, setTold)
  const begin = useEffectEvent(fetchThem)
  useEffect(() => begin(), [])
  const save = (hours: Hours) => {
    setSaved(false)
    run(() => acts.setHours(hours), (now) => {
      setTold(now)
      setSaved(true)
    })
  }
  const standing = !told?.hours || told.hours.week.length === 0 ? words.never : told.open ? words.openNow : told.opensAt === null ? words.never : words.opensAt(dayAndTime(told.opensAt, language))
  return (
    <section className="stack is-airy" aria-labelledby="hours-title">
      <div className="stack is-close">
        <h2 id="hours-title">{words.house}</h2>
        <p className="quiet">{words.houseLede}</p>
      </div>
      {trouble && (
        <Notice bad action={!told && <Button size="small" disabled={busy} onClick={fetchThem}>{words.tryAgain}</Button>}>
          {words.failed}
        </Notice>
      )}
      {!told && !trouble && <p className="quiet">{words.loading}</p>}
      {told && (
        <>
          <HoursForm hours={told.hours} busy={busy} empty={words.shut} onSave={save} />
          <p role="status">
            {saved && words.saved} {standing}
          </p>
        </>
      )}
    </section>
  )
}
