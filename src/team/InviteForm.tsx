import { type FormEvent, useState } from 'react'
import { ROLES, type Role } from '../contract/person.ts'
import type { Invited, Team } from '../contract/team.ts'
import { NAME_LIMIT } from '../contract/writing.ts'
import { skillsIn, type TeamActs } from '../model/team.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/controls/TextField.tsx'
import { useLanguage, useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'
import { useAttempt } from '../ui/use-attempt.ts'
import { EditsField } from './EditsField.tsx'
import { RolePicker } from './RolePicker.tsx'
import { WorkFields } from './WorkFields.tsx'

interface InviteFormProps {
  showrooms: Team['showrooms']
  drafts: Team['drafts']
  /** Whether the house can send letters. */
  mail: boolean
  /** Whether every role may be given, or that of an advisor alone. */
  anyRole: boolean
  acts: TeamActs
  onInvited(invited: Invited): void
}

const ADVISORS: readonly Role[] = ['advisor']

/** Asks for what an invitation says, and makes it. */
export function InviteForm({ showrooms, drafts, mail, anyRole, acts, onInvited }: InviteFormProps) {
  const words = useWords(teamWords)
  const language = useLanguage()
  const { busy, trouble, run } = useAttempt()
  const [email, setEmail] = useState('')
  const [roles, setRoles] = useState<Role[]>(['advisor'])
  const [draft, setDraft] = useState({ name: '', languages: [language] as readonly string[], skills: '', showrooms: [] as readonly string[] })
  const [edits, setEdits] = useState<readonly string[] | null>(null)
  const sharing = roles.includes('marketer') && !roles.includes('owner')
  const whole = draft.name.trim() !== '' && roles.length > 0 && draft.languages.length > 0
  const make = (event: FormEvent) => {
    event.preventDefault()
    const { name, languages, skills } = draft
    run(() => acts.invite({ name, roles, languages: [...languages], skills: skillsIn(skills), showrooms: [...draft.showrooms], edits: sharing && edits ? [...edits] : null, email: email.trim() || null }), onInvited)
  }
  return (
    <form className="stack is-airy" onSubmit={make}>
      <p className="quiet">{words.inviteLede}</p>
      <TextField label={words.name} hint={words.nameHint} value={draft.name} maxLength={NAME_LIMIT} autoComplete="off" onChange={(name) => setDraft({ ...draft, name })} />
      <RolePicker roles={roles} offered={anyRole ? ROLES : ADVISORS} onChange={setRoles} />
      <WorkFields work={draft} showrooms={showrooms} onChange={(now) => setDraft({ ...draft, ...now })} />
      {sharing && <EditsField edits={edits} drafts={drafts} onChange={setEdits} />}
      {mail && <TextField label={words.email} optional type="email" autoComplete="off" hint={words.emailHint} maxLength={200} value={email} onChange={setEmail} />}
      {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
      <div>
        <Button kind="primary" type="submit" disabled={!whole || busy}>
          {words.makeInvite}
        </Button>
      </div>
    </form>
  )
}
