import { deskStatusSchema, type DeskStatus } from '../../contract/queue.ts'
import { shiftWords } from '../../words/shift.ts'
import { useWords } from '../../ui/language.ts'

/** How the desk stands: available, busy, away, or on the way to the end of the shift. */
export function StatusPicker({ status, disabled, onChange }: { status: DeskStatus; disabled: boolean; onChange(status: DeskStatus): void }) {
  const words = useWords(shiftWords)
  return (
    <select
      id="desk-status"
      className="input is-small bar-status"
      aria-label={words.status}
      title={words.means(status)}
      value={status}
      disabled={disabled}
      onChange={(event) => {
        const chosen = deskStatusSchema.safeParse(event.target.value)
        if (chosen.success) onChange(chosen.data)
      }}
    >
      {deskStatusSchema.options.map((each) => (
        <option key={each} value={each}>
          {words.is(each)}
        </option>
      ))}
    </select>
  )
}
