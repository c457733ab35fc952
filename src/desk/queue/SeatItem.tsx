import type { Seat } from '../../model/desk.ts'
import type { DeskWords } from '../../words/desk.ts'
import { Icon } from '../../ui/Icon.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { lastWriting, nameOf } from './read-seat.ts'

interface SeatItemProps {
  seat: Seat
  /** From 1, as on its key. */
  number: number
  active: boolean
  unread: number
  onShow(conversation: string): void
}

/** One conversation in the queue column: who, and what was written last. */
export function SeatItem({ seat, number, active, unread, onShow }: SeatItemProps) {
  const { words } = useDeskFrame()
  const name = nameOf(seat, words)
  return (
    <li>
      <button type="button" className="item" aria-current={active} onClick={() => onShow(seat.talk.id)}>
        <span className="seat" aria-hidden="true">
          {seat.talk.mode === 'voice' ? <Icon name="headphones" /> : name.charAt(0).toLocaleUpperCase()}
        </span>
        <span className="item-text">
          <b>
            <bdi>{name}</bdi>
            {unread > 0 && (
              <span className="count">
                <span aria-hidden="true">{unread}</span>
                <span className="unseen">{words.unread(unread)}</span>
              </span>
            )}
          </b>
          <SeatLine seat={seat} words={words} />
        </span>
        <span className="item-end">
          <kbd aria-hidden="true">{number}</kbd>
        </span>
      </button>
    </li>
  )
}

function SeatLine({ seat, words }: { seat: Seat; words: DeskWords }) {
  if (seat.state === 'knocking') return <span className="item-line">{words.knocked}</span>
  if (seat.state === 'ended') return <span className="item-line">{words.overNow}</span>
  if (seat.talk.otherTyping)
    return (
      <span className="item-line typing">
        <i aria-hidden="true" />
        {words.isTyping}
      </span>
    )
  return <span className="item-line">{lastWriting(seat) ?? words.noQuestion}</span>
}
