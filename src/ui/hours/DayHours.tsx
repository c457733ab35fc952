import { dayName, type HoursDraft, withSpan } from '../../model/week.ts'
import { hoursWords } from '../../words/hours.ts'
import { Button } from '../Button.tsx'
import { useLanguage, useWords } from '../language.ts'

interface DayHoursProps {
  day: number
  draft: HoursDraft
  empty: string
  onChange(draft: HoursDraft): void
}

/** The spans of one day of the week. A time field has no 24:00: the end of a day is shown as midnight. */
export function DayHours({ day, draft, empty, onChange }: DayHoursProps) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  const name = dayName(day, language)
  const spans = draft.spans.filter((span) => span.day === day)
  const change = (key: number, part: { from?: string; to?: string }) => onChange({ ...draft, spans: draft.spans.map((span) => (span.key === key ? { ...span, ...part } : span)) })
  return (
    <div className="hours-day" role="group" aria-label={name}>
      <span className="hours-name">{name}</span>
      <div className="hours-spans">
        {spans.length === 0 && <span className="faint">{empty}</span>}
        {spans.map(({ key, from, to }) => (
          <span key={key} className="hours-span">
            <input className="input" type="time" aria-label={words.from(name)} value={from} onChange={(event) => change(key, { from: event.target.value })} />
            <span aria-hidden="true">–</span>
            <input className="input" type="time" aria-label={words.to(name)} value={to === '24:00' ? '00:00' : to} onChange={(event) => change(key, { to: event.target.value })} />
            <Button
              kind="quiet"
              size="small"
              icon="close"
              square
              onClick={() => onChange({ ...draft, spans: draft.spans.filter((span) => span.key !== key) })}
            >
              {words.remove(`${name} ${from}–${to}`)}
            </Button>
          </span>
        ))}
      </div>
      <Button size="small" icon="plus" square onClick={() => onChange(withSpan(draft, day))}>
        {words.add(name)}
      </Button>
    </div>
  )
}
