import type { Waiting } from '../../contract/queue.ts'
import { primaryOf } from '../../contract/text-in.ts'
import { languageName, span } from '../../words/format.ts'
import { useDeskFrame } from '../desk-frame.ts'

/** Whoever waits, oldest first, with no more than they said. */
export function WaitingList({ waiting, serverNow, away }: { waiting: readonly Waiting[]; serverNow: number; away: boolean }) {
  const { words } = useDeskFrame()
  return (
    <>
      <h3>
        {words.waiting} <span>{waiting.length}</span>
      </h3>
      {waiting.length === 0 && <p className="faint column-text">{away ? words.nobodyWaitsAway : words.nobodyWaits}</p>}
      <ul>
        {waiting.map((each) => (
          <li key={each.request} className="item">
            <span className="seat" aria-hidden="true">
              {primaryOf(each.language).toUpperCase()}
            </span>
            <span className="item-text">
              <b>
                {languageName(each.language)}, {words.inMode(each.mode)}
              </b>
              <span className="item-line">{each.subject === null ? words.noQuestion : words.quoted(each.subject)}</span>
            </span>
            <small className="num">{span(serverNow - each.askedAt)}</small>
          </li>
        ))}
      </ul>
    </>
  )
}
