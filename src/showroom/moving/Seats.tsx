import { besideSeat, SEAT_NAMES } from '../../contract/seat.ts'
import { movingWords } from '../../words/moving.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { useStage, useSurface, useVisit } from '../surface.ts'

/** Seats of the product that one may sit in: a free one by choosing it, and out again. */
export function Seats() {
  const words = useWords(movingWords)
  const { acts } = useSurface()
  const seat = useStage((model) => model.seat)
  const offered = useStage((model) => model.offered)
  const advisor = useVisit(({ talk, advisor: card }) => (talk && !talk.ended ? (card?.name ?? null) : null))
  const parts = useStage((model) => model.showroom.parts)
  const rows = SEAT_NAMES.filter((name) => parts.some((part) => part.name === `seats-${name.split('-')[0]}`))
  if (rows.length === 0) return null
  return (
    <section className="group">
      <h3>{words.seats}</h3>
      <div className="row is-wrapping">
        {rows.map((name) => (
          <Button key={name} aria-pressed={seat === name} onClick={() => acts.sit(seat === name ? null : name)}>
            {words[name]}
          </Button>
        ))}
        {seat && <Button onClick={() => acts.sit(null)}>{words.getOut}</Button>}
        {seat && advisor !== null && (
          <Button aria-pressed={offered !== null} onClick={() => acts.offerSeat(offered ? null : besideSeat(seat))}>
            {offered ? words.seatOffered(advisor) : words.offerSeat(advisor)}
          </Button>
        )}
      </div>
    </section>
  )
}
