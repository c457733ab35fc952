import type { TeamRights } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { Doorway } from '../ui/Doorway.tsx'
import { useWords } from '../ui/language.ts'

/** What the page shows. */
export type TeamView = 'people' | 'figures'

interface TeamBarProps {
  view: TeamView
  onView(view: TeamView): void
  rights: TeamRights
  /** Whether the desk is theirs too. */
  desk: boolean
}

/** The top of the page: the house, and the ways to its other parts. */
export function TeamBar({ desk }: TeamBarProps) {
  const words = useWords(teamWords)
  return (
    <header className="team-bar">
      <span className="wordmark">
        <Doorway open={0.34} small /> Parlour
      </span>
      <nav aria-label={words.parts} className="team-nav">
        {desk && <a href="/desk">{words.desk}</a>}
        <a href="/team" aria-current="page">
          {words.title}
        </a>
      </nav>
    </header>
  )
}
