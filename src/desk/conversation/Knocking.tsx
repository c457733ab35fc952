import { primaryOf } from '../../contract/text-in.ts'
import type { Seat } from '../../model/desk.ts'
import { languageName } from '../../words/format.ts'
import { offerWords } from '../../words/offer.ts'
import { useWords } from '../../ui/language.ts'
import { Doorway } from '../../ui/Doorway.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { nameOf } from '../queue/read-seat.ts'

/** The advisor has knocked and waits: nothing of either is seen, heard or sent until the visitor lets them in. */
export function Knocking({ seat, spoken }: { seat: Seat; spoken: readonly string[] }) {
  const { words } = useDeskFrame()
  const offer = useWords(offerWords)
  const name = nameOf(seat, words)
  return (
    <div className="knocking" role="status">
      <Doorway open={1} />
      <h2>{words.waitsToBeLetIn(name)}</h2>
      <p className="quiet">{words.untilThen}</p>
      {!spoken.some((tag) => primaryOf(tag) === primaryOf(seat.customer.language)) && <p>{offer.speaksNot(languageName(primaryOf(seat.customer.language)))}</p>}
      {seat.subject !== null && (
        <div className="asked">
          <h3>{words.theirQuestion}</h3>
          <p>{words.quoted(seat.subject)}</p>
        </div>
      )}
    </div>
  )
}
