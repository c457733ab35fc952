import { useState } from 'react'
import type { Invited, Member, Team } from '../contract/team.ts'
import type { TeamActs, TeamRights } from '../model/team.ts'
import { day } from '../words/day.ts'
import { languageName } from '../words/format.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { useLanguage, useText, useWords } from '../ui/language.ts'
import { PersonMark } from '../ui/people/PersonMark.tsx'
import { MemberForm } from './MemberForm.tsx'

interface MemberItemProps {
  member: Member
  showrooms: Team['showrooms']
  drafts: Team['drafts']
  rights: TeamRights
  own: boolean
  acts: TeamActs
  onChanged(member: Member): void
  onInvited(invited: Invited): void
  onGone(): void
}

/** One of the team: who, as what, in which languages, where. Changing opens in place. */
export function MemberItem(props: MemberItemProps) {
  const { member, showrooms, drafts, rights, own, onChanged } = props
  const words = useWords(teamWords)
  const language = useLanguage()
  const text = useText()
  const [open, setOpen] = useState(false)
  const places = showrooms.filter(({ slug }) => member.showrooms.includes(slug)).map(({ title }) => text(title))
  const setsUp = drafts.filter(({ slug }) => member.edits?.includes(slug)).map(({ title }) => text(title))
  const mayChange = rights.place || rights.change || rights.share
  return (
    <li className="member">
      <div className="member-line">
        <PersonMark name={member.name} look={null} plain away={!member.came} />
        <div className="member-text">
          <b>
            <bdi>{member.name}</bdi>
            {own && <span className="tag">{words.you}</span>}
            {!member.came && (
              <span className="tag is-waiting">{member.invitedUntil === null ? words.inviteOver : words.invitedUntil(day(member.invitedUntil, language))}</span>
            )}
          </b>
          <span>{member.roles.map(words.role).join(', ')}</span>
          <small>
            {[member.languages.map(languageName).join(', '), places.length === 0 ? words.allShowrooms : places.join(', '), ...(member.roles.includes('marketer') && !member.roles.includes('owner') && member.edits !== null ? [setsUp.length === 0 ? words.editsNone : words.setsUp(setsUp.join(', '))] : [])].join(' · ')}
            {member.skills.length > 0 && (
              <>
                {' · '}
                <bdi>{words.knows(member.skills.join(', '))}</bdi>
              </>
            )}
          </small>
        </div>
        {mayChange && (
          <Button size="small" icon="edit" aria-expanded={open} aria-label={words.changeOf(member.name)} onClick={() => setOpen(!open)}>
            {words.change}
          </Button>
        )}
      </div>
      {open && (
        <MemberForm
          {...props}
          onChanged={(now) => {
            onChanged(now)
            setOpen(false)
          }}
          onInvited={(invited) => {
            props.onInvited(invited)
            setOpen(false)
          }}
          onLeave={() => setOpen(false)}
        />
      )}
    </li>
  )
}
