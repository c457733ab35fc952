import { useEffect, useState } from 'react'
import type { Offer } from '../../contract/queue.ts'
import { primaryOf } from '../../contract/text-in.ts'
import { type BesideActs, carInWords } from '../../model/beside.ts'
import { languageName } from '../../words/format.ts'
import { offerWords } from '../../words/offer.ts'
import { useLanguage, useWords } from '../../ui/language.ts'

/** What came with a request beside its question: the car as it is, the subject, why it goes first, and what to know before taking it. */
export default function OfferContext({ offer, beside }: { offer: Offer; beside: BesideActs }) {
  const words = useWords(offerWords)
  const language = useLanguage()
  const [car, setCar] = useState('')
  const { showroom } = offer
  const shown = offer.car ?? null
  useEffect(() => {
    let here = true
    if (shown)
      beside.edition(showroom, shown.edition).then(
        (edition) => here && setCar(carInWords(edition.showroom, shown.configuration, language)),
        // It is told in words of the showroom: without those there is nothing to tell, and the request can be taken all the same.
        () => {}
      )
    return () => {
      here = false
    }
  }, [beside, showroom, shown, language])
  return (
    <div className="offer-context">
      {offer.topic && (
        <p>
          {words.topic}: <bdi>{offer.topic}</bdi>
        </p>
      )}
      {car && (
        <p>
          {words.car}: {car}
        </p>
      )}
      {offer.first && <p>{words.first(offer.first)}</p>}
      {offer.continued && <p>{words.continued}</p>}
      {offer.speaks === false && <p>{words.speaksNot(languageName(primaryOf(offer.language)))}</p>}
    </div>
  )
}
