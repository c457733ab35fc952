import { useStore } from 'zustand'
import { lengthIn, measured, wound } from '../../model/moving/tape.ts'
import { tapeWords } from '../../words/tape.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { useStage, useSurface } from '../surface.ts'

/** The measuring tape: taken in hand, two places of the car are pressed and what lies between them is said. */
export function TapeTool() {
  const words = useWords(tapeWords)
  const language = useLanguage()
  const { acts, preferences } = useSurface()
  const units = useStore(preferences, (now) => now.moving.units)
  const tape = useStage((model) => model.tape)
  const length = tape && measured(tape)
  const say = (metres: number) => lengthIn(units, metres, language)
  return (
    <section className="group">
      <h3>{words.tape}</h3>
      <div className="row is-wrapping">
        <Button aria-pressed={tape !== null} onClick={() => acts.measure(tape ? null : wound)}>
          {tape ? words.away : words.tape}
        </Button>
        {length && <Button onClick={() => acts.measure(wound)}>{words.anew}</Button>}
      </div>
      <div role="status">
        {tape && !length && <p>{tape.from ? words.second : words.first}</p>}
        {length && [words.straight(say(length.straight)), words.high(say(length.high)), words.flat(say(length.flat))].map((line) => <p key={line}>{line}</p>)}
      </div>
    </section>
  )
}
