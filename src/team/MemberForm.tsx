import { type FormEvent, useState } from 'react'
import { ROLES } from '../contract/person.ts'
import type { Invited, Member, Team } from '../contract/team.ts'
import { skillsIn, type TeamActs, type TeamRights } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { EditsField } from './EditsField.tsx'
import { RolePicker } from './RolePicker.tsx'
import { Sure } from './Sure.tsx'
import { type WorkDraft, WorkFields } from './WorkFields.tsx'

interface MemberFormProps {
  member: Member
  showrooms: Team['showrooms']
  drafts: Team['drafts']
  rights: TeamRights
  own: boolean
  acts: TeamActs
  onChanged(member: Member): void
  onInvited(invited: Invited): void
  onGone(): void
  onLeave(): void
}

/** Changes one of the team, makes a fresh link for whoever has not come, or sends somebody away. */
export function MemberForm({ member, showrooms, drafts, rights, own, acts, onChanged, onInvited, onGone, onLeave }: MemberFormProps) {
  const words = useWords(teamWords)
  const { busy, trouble, run } = useAttempt()
  const [roles, setRoles] = useState(member.roles)
  const [work, setWork] = useState<WorkDraft>({ languages: member.languages, skills: member.skills.join(', '), showrooms: member.showrooms })
  const [edits, setEdits] = useState<readonly string[] | null>(member.edits)
  const sharing = rights.share && roles.includes('marketer') && !roles.includes('owner')
  const whole = roles.length > 0 && work.languages.length > 0
  const save = (event: FormEvent) => {
    event.preventDefault()
    const wished = { languages: [...work.languages], skills: skillsIn(work.skills), showrooms: [...work.showrooms] }
    run(async () => {
      const placed = rights.place ? await acts.setWork(member.id, wished) : member
      if (sharing && edits?.join() !== member.edits?.join()) await acts.setEdits(member.id, edits && [...edits])
      return rights.change && roles.join() !== member.roles.join() ? acts.setRoles(member.id, roles) : sharing ? { ...placed, edits: edits && [...edits] } : placed
    }, onChanged)
  }
  return (
    <form className="stack is-airy member-form" onSubmit={save} aria-label={words.changeOf(member.name)}>
      {rights.change && <RolePicker roles={roles} offered={ROLES} onChange={setRoles} />}
      {rights.place && <WorkFields work={work} showrooms={showrooms} onChange={setWork} />}
      {sharing && <EditsField edits={edits} drafts={drafts} onChange={setEdits} />}
      {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
      <div className="row is-wrapping">
        <Button kind="primary" type="submit" disabled={!whole || busy}>
          {words.save}
        </Button>
        <Button kind="quiet" onClick={onLeave}>
          {words.cancel}
        </Button>
        {!member.came && rights.invite && (
          <Button icon="link" disabled={busy} onClick={() => run(() => acts.freshLink(member.id, null), onInvited)}>
            {words.freshLink}
          </Button>
        )}
      </div>
      {rights.change && !own && (
        <Sure
          press={words.sendAway}
          label={words.sendAwayOf(member.name)}
          means={words.sendAwayMeans}
          yes={words.sendAwayYes}
          act={() => acts.remove(member.id)}
          then={onGone}
        />
      )}
    </form>
  )
}
