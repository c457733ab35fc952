import { Fragment } from 'react'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useSurface, useVisit } from '../surface.ts'

/** Everything that opens, and everything that gives light, as rows of switches. */
export function OpenAndClose({ id }: { id: string }) {
  const words = useWords(showroomWords)
  const text = useText()
  const { acts } = useSurface()
  const showroom = useVisit((model) => model.edition.showroom)
  const open = useVisit((model) => model.configuration.open)
  const rows = [
    { heading: words.openAndClose, parts: showroom.parts.filter((part) => part.clip) },
    { heading: words.lights, parts: showroom.parts.filter((part) => part.light) }
  ].filter(({ parts }) => parts.length > 0)
  if (rows.length === 0) return null
  return (
    <section className="group" id={id}>
      {rows.map(({ heading, parts }) => (
        <Fragment key={heading}>
          <h3>{heading}</h3>
          <div className="row is-wrapping">
            {parts.map((part) => {
              const isOpen = open.includes(part.name)
              return (
                <Button key={part.name} aria-pressed={isOpen} onClick={() => acts.open(part.name, !isOpen)}>
                  {text(part.label)}
                </Button>
              )
            })}
          </div>
        </Fragment>
      ))}
    </section>
  )
}
