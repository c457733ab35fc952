import type { Configuration } from '../../contract/configuration.ts'
import { chosen, priceOf } from '../../contract/configure.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { money } from '../../words/format.ts'
import { pagesWords } from '../../words/pages.ts'
import { Facts } from '../../ui/Facts.tsx'
import { useLanguage, useText, useWords } from '../../ui/language.ts'
import { partName } from '../../ui/names.ts'

/** A configuration as a list of what was chosen, with its price. */
export function KeptCar({ showroom, configuration }: { showroom: Showroom; configuration: Configuration }) {
  const words = useWords(pagesWords)
  const language = useLanguage()
  const text = useText()
  const facts = showroom.groups.map((group) => {
    const choice = chosen(showroom, configuration, group.id)
    return [text(group.label), choice ? text(choice.label) : '–'] as const
  })
  const open = configuration.open.filter((name) => showroom.parts.find((part) => part.name === name)?.light === undefined).map((part) => partName(showroom, part, language)).join(', ')
  return (
    <section>
      <h2>{words.theCar}</h2>
      <Facts facts={open ? [...facts, [words.openParts, open] as const] : facts} />
      <p className="total">
        <span className="quiet">{words.total}</span>
        <b className="end">{money(priceOf(showroom, configuration), showroom.currency, language)}</b>
      </p>
    </section>
  )
}
