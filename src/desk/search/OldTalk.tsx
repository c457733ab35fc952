import type { OwnTalk } from '../../contract/beside.ts'
import { besideWords } from '../../words/beside.ts'
import { commonWords } from '../../words/common.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Message } from '../../ui/talk/Message.tsx'
import { noteText } from '../../ui/talk/note-text.ts'
import { dayAndTime } from '../left/when.ts'

/** A conversation that has ended, to be read again: what was said, and the private note. */
export function OldTalk({ talk, onBack }: { talk: OwnTalk; onBack(): void }) {
  const words = useWords(besideWords)
  const common = useWords(commonWords)
  const language = useLanguage()
  const name = talk.name ?? words.nobody
  return (
    <div className="stack">
      <div>
        <Button size="small" icon="back" autoFocus onClick={onBack}>
          {words.back}
        </Button>
      </div>
      <h3>
        <bdi>{name}</bdi> <span>{dayAndTime(talk.startedAt, language)}</span>
      </h3>
      {talk.note !== '' && (
        <div className="old-note">
          <small>{words.note}</small>
          <p dir="auto">{talk.note}</p>
        </div>
      )}
      {talk.subject !== null && <p className="quiet">{talk.subject}</p>}
      <div className="talk is-old">
        {talk.entries.map((entry) =>
          entry.kind === 'said' ? (
            <Message
              key={entry.seq}
              text={entry.text}
              by={entry.who === 'advisor' ? common.you : name}
              mine={entry.who === 'advisor'}
              advisor={entry.who === 'advisor'}
              at={entry.at}
              read={false}
            />
          ) : entry.kind === 'note' ? (
            <p key={entry.seq} className="auto">
              {common.byItself(noteText(entry.note, 'advisor', name, common))}
            </p>
          ) : null
        )}
      </div>
    </div>
  )
}
