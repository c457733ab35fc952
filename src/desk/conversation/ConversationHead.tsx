import type { Seat } from '../../model/desk.ts'
import { languageName } from '../../words/format.ts'
import { Button } from '../../ui/Button.tsx'
import { PersonMark } from '../../ui/people/PersonMark.tsx'
import { END_BUTTON } from '../focus-places.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { minutesSince, nameOf } from '../queue/read-seat.ts'
import { useServerNow } from '../use-server-now.ts'

/** Who it is, how, for how long, and the acts on the whole conversation. */
export function ConversationHead({ seat, clockSkew, headset, active }: { seat: Seat; clockSkew: number; headset: boolean; active: boolean }) {
  const { words, acts } = useDeskFrame()
  const now = useServerNow(clockSkew)
  const name = nameOf(seat, words)
  const facts = [languageName(seat.customer.language), words.writingMode(seat.talk.mode), words.minutes(minutesSince(seat.talk.startedAt, now))]
  return (
    <header className="bar-in">
      <PersonMark name={seat.customer.name} look={seat.customer.look} away={seat.state === 'ended' || !seat.talk.otherOnline} />
      <div className="bar-who">
        <h2>
          <bdi>{name}</bdi>
        </h2>
        <small>{facts.join(' · ')}</small>
      </div>
      <div className="end row">
        {headset && active && seat.state === 'together' && (
          <Button size="small" icon="headset" onClick={acts.enterHeadset}>
            {words.enterHeadset} <kbd aria-hidden="true">H</kbd>
          </Button>
        )}
        {seat.state !== 'ended' && (
          <Button
            size="small"
            {...(active && { id: END_BUTTON })}
            onClick={() => {
              if (!active) acts.activate(seat.talk.id)
              acts.end()
            }}
          >
            {seat.state === 'knocking' ? words.withdraw : words.end} <kbd aria-hidden="true">E</kbd>
          </Button>
        )}
      </div>
    </header>
  )
}
