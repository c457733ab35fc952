import { useEffect, useRef } from 'react'
import { chosen, priceOf } from '../../contract/configure.ts'
import { carryWords } from '../../words/carry.ts'
import { day } from '../../words/day.ts'
import { money } from '../../words/format.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Facts } from '../../ui/Facts.tsx'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { useCarAddress } from '../options/car-address.ts'
import { useVisit } from '../surface.ts'
import '../style/print.css'

/** Paints the room as it stands onto a canvas; false where there is nothing to see. */
export type Still = (onto: HTMLCanvasElement) => boolean

/** The one thing that is printed of a showroom: the car with every choice, its prices, and the way back to it. */
export function PrintSheet({ still }: { still: Still | null }) {
  const words = useWords(carryWords)
  const common = useWords(showroomWords)
  const language = useLanguage()
  const text = useText()
  const showroom = useVisit((model) => model.edition.showroom)
  const configuration = useVisit((model) => model.configuration)
  const address = useCarAddress()
  const picture = useRef<HTMLCanvasElement>(null)
  const date = useRef<HTMLSpanElement>(null)
  useEffect(() => {
    // All of it at once: what is not there when this returns is not printed.
    const prepare = () => {
      if (date.current) date.current.textContent = words.printedAt(day(Date.now(), language))
      if (picture.current) picture.current.hidden = !still?.(picture.current)
    }
    addEventListener('beforeprint', prepare)
    return () => removeEventListener('beforeprint', prepare)
  }, [still, words, language])
  const price = (cents: number) => money(cents, showroom.currency, language)
  const facts = showroom.groups.flatMap((group) => {
    const choice = chosen(showroom, configuration, group.id)
    return choice ? [[text(group.label), choice.price === 0 ? text(choice.label) : `${text(choice.label)} (${price(choice.price)})`] as const] : []
  })
  const { operator } = showroom
  return (
    <div className="print-sheet" aria-hidden="true">
      <h1>{text(showroom.title)}</h1>
      <p>
        <span ref={date} />
      </p>
      <canvas ref={picture} hidden />
      <Facts facts={facts} />
      <p className="sum">
        <span>{common.total}</span>
        <b>{price(priceOf(showroom, configuration))}</b>
      </p>
      <p>{words.noOffer}</p>
      <p>
        {words.openAgain} <span dir="ltr">{address}</span>
      </p>
      <p>{[operator.name, ...operator.address, operator.email, operator.telephone].filter(Boolean).join(' · ')}</p>
    </div>
  )
}
