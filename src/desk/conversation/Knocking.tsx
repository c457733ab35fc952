import type { Seat } from '../../model/desk.ts'
import { Doorway } from '../../ui/Doorway.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { nameOf } from '../queue/read-seat.ts'

/** The advisor has knocked and waits: nothing of either is seen, heard or sent until the visitor lets them in. */
export function Knocking({ seat }: { seat: Seat }) {
  const { words } = useDeskFrame()
  const name = nameOf(seat, words)
  return (
    <div className="knocking" role="status">
      <Doorway open={1} />
      <h2>{words.waitsToBeLetIn(name)}</h2>
      <p className="quiet">{words.untilThen}</p>
      {seat.subject !== null && (
        <div className="asked">
          <h3>{words.theirQuestion}</h3>
          <p>{words.quoted(seat.subject)}</p>
        </div>
      )}
    </div>
  )
}
