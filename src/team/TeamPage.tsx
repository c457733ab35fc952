import { useState } from 'react'
import { teamRights } from '../model/team.ts'
import { LanguageContext } from '../ui/language.ts'
import { NotYours } from './NotYours.tsx'
import { People } from './People.tsx'
import { TeamBar, type TeamView } from './TeamBar.tsx'
import type { TeamPageProps } from './team-props.ts'
import './team.css'

/** The people who work here: for owners, team heads and stewards. */
export function TeamPage(props: TeamPageProps) {
  const { language, me } = props
  const rights = teamRights(me.rights)
  const [view, setView] = useState<TeamView>('people')
  return (
    <LanguageContext value={language}>
      <div className="team">
        <TeamBar view={view} onView={setView} rights={rights} desk={me.rights.includes('desk.attend')} />
        {rights.read ? <People {...props} rights={rights} /> : <NotYours {...props} />}
      </div>
    </LanguageContext>
  )
}
