import { moreWords } from '../../../words/studio-more.ts'
import { Button } from '../../../ui/Button.tsx'
import { Field } from '../../../ui/controls/Field.tsx'
import { useLanguage, useWords } from '../../../ui/language.ts'
import { useRested } from './use-rested.ts'

/** How bright the product is lit, by a slider; 1 is as the room has it. */
export function Brightness({ value, set }: { value: number; set: (to: number | null) => unknown }) {
  const words = useWords(moreWords)
  const language = useLanguage()
  const [pulled, pull] = useRested<number>((to) => void set(to === 1 ? null : to))
  const shown = pulled ?? value
  return (
    <Field label={words.brightness} hint={words.brightnessHint}>
      {(wiring) => (
        <div className="slider-line">
          <input type="range" min="0.5" max="1.6" step="0.05" value={shown} aria-valuetext={new Intl.NumberFormat(language).format(shown)} onChange={(event) => pull(Number(event.target.value))} {...wiring} />
          <output>{new Intl.NumberFormat(language, { minimumFractionDigits: 2 }).format(shown)}</output>
          <Button size="small" kind="quiet" disabled={shown === 1} onClick={() => pull(1)}>{words.asHouse}</Button>
        </div>
      )}
    </Field>
  )
}
