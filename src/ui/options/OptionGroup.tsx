import { listed } from '../../contract/listed.ts'
import type { Group } from '../../contract/showroom.ts'
import { money } from '../../words/format.ts'
import { commonWords } from '../../words/common.ts'
import { useLanguage, useText, useWords } from '../language.ts'
import { Chips } from './Chips.tsx'
import { Lines } from './Lines.tsx'

interface OptionGroupProps {
  group: Group
  /** The id of the choice taken. */
  chosen: string
  currency: string
  onChoose: (choice: string) => void
  /** Where a link to this group leads. */
  id?: string
  /** Colours as lines of text too. */
  words?: boolean
}

/** A group of choices with what is taken and its price: colours as chips, everything else as lines. */
export function OptionGroup({ group, chosen, currency, onChoose, id, words: inWords }: OptionGroupProps) {
  const words = useWords(commonWords)
  const language = useLanguage()
  const text = useText()
  const taken = group.choices.find((choice) => choice.id === chosen)
  const price = (cents: number) => (cents === 0 ? words.included : `${cents > 0 ? '+' : '−'} ${money(Math.abs(cents), currency, language)}`)
  const label = text(group.label)
  const choices = listed(group, chosen)
  const coloured = !inWords && choices.every((choice) => choice.swatch)
  const line = choices.map((choice) => ({
    value: choice.id,
    label: text(choice.label),
    price: price(choice.price),
    ...(choice.note && { note: text(choice.note) })
  }))
  return (
    <section className="group" id={id}>
      <div className="group-head">
        <h3>{label}</h3>
        {coloured && taken && (
          <>
            <span className="quiet">
              {text(taken.label)}
              {taken.note && <span className="faint"> {text(taken.note)}</span>}
            </span>
            <span className="price">{price(taken.price)}</span>
          </>
        )}
      </div>
      {coloured ? (
        <Chips
          label={label}
          value={chosen}
          chips={choices.map((choice) => ({
            value: choice.id,
            label: text(choice.label),
            swatch: choice.swatch ?? [],
            told: [choice.note && text(choice.note), price(choice.price)].filter(Boolean).join(', ')
          }))}
          onChange={onChoose}
        />
      ) : (
        <Lines label={label} value={chosen} lines={line} onChange={onChoose} />
      )}
    </section>
  )
}
