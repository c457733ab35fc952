import type { TeamRights } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { Doorway } from '../ui/Doorway.tsx'
import { useWords } from '../ui/language.ts'

/** What the page shows. */
export type TeamView = 'people' | 'house' | 'figures'

interface TeamBarProps {
  view: TeamView
  onView(view: TeamView): void
  rights: TeamRights
  /** Whether these are theirs too. */
  desk: boolean
  studio: boolean
}

/** The top of the page: the house, and the ways to its other parts. */
export function TeamBar({ view, onView, rights, desk, studio }: TeamBarProps) {
  const words = useWords(teamWords)
  return (
    <header className="team-bar">
      <span className="wordmark">
        <Doorway open={0.34} small /> Parlour
      </span>
      <nav aria-label={words.parts} className="team-nav">
        {desk && <a href="/desk">{words.desk}</a>}
        {studio && <a href="/studio">{words.studio}</a>}
        <button type="button" aria-current={view === 'people' ? 'page' : undefined} onClick={() => onView('people')}>
          {words.title}
        </button>
        {(rights.hours || rights.incident) && (
          <button type="button" aria-current={view === 'house' ? 'page' : undefined} onClick={() => onView('house')}>
            {words.house}
          </button>
        )}
        {rights.figures && (
          <button type="button" aria-current={view === 'figures' ? 'page' : undefined} onClick={() => onView('figures')}>
            {words.figures}
          </button>
        )}
      </nav>
    </header>
  )
}
