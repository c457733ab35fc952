import type { Pace } from '../../contract/protocol.ts'
import { shiftWords } from '../../words/shift.ts'
import { SelectField } from '../../ui/controls/SelectField.tsx'
import { useWords } from '../../ui/language.ts'
import { useDeskFrame } from '../desk-frame.ts'

const PAUSES = [0, 10, 20, 40, 60, 120, 300] as const
const CAPACITIES = ['1', '2', '3', '4', '5', '6'] as const

/** One's own measure: how many at a time, and how long a pause after each. */
export function PacePanel({ pace }: { pace: Pace }) {
  const { acts } = useDeskFrame()
  const words = useWords(shiftWords)
  const pauses = [...new Set([...PAUSES, Math.round(pace.pause / 1000)])].toSorted((a, b) => a - b)
  return (
    <section className="stack">
      <h3>{words.pace}</h3>
      <SelectField
        label={words.capacity}
        value={String(pace.capacity)}
        options={CAPACITIES.map((each) => ({ value: each as string, label: each }))}
        onChange={(capacity) => acts.setPace({ capacity: Number(capacity), pause: pace.pause })}
      />
      <SelectField
        label={words.pause}
        value={String(Math.round(pace.pause / 1000))}
        options={pauses.map((seconds) => ({ value: String(seconds), label: words.seconds(seconds) }))}
        onChange={(seconds) => acts.setPace({ capacity: pace.capacity, pause: Number(seconds) * 1000 })}
      />
    </section>
  )
}
