import type { Invited } from '../contract/team.ts'
import { day } from '../words/day.ts'
import { teamWords } from '../words/team.ts'
import { Button } from '../ui/Button.tsx'
import { CopyLink } from '../ui/CopyLink.tsx'
import { useLanguage, useWords } from '../ui/language.ts'
import { Notice } from '../ui/Notice.tsx'

/** An invitation that has just been made: its link and its code, shown this once. */
export function Invitation({ invited, onAnother }: { invited: Invited; onAnother(): void }) {
  const words = useWords(teamWords)
  const language = useLanguage()
  return (
    <div className="stack is-airy" role="group" aria-label={words.inviteFor(invited.member.name)}>
      <p>
        <b>
          <bdi>{words.inviteFor(invited.member.name)}</bdi>
        </b>{' '}
        <span className="quiet">{invited.member.roles.map(words.role).join(', ')}</span>
      </p>
      <img className="invite-code" src={`data:image/svg+xml,${encodeURIComponent(invited.svg)}`} alt={words.qrCode} />
      <CopyLink link={invited.url} label={words.link} copy={words.copyLink} copied={words.copied} />
      {invited.letter === 'failed' && <Notice bad>{words.letterFailed}</Notice>}
      <p className="quiet" role="status">
        {invited.letter === 'sent' && words.letterSent} {words.linkUntil(day(invited.expiresAt, language))}
      </p>
      <div>
        <Button icon="plus" onClick={onAnother}>
          {words.another}
        </Button>
      </div>
    </div>
  )
}
