import { useState } from 'react'
import { hoursWords } from '../../words/hours.ts'
import { Button } from '../Button.tsx'
import { useLanguage, useWords } from '../language.ts'
import { TextField } from '../controls/TextField.tsx'

/** Days on which it is shut whatever day of the week they are. */
export function DaysOff({ days, onChange }: { days: readonly string[]; onChange(days: string[]): void }) {
  const words = useWords(hoursWords)
  const language = useLanguage()
  const [date, setDate] = useState('')
  const named = new Intl.DateTimeFormat(language, { dateStyle: 'full', timeZone: 'UTC' })
  const add = () => {
    onChange([...new Set([...days, date])].toSorted())
    setDate('')
  }
  return (
    <fieldset className="stack">
      <legend className="label">{words.holidays}</legend>
      <small>{words.holidayHint}</small>
      {days.length > 0 && (
        <ul className="days-off">
          {days.map((day) => {
            const name = named.format(Date.parse(`${day}T00:00:00Z`))
            return (
              <li key={day} className="row">
                <span>{name}</span>
                <Button kind="quiet" size="small" icon="close" square className="end" onClick={() => onChange(days.filter((each) => each !== day))}>
                  {words.remove(name)}
                </Button>
              </li>
            )
          })}
        </ul>
      )}
      <div className="with-act">
        <TextField label={words.holiday} type="date" value={date} onChange={setDate} />
        <Button disabled={date === ''} onClick={add}>
          {words.addHoliday}
        </Button>
      </div>
    </fieldset>
  )
}
