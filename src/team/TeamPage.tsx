import { lazy, Suspense, useState } from 'react'
import { teamRights } from '../model/team.ts'
import { LanguageContext } from '../ui/language.ts'
import { NotYours } from './NotYours.tsx'
import { People } from './People.tsx'
import { TeamBar, type TeamView } from './TeamBar.tsx'
import type { TeamPageProps } from './team-props.ts'
import './team.css'

const House = lazy(() => import('./House.tsx'))
const Figures = lazy(() => import('./Figures.tsx'))

/** The people who work here: for owners, team heads and stewards. */
export function TeamPage(props: TeamPageProps) {
  const { language, me } = props
  const rights = teamRights(me.rights)
  const [view, setView] = useState<TeamView>('people')
  return (
    <LanguageContext value={language}>
      <div className="team">
        <TeamBar view={view} onView={setView} rights={rights} desk={me.rights.includes('desk.attend')} studio={me.rights.includes('reports.read')} />
        {!rights.read && <NotYours {...props} />}
        {rights.read && view === 'people' && <People {...props} rights={rights} />}
        {view === 'house' && (
          <Suspense fallback={null}>
            <House acts={props.acts} rights={rights} />
          </Suspense>
        )}
        {rights.figures && view === 'figures' && (
          <Suspense fallback={null}>
            <Figures acts={props.acts} />
          </Suspense>
        )}
      </div>
    </LanguageContext>
  )
}
