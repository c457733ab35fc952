import { lazy, Suspense } from 'react'
import type { Offer } from '../../contract/queue.ts'
import type { BesideActs } from '../../model/beside.ts'
import { languageName, span } from '../../words/format.ts'
import { Button } from '../../ui/Button.tsx'
import { custom } from '../../ui/custom.ts'
import { Doorway } from '../../ui/Doorway.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { useServerNow } from '../use-server-now.ts'
import type { Answer } from '../use-answer.ts'
import { timeLeft } from './read-offer.ts'

// What can be told a moment later: the question and the answers are there at once.
const OfferContext = lazy(() => import('./OfferContext.tsx'))

/** A longer question is set smaller, so that the answers stay in sight. */
const LONG = 90

/** What rings here: the column's top is lit by the lamp, and a line shortens for the time left. It takes no focus and covers nothing. */
export function OfferCard({ offer, clockSkew, answer, beside }: { offer: Offer; clockSkew: number; answer: Answer; beside: BesideActs }) {
  const { words } = useDeskFrame()
  const now = useServerNow(clockSkew)
  const { seconds, part } = timeLeft(offer, now)
  return (
    <section className="offer" aria-labelledby="offer-title" style={custom({ '--left': part })}>
      <p className="row">
        <Doorway open={1} small />
        <span id="offer-title">{offer.name === null ? words.someoneAsks : words.nameAsks(offer.name)}</span>
        <span className="end num">{words.secondsLeft(seconds)}</span>
      </p>
      <h2 className={(offer.subject?.length ?? 0) > LONG ? 'is-long' : undefined}>
        {offer.subject === null ? words.noQuestion : words.quoted(offer.subject)}
      </h2>
      <p>
        {languageName(offer.language)} · {words.inMode(offer.mode)} · {words.waited(span(now - offer.askedAt))}
      </p>
      <Suspense fallback={null}>
        <OfferContext offer={offer} beside={beside} />
      </Suspense>
      <div className="pair">
        <Button disabled={answer.answered} onClick={answer.pass}>
          {words.pass} <kbd aria-hidden="true">P</kbd>
        </Button>
        <Button kind="primary" disabled={answer.answered} onClick={answer.take}>
          {words.take} <kbd aria-hidden="true">↵</kbd>
        </Button>
      </div>
      <i className="offer-left" aria-hidden="true" />
    </section>
  )
}
