import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { together, useStage, useSurface, useVisit } from '../surface.ts'

/** Every part: how it stands, and what can be done with it. */
export function TwinParts() {
  const words = useWords(showroomWords)
  const text = useText()
  const { acts } = useSurface()
  const parts = useVisit((model) => model.edition.showroom.parts)
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
              <span>{part.clip ? words.part(label, isOpen ? words.isOpen : words.isShut) : label}</span>
              <span className="row">
                {part.clip && (
                  <Button aria-label={isOpen ? words.closePart(label) : words.openPart(label)} onClick={() => acts.open(part.name, !isOpen)}>
                    {isOpen ? words.close : words.open}
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
