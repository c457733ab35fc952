import { type FormEvent, useState } from 'react'
import type { Hours } from '../../contract/hours.ts'
import { DAYS, type HoursDraft, hoursDraftOf, hoursOf, zoneHere } from '../../model/week.ts'
import { hoursWords } from '../../words/hours.ts'
import { Button } from '../Button.tsx'
import { SelectField } from '../controls/SelectField.tsx'
import { useWords } from '../language.ts'
import { DayHours } from './DayHours.tsx'
import { DaysOff } from './DaysOff.tsx'
import './hours.css'

/** The reader's own zone first, since that is most people's; then all that the browser knows. */
function zones(own: string): { value: string; label: string }[] {
  const all = Intl.supportedValuesOf('timeZone')
  return [own, ...all.filter((zone) => zone !== own)].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))
}

interface HoursFormProps {
  hours: Hours | null
  busy: boolean
  /** What a day without hours is called. */
  empty: string
  onSave(hours: Hours): void
}

/** Hours by the clock on a wall: a zone, the days of the week, days off. */
export function HoursForm({ hours, busy, empty, onSave }: HoursFormProps) {
  const words = useWords(hoursWords)
  const [draft, setDraft] = useState<HoursDraft>(() => hoursDraftOf(hours, zoneHere()))
  const [wrong, setWrong] = useState(false)
  const change = (now: Partial<HoursDraft>) => {
    setWrong(false)
    setDraft({ ...draft, ...now })
  }
  const save = (event: FormEvent) => {
    event.preventDefault()
    const made = hoursOf(draft)
    setWrong(made === null)
    if (made) onSave(made)
  }
  return (
    <form className="hours" onSubmit={save} noValidate>
      <SelectField label={words.zone} value={draft.zone} options={zones(draft.zone)} onChange={(zone) => change({ zone })} />
      <div className="hours-week">
        {DAYS.map((day) => (
          <DayHours key={day} day={day} draft={draft} empty={empty} onChange={change} />
        ))}
      </div>
      <DaysOff days={draft.holidays} onChange={(holidays) => change({ holidays })} />
      {wrong && (
        <p className="field-error" role="alert">
          {words.wrong}
        </p>
      )}
      <div>
        <Button kind="primary" type="submit" disabled={busy}>
          {words.save}
        </Button>
      </div>
    </form>
  )
}
