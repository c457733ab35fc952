import type { Offer } from '../../contract/queue.ts'
import { languageName } from '../../words/format.ts'
import { useDeskFrame } from '../desk-frame.ts'

/** Tells a screen reader once that somebody asks. The seconds that run down are not told. */
export function OfferSaid({ offer }: { offer: Offer | null }) {
  const { words } = useDeskFrame()
  return (
    <div className="unseen" role="alert">
      {offer && `${offer.name === null ? words.someoneAsks : words.nameAsks(offer.name)}: ${languageName(offer.language)}, ${words.inMode(offer.mode)}. ${offer.subject ?? ''}`}
    </div>
  )
}
