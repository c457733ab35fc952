import { lazy, Suspense } from 'react'
import type { Seat } from '../../model/desk.ts'
import type { Showroom } from '../../contract/showroom.ts'
import { money } from '../../words/format.ts'
import { CHOICES } from '../focus-places.ts'
import { useDeskFrame } from '../desk-frame.ts'
import { ChoiceRow } from './ChoiceRow.tsx'
import { configurationList } from './configuration-rows.ts'

// Seldom needed, and the desk is to stand soon.
const MisfitProposal = lazy(async () => ({ default: (await import('../../ui/MisfitProposal.tsx')).MisfitProposal }))

/** What the visitor has chosen, with prices and the sum; each can be changed, and what does not fit says why and what would. */
export function Choices({ seat, showroom }: { seat: Seat; showroom: Showroom }) {
  const { words, language, acts } = useDeskFrame()
  const { misfit, wish, configuration } = seat
  const list = configurationList(showroom, seat.configuration, language)
  const title = seat.customer.name === null ? words.roomOfVisitor : words.roomOf(seat.customer.name)
  return (
    <section id={CHOICES} aria-labelledby="choices-title">
      <h3 id="choices-title">
        <bdi>{title}</bdi>
        <span className="num" title={words.total}>
          <span className="unseen">{words.total} </span>
          {money(list.total, showroom.currency, language)}
        </span>
      </h3>
      <ul className="choice-rows">
        {list.rows.map((row) => (
          <ChoiceRow
            key={row.id}
            row={row}
            currency={showroom.currency}
            disabled={seat.state !== 'together'}
            onChoose={(choice) => acts.choose(row.id, choice.id)}
          />
        ))}
      </ul>
      {misfit && (
        <div className="column-text">
          <Suspense>
            <MisfitProposal {...{ showroom, configuration, misfit, wish }} choose={acts.choose} letBe={acts.letBe} />
          </Suspense>
        </div>
      )}
    </section>
  )
}
