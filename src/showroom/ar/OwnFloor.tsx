import { useEffect, useRef } from 'react'
import { useStore } from 'zustand'
import type { OwnFloorActs, OwnFloorStore } from '../../model/own-floor.ts'
import { arWords } from '../../words/ar.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'

/** A press turns it by this, radians. */
const TURN = Math.PI / 12

/** The car in one's own place, seen through the device: the way in, and what can be done with it there. */
export function OwnFloor({ store, acts }: { store: OwnFloorStore; acts: OwnFloorActs }) {
  const words = useWords(arWords)
  const state = useStore(store, (model) => model.state)
  if (state === 'unknown' || state === 'none') return null
  if (state === 'available')
    return (
      <section className="group">
        <h3>{words.atYours}</h3>
        <Button onClick={() => acts.enter()}>{words.seeIt}</Button>
        <p className="quiet small-print">{words.why}</p>
      </section>
    )
  return <There store={store} acts={acts} />
}

function There({ store, acts }: { store: OwnFloorStore; acts: OwnFloorActs }) {
  const words = useWords(arWords)
  const { phase, scale } = useStore(store)
  const bar = useRef<HTMLDivElement>(null)
  useEffect(() => {
    // A press on a button is no press on the floor under it.
    const keep = (event: Event) => event.preventDefault()
    const element = bar.current
    element?.addEventListener('beforexrselect', keep)
    return () => element?.removeEventListener('beforexrselect', keep)
  }, [])
  const held = phase === 'locked'
  return (
    <section className="group">
      <h3>{words.here}</h3>
      <p className="quiet" role="status">
        {words[phase]}
      </p>
      <div className="row is-wrapping" ref={bar}>
        <Button disabled={held} onClick={() => acts.move()}>
          {phase === 'seeking' ? words.putDown : words.move}
        </Button>
        <Button disabled={held} onClick={() => acts.turn(TURN)}>
          {words.turnLeft}
        </Button>
        <Button disabled={held} onClick={() => acts.turn(-TURN)}>
          {words.turnRight}
        </Button>
        <Button onClick={() => acts.resize()}>{scale === 1 ? words.tenth : words.lifeSize}</Button>
        <Button aria-pressed={held} onClick={() => acts.lock()}>
          {held ? words.unlock : words.lock}
        </Button>
        <Button onClick={() => acts.leave()}>{words.back}</Button>
      </div>
    </section>
  )
}
