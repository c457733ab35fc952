import { useEffect, useEffectEvent, useState } from 'react'
import type { Hours, OwnTimes } from '../../contract/hours.ts'
import type { BesideActs } from '../../model/beside.ts'
import { hoursWords } from '../../words/hours.ts'
import { shiftWords } from '../../words/shift.ts'
import { Button } from '../../ui/Button.tsx'
import { HoursForm } from '../../ui/hours/HoursForm.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { DeskSheet } from '../sheet/DeskSheet.tsx'
import { AgreedList } from './AgreedList.tsx'

/** What was agreed with visitors, and one's own hours that they may pick from. */
export default function TimesSheet({ beside, onClose }: { beside: BesideActs; onClose(): void }) {
  const words = useWords(hoursWords)
  const shift = useWords(shiftWords)
  const [times, setTimes] = useState<OwnTimes | null>(null)
  const [saved, setSaved] = useState(false)
  const { busy, trouble, run } = useAttempt()
  const fetchThem = () => run(beside.times, setTimes)
  const begin = useEffectEvent(fetchThem)
  useEffect(() => begin(), [])
  const save = (hours: Hours) => {
    setSaved(false)
    run(() => beside.setHours(hours), (now) => {
      setTimes(now)
      setSaved(true)
    })
  }
  return (
    <DeskSheet title={shift.times} onClose={onClose}>
      {trouble && (
        <Notice bad action={!times && <Button size="small" disabled={busy} onClick={fetchThem}>{words.tryAgain}</Button>}>
          {words.failed}
        </Notice>
      )}
      {!times && !trouble && <p className="quiet">{words.loading}</p>}
      {times && (
        <>
          <AgreedList agreed={times.agreed} />
          <section className="stack">
            <h3>{words.ownHours}</h3>
            <p className="quiet">{words.ownLede}</p>
            <HoursForm hours={times.hours} busy={busy} empty={words.none} onSave={save} />
            <p role="status">
              {saved && words.saved} {words.free(times.free)}
            </p>
          </section>
        </>
      )}
    </DeskSheet>
  )
}
