import { useId } from 'react'
import { money } from '../../words/format.ts'
import { custom } from '../../ui/custom.ts'
import { useDeskFrame } from '../desk-frame.ts'
import type { ChoiceLine, GroupRow } from './configuration-rows.ts'

interface ChoiceRowProps {
  row: GroupRow
  currency: string
  disabled: boolean
  onChoose(choice: ChoiceLine): void
}

/** One group: its name, the choice taken in the browser's own list, and the price. */
export function ChoiceRow({ row, currency, disabled, onChoose }: ChoiceRowProps) {
  const { words, language } = useDeskFrame()
  const id = useId()
  const price = (cents: number) => (cents === 0 ? '' : ` · ${money(cents, currency, language)}`)
  const [first, second = first, third = second] = row.swatch
  return (
    <li>
      <span className="choice-name">
        <label htmlFor={id}>{row.label}</label>
        {first === undefined ? null : <span className="chip" style={custom({ '--c1': first, '--c2': second ?? first, '--c3': third ?? first })} aria-hidden />}
      </span>
      <select
        id={id}
        className="input is-small"
        value={row.taken}
        disabled={disabled}
        onChange={(event) => {
          const picked = row.choices.find((choice) => choice.id === event.target.value)
          if (picked) onChoose(picked)
        }}
      >
        {row.choices.map((choice) => (
          <option key={choice.id} value={choice.id}>
            {choice.label}
            {choice.why !== null ? ` · ${words.unfit}` : choice.id === row.taken ? '' : price(choice.price)}
          </option>
        ))}
      </select>
      <span className="num">{row.price === 0 ? words.included : money(row.price, currency, language)}</span>
    </li>
  )
}
