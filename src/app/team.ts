import { createElement } from 'react'
import { TeamPage } from '../team/TeamPage.tsx'
import type { TeamPageProps } from '../team/team-props.ts'
import { toSignIn } from '../ui/to-sign-in.ts'
import { openPage } from './page/open-page.ts'
import { signInActs } from './page/sign-in-acts.ts'
import { teamActs } from './page/team-acts.ts'

/** Opens the team's page for who is signed in; whoever is not goes to sign in. */
async function startTeam(): Promise<void> {
  const me = await signInActs.me()
  if (!me) return toSignIn()
  openPage((props: TeamPageProps) => createElement(TeamPage, props), { acts: teamActs, me, onOut: toSignIn, signOut: () => signInActs.signOut(false) })
}

await startTeam()
