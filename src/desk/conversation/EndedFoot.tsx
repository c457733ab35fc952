import type { Seat } from '../../model/desk.ts'
import { Button } from '../../ui/Button.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { nameOf } from '../queue/read-seat.ts'

/** After the end: who ended it, what becomes of it, and the place to free. */
export function EndedFoot({ seat }: { seat: Seat }) {
  const { words, acts } = useDeskFrame()
  const ended = seat.talk.ended
  return (
    <div className="conversation-foot ended" role="status">
      <div className="stack is-close">
        {ended && <p>{words.endedBy(ended.by, nameOf(seat, words))}</p>}
        {ended && <small>{words.endedKeep(ended.keep)}</small>}
      </div>
      <Button kind="primary" className="end" onClick={() => acts.clear(seat.talk.id)}>
        {words.clearSeat}
      </Button>
    </div>
  )
}
