import { useEffect, useRef, type ReactNode } from 'react'
import { commonWords } from '../../words/common.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { Door } from '../../ui/Door.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAsking } from '../ask/use-asking.ts'
import { firstName, useSurface, useVisit } from '../surface.ts'
import { doorState, lightOf } from './door-state.ts'
import { HouseNotes } from './HouseNotes.tsx'
import { WaitNotes } from './WaitNotes.tsx'
import { useWaitSaid } from './use-wait-said.ts'

/** The door of this visit: always in sight, one press to a person, and an honest word on how it stands. */
export function TheDoor({ onSeeWho }: { onSeeWho: () => void }) {
  const words = useWords(showroomWords)
  const common = useWords(commonWords)
  const { acts, go, visit } = useSurface()
  const { ask } = useAsking()
  const parts = useVisit((model) => ({ line: model.line, door: model.door, place: model.place, knock: model.knock, talk: model.talk, advisor: model.advisor }))
  const refused = useVisit((model) => model.refused)
  const state = doorState(parts)
  const open = lightOf(state)
  const changed = useWaitSaid(parts.place)
  // One press asks; beside it stands what one may say before. Who pressed by keyboard finds the way back out under it.
  const here = useRef<HTMLDivElement>(null)
  const pressed = useRef(false)
  const askNow = () => {
    pressed.current = true
    ask(visit.getState().self.name ?? '')
  }
  useEffect(() => {
    if (!pressed.current || state.kind !== 'waiting') return
    pressed.current = false
    if (document.activeElement === document.body) here.current?.querySelector('button')?.focus({ preventScroll: true })
  }, [state.kind])
  const sayMore = <Button onClick={() => go('ask')}>{words.sayMore}</Button>
  const cancel = <Button onClick={() => acts.cancel()}>{common.cancel}</Button>

  const bar = (): ReactNode => {
    switch (state.kind) {
      case 'knock':
        return <Door lit open={open} title={words.knocks(firstName(state.name))} note={words.waitsForYou} action={<Button onClick={onSeeWho}>{words.seeWho}</Button>} />
      case 'together':
        return <Door open={open} title={words.withYou(firstName(state.name))} note={words.back} onPress={() => go('talk')} />
      case 'waiting': {
        const range = state.people === 0 ? words.nobodyIn : state.minutes ? words.waitRange(...state.minutes) : words.waitUnknown
        return <Door open={open} title={words.yourPlace(state.place)} note={state.ringing ? words.ringing : (changed ?? range)} action={cancel} />
      }
      case 'offline':
        return <Door open={0} title={words.lineDown} note={words.keepsPlace} {...(parts.place && { action: cancel })} />
      case 'reaching':
        return <Door open={0} title={words.reaching} note={words.keepsPlace} />
      case 'nobody':
        return <Door open={0} title={words.nobodyIn} note={words.leaveNote} onPress={() => go('nobody')} />
      case 'unknown':
        return <Door open={0} title={words.talk} note={words.doorUnknown} onPress={askNow} action={sayMore} />
      case 'ajar': {
        const told = [words.peopleIn(state.people), state.minutes ? words.aboutMinutes(...state.minutes) : state.waiting > 0 ? words.peopleWait(state.waiting) : null]
        return <Door open={open} title={words.talk} note={told.filter(Boolean).join(' · ')} onPress={askNow} action={sayMore} />
      }
    }
  }
  return (
    <>
      <div ref={here}>{bar()}</div>
      {parts.place && <WaitNotes place={parts.place} />}
      <HouseNotes />
      {refused && state.kind !== 'knock' && <Notice bad>{words.refused(refused)}</Notice>}
    </>
  )
}
