import type { Part } from '../../contract/showroom.ts'
import { canTurn } from '../../contract/can-turn.ts'
import { lets } from '../../contract/presenting.ts'
import type { UiLanguage } from '../../contract/language.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { together, useStage, useSurface, useVisit } from '../surface.ts'

const stateOf = (words: (typeof showroomWords)[UiLanguage], part: Part, on: boolean): string =>
  part.light ? (on ? words.isOn : words.isOff) : on ? words.isOpen : words.isShut

/** Every part: how it stands, and what can be done with it. */
export function TwinParts() {
  const words = useWords(showroomWords)
  const text = useText()
  const { acts } = useSurface()
  const showroom = useVisit((model) => model.edition.showroom)
  const { parts } = showroom
  const opens = lets(showroom, 'open')
  const open = useVisit((model) => model.configuration.open)
  const withSomebody = useVisit(together)
  const selected = useStage((model) => model.selected)
  const pointed = useStage((model) => model.pointed.customer?.part ?? null)
  return (
    <section>
      <h3>{words.parts}</h3>
      <ul className="twin-parts">
        {parts.map((part) => {
          const label = text(part.label)
          const isOpen = open.includes(part.name)
          const pointing = pointed === part.name
          return (
            <li key={part.name} aria-current={selected === part.name || undefined}>
              <span>{canTurn(part) ? words.part(label, stateOf(words, part, isOpen)) : label}</span>
              <span className="row">
                {canTurn(part) && opens && (
                  <Button aria-label={part.light ? (isOpen ? words.turnOffPart(label) : words.turnOnPart(label)) : isOpen ? words.closePart(label) : words.openPart(label)} onClick={() => acts.open(part.name, !isOpen)}>
                    {part.light ? (isOpen ? words.turnOff : words.turnOn) : isOpen ? words.close : words.open}
                  </Button>
                )}
                {withSomebody && (
                  <Button icon="point" square aria-pressed={pointing} onClick={() => acts.point(pointing ? null : part.name, null)}>
                    {words.pointAt(label)}
                  </Button>
                )}
              </span>
            </li>
          )
        })}
      </ul>
    </section>
  )
}
