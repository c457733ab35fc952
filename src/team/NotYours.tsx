import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { Leave } from './Leave.tsx'
import type { TeamPageProps } from './team-props.ts'

/** Said to whoever may neither see nor change the team. */
export function NotYours({ me, acts, signOut, onOut }: TeamPageProps) {
  const words = useWords(teamWords)
  const { busy, trouble, run } = useAttempt()
  return (
    <main className="team-alone">
      <h1>{words.notYours}</h1>
      <p className="quiet">{words.notYoursMore(me.roles.map(words.role).join(', '))}</p>
      <div>
        <Button icon="sign-out" disabled={busy} onClick={() => run(signOut, onOut)}>
          {words.signOut}
        </Button>
      </div>
      {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
      <Leave acts={acts} onOut={onOut} />
    </main>
  )
}
