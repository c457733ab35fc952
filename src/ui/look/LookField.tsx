import { useId } from 'react'
import type { Look } from '../../contract/look.ts'
import { PALETTES, SLIDER_STEPS, STYLES, valueOf, type LookField as Asked } from '../../model/look/fields.ts'
import { lookWords } from '../../words/look.ts'
import { ChoiceCards } from '../controls/ChoiceCards.tsx'
import { Switch } from '../controls/Switch.tsx'
import { useWords } from '../language.ts'
import { Chips } from '../options/Chips.tsx'

interface LookFieldProps {
  look: Look
  field: Asked
  onChoose(value: number): void
}

const css = (colour: number): string => `#${colour.toString(16).padStart(6, '0')}`

/** One question about a look: colours, kinds, a slider with its value in words, or a switch. */
export function LookField({ look, field, onChoose }: LookFieldProps) {
  const words = useWords(lookWords)
  const label = words.field(field.key)
  const value = valueOf(look, field)
  switch (field.kind) {
    case 'colour':
      return (
        <section className="group look-colours">
          <Head label={label} now={words.colour(field.palette, value)} />
          <Chips
            label={label}
            value={String(value)}
            chips={PALETTES[field.palette].map((colour, place) => ({ value: String(place), label: words.colour(field.palette, place), swatch: [css(colour)] }))}
            onChange={(next) => onChoose(Number(next))}
          />
        </section>
      )
    case 'style':
      return (
        <section className="group look-styles">
          <Head label={label} />
          <ChoiceCards
            label={label}
            value={String(value)}
            cards={(STYLES[field.key] as readonly string[]).map((name, place) => ({ value: String(place), title: words.style(field.key, name as never) }))}
            onChange={(next) => onChoose(Number(next))}
          />
        </section>
      )
    case 'slider':
      return <LookSlider label={label} low={words.end(field.key, false)} high={words.end(field.key, true)} said={words.slider(field.key, value)} value={value} onChoose={onChoose} />
    case 'switch':
      return (
        <div className="lines">
          <div>
            <Switch label={label} note={words.wheelchairNote} on={value === 1} onChange={(on) => onChoose(on ? 1 : 0)} />
          </div>
        </div>
      )
  }
}

/** The heading of a group; the group itself carries the name for a screen reader. */
function Head({ label, now }: { label: string; now?: string }) {
  return (
    <div className="group-head" aria-hidden>
      <span className="look-label">{label}</span>
      {now && <small>{now}</small>}
    </div>
  )
}

interface LookSliderProps {
  label: string
  low: string
  high: string
  /** The value in words. */
  said: string
  value: number
  onChoose(value: number): void
}

function LookSlider({ label, low, high, said, value, onChoose }: LookSliderProps) {
  const id = useId()
  return (
    <div className="look-slider">
      <div className="group-head">
        <label className="look-label" htmlFor={id}>
          {label}
        </label>
        <small aria-hidden>{said}</small>
      </div>
      <input id={id} type="range" min={-SLIDER_STEPS} max={SLIDER_STEPS} step={1} value={value} aria-valuetext={said} onChange={(event) => onChoose(Number(event.target.value))} />
      <div className="look-ends" aria-hidden>
        <small>{low}</small>
        <small>{high}</small>
      </div>
    </div>
  )
}
