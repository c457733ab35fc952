import { useEffect, useEffectEvent, useState } from 'react'
import type { Invited, Member, Team } from '../contract/team.ts'
import { type TeamRights, withMember } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { Invitation } from './Invitation.tsx'
import { InviteForm } from './InviteForm.tsx'
import { Leave } from './Leave.tsx'
import { MemberItem } from './MemberItem.tsx'
import type { TeamPageProps } from './team-props.ts'

/** Everybody of the team, and the way to one more. */
export function People({ acts, me, onOut, rights }: TeamPageProps & { rights: TeamRights }) {
  const words = useWords(teamWords)
  const [team, setTeam] = useState<Team | null>(null)
  const [invited, setInvited] = useState<Invited | null>(null)
  const [told, setTold] = useState('')
  const { busy, trouble, run } = useAttempt()
  const load = useEffectEvent(() => run(acts.team, setTeam))
  useEffect(() => load(), [])

  const changed = (member: Member) => setTeam((before) => before && { ...before, members: withMember(before.members, member) })
  const put = (invitation: Invited) => {
    changed(invitation.member)
    setInvited(invitation)
  }
  return (
    <main className={rights.invite ? 'team-cols' : 'team-cols is-reading'}>
      <section className="team-people" aria-labelledby="team-title">
        <header className="row is-wrapping">
          <h1 id="team-title">{words.title}</h1>
          {team && <small className="end">{words.people(team.members.length)}</small>}
        </header>
        <p className="unseen" role="status">
          {told}
        </p>
        {!team && !trouble && <p className="quiet">{words.loading}</p>}
        {!team && trouble && (
          <Notice
            bad
            action={
              <Button size="small" disabled={busy} onClick={() => run(acts.team, setTeam)}>
                {words.tryAgain}
              </Button>
            }
          >
            {words.failed} {words.trouble(trouble)}
          </Notice>
        )}
        <ul className="team-list">
          {team?.members.map((member) => (
            <MemberItem
              key={member.id}
              member={member}
              showrooms={team.showrooms}
              drafts={team.drafts}
              rights={rights}
              own={member.id === me.id}
              acts={acts}
              onChanged={(now) => {
                changed(now)
                setTold(words.saved(now.name))
              }}
              onInvited={put}
              onGone={() => {
                if (member.id === me.id) return onOut()
                setTeam({ ...team, members: team.members.filter(({ id }) => id !== member.id) })
                setTold(words.gone(member.name))
              }}
            />
          ))}
        </ul>
        {team && <Leave acts={acts} onOut={onOut} />}
      </section>
      {rights.invite && team && (
        <aside className="team-invite" aria-labelledby="invite-title">
          <h2 id="invite-title">{words.invite}</h2>
          {invited ? (
            <Invitation key={invited.url} invited={invited} onAnother={() => setInvited(null)} />
          ) : (
            <InviteForm showrooms={team.showrooms} drafts={team.drafts} mail={team.mail} anyRole={rights.change} acts={acts} onInvited={put} />
          )}
        </aside>
      )}
    </main>
  )
}
