import type { TeamActs } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { useWords } from '../ui/language.ts'
import { Sure } from './Sure.tsx'

/** Leaving the team oneself. */
export function Leave({ acts, onOut }: { acts: TeamActs; onOut(): void }) {
  const words = useWords(teamWords)
  return <Sure press={words.leave} means={words.leaveMeans} yes={words.leaveYes} act={acts.leave} then={onOut} />
}
