import { showroomWords } from '../../words/showroom.ts'
import { useText, useWords } from '../../ui/language.ts'
import { aboutLink } from '../about-link.ts'
import { useStage, useSurface } from '../surface.ts'

/** Places to look from, and what is not sent meanwhile. */
export function Views() {
  const words = useWords(showroomWords)
  const text = useText()
  const { acts } = useSurface()
  const showroom = useStage((model) => model.showroom)
  const current = useStage((model) => model.view.id)
  return (
    <footer className="views">
      <nav className="tabs" aria-label={words.views}>
        {showroom.views.map((view) => (
          <button key={view.id} type="button" aria-current={view.id === current} onClick={() => acts.look(view.id)}>
            {text(view.label)}
          </button>
        ))}
      </nav>
      <p className="promise">
        <span>
          {words.nothingSent} <a href={aboutLink(showroom.slug)}>{words.whoRuns}</a>
        </span>
      </p>
    </footer>
  )
}
