import type { DeskModel } from '../../model/desk.ts'
import { shiftWords } from '../../words/shift.ts'
import { useWords } from '../../ui/language.ts'
import { Pause } from '../status/Pause.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { useServerNow } from '../use-server-now.ts'
import type { Sheet } from '../use-sheet.ts'
import { SEATS, unreadIn } from './read-seat.ts'
import { SeatItem } from './SeatItem.tsx'
import { WaitingList } from './WaitingList.tsx'

interface QueueColumnProps {
  model: DeskModel
  /** The newest entry of each conversation that was shown here. */
  seen: ReadonlyMap<string, number>
  leftShown: boolean
  sheet: Sheet
  onShow(conversation: string): void
  onLeft(): void
}

/** The column to live by: three places, whoever waits, and what was left while nobody was in. */
export function QueueColumn({ model, seen, leftShown, sheet, onShow, onLeft }: QueueColumnProps) {
  const { words } = useDeskFrame()
  const shift = useWords(shiftWords)
  const now = useServerNow(model.clockSkew)
  const taken = model.seats.filter((seat) => seat.state !== 'ended').length
  const seats = model.pace?.capacity ?? SEATS
  const free = Math.max(0, seats - model.seats.length)
  return (
    <nav className="queue" aria-label={words.queue}>
      <h2 className="unseen">{words.queue}</h2>
      <h3>
        {words.withYou} <span>{words.places(taken, seats)}</span>
      </h3>
      <ul>
        {model.seats.map((seat, index) => {
          const active = !leftShown && seat.talk.id === model.active
          const unread = active ? 0 : unreadIn(seat, seen.get(seat.talk.id) ?? 0)
          return <SeatItem key={seat.talk.id} seat={seat} number={index + 1} active={active} unread={unread} onShow={onShow} />
        })}
        {Array.from({ length: free }, (_, index) => (
          <li key={`free-${index}`} className="item is-empty">
            <span className="seat is-empty" aria-hidden="true" />
            <span className="item-text">{words.free}</span>
          </li>
        ))}
      </ul>
      {model.goneMeanwhile.length > 0 && (
        <p className="quiet column-text" role="status">
          <bdi>{shift.goneMeanwhile(model.goneMeanwhile.map((name) => name ?? words.visitor).join(', '))}</bdi>
        </p>
      )}
      <Pause pace={model.pace} clockSkew={model.clockSkew} />
      <WaitingList waiting={model.waiting.filter(({ request }) => request !== model.offer?.request)} serverNow={now} away={model.status !== 'available'} />
      <div className="queue-foot">
        <button type="button" className="item" aria-current={leftShown} onClick={onLeft}>
          <span className="item-text">{words.leftForYou}</span>
          <span className="item-end">
            {model.left > 0 && <span className="count">{model.left}</span>}
            <kbd aria-hidden="true">L</kbd>
          </span>
        </button>
        <button type="button" className="item" aria-expanded={sheet.open === 'times'} onClick={() => sheet.toggle('times')}>
          <span className="item-text">{shift.times}</span>
          <span className="item-end">
            <kbd aria-hidden="true">K</kbd>
          </span>
        </button>
        {model.offer && <p className="faint column-text">{words.passing}</p>}
      </div>
    </nav>
  )
}
