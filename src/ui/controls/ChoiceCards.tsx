import { useId } from 'react'
import { Icon } from '../Icon.tsx'
import type { IconName } from '../icons.ts'

interface ChoiceCardsProps<V extends string> {
  /** Names the question for a screen reader; shown when `shown`. */
  label: string
  shown?: boolean
  value: V | null
  cards: readonly { value: V; title: string; note?: string; icon?: IconName; disabled?: boolean }[]
  onChange: (value: V) => void
  /** Side by side (two answers of one size) or one under the other. */
  arrange?: 'pair' | 'stack'
}

/** A few answers as cards, of which one is taken. */
export function ChoiceCards<V extends string>({ label, shown, value, cards, onChange, arrange = 'pair' }: ChoiceCardsProps<V>) {
  const name = useId()
  return (
    <fieldset className="stack">
      <legend className={shown ? 'label' : 'unseen'}>{label}</legend>
      <div className={arrange}>
        {cards.map((card) => (
          <label key={card.value} className="choice">
            <input type="radio" name={name} checked={card.value === value} disabled={card.disabled} onChange={() => onChange(card.value)} />
            {card.icon && <Icon name={card.icon} />}
            <span>
              <b>{card.title}</b>
              {card.note && <small>{card.note}</small>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  )
}
