import { useId } from 'react'
import { custom } from '../custom.ts'

interface ChipsProps {
  /** The question the chips answer, for a screen reader. */
  label: string
  value: string
  /** `swatch`: one to three sRGB colours, light to dark. `told` is said with the name: note and price. */
  chips: readonly { value: string; label: string; swatch: readonly string[]; told?: string }[]
  onChange: (value: string) => void
}

/** Choices as colours, in fours. */
export function Chips({ label, value, chips, onChange }: ChipsProps) {
  const name = useId()
  return (
    <div className="chips" role="radiogroup" aria-label={label}>
      {chips.map((chip) => {
        const [first, second = first, third = second] = chip.swatch
        return (
          <label key={chip.value} title={chip.label}>
            <input
              type="radio"
              name={name}
              checked={chip.value === value}
              onChange={() => onChange(chip.value)}
              aria-label={chip.told ? `${chip.label}, ${chip.told}` : chip.label}
            />
            <span className="chip" style={custom({ '--c1': first ?? '', '--c2': second ?? '', '--c3': third ?? '' })} />
          </label>
        )
      })}
    </div>
  )
}
