import { priceOf } from '../../contract/configure.ts'
import { money } from '../../words/format.ts'
import { showroomWords } from '../../words/showroom.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useVisit } from '../surface.ts'

/** The price as shown, with VAT. */
export function Total() {
  const words = useWords(showroomWords)
  const price = usePrice()
  return (
    <p className="total">
      <span className="quiet">{words.total}</span>
      <b className="end">{price}</b>
    </p>
  )
}

/** The price of the car as it stands, written for its reader. */
export function usePrice(): string {
  const language = useLanguage()
  const cents = useVisit((model) => priceOf(model.edition.showroom, model.configuration))
  const currency = useVisit((model) => model.edition.showroom.currency)
  return money(cents, currency, language)
}
