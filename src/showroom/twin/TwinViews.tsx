import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useText, useWords } from '../../ui/language.ts'
import { useStage, useSurface } from '../surface.ts'

/** The views. */
export function TwinViews() {
  const words = useWords(showroomWords)
  const text = useText()
  const { acts } = useSurface()
  const showroom = useStage((model) => model.showroom)
  const current = useStage((model) => model.view.id)
  return (
    <section className="twin-views">
      <h3>{words.views}</h3>
      <ul className="twin-row">
        {showroom.views.map((view) => (
          <li key={view.id}>
            <Button aria-pressed={view.id === current} onClick={() => acts.look(view.id)}>
              {text(view.label)}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
