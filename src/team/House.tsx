import type { TeamActs, TeamRights } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { useWords } from '../ui/language.ts'
import { HouseHours } from './HouseHours.tsx'
import { IncidentPanel } from './IncidentPanel.tsx'

/** What a team head says of the house: when somebody is in, and that something went wrong. */
export default function House({ acts, rights }: { acts: TeamActs; rights: TeamRights }) {
  const words = useWords(teamWords)
  return (
    <main className="house-cols">
      <h1 className="unseen">{words.house}</h1>
      {rights.hours && <HouseHours acts={acts} />}
      {rights.incident && <IncidentPanel acts={acts} />}
    </main>
  )
}
