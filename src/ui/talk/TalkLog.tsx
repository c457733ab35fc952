import type { ReactNode } from 'react'
import type { Change, Configuration } from '../../contract/configuration.ts'
import type { Side } from '../../contract/conversation.ts'
import type { Showroom } from '../../contract/showroom.ts'
import type { Talk } from '../../model/talk.ts'
import { commonWords } from '../../words/common.ts'
import { useLanguage, useWords } from '../language.ts'
import { partName } from '../names.ts'
import { Button } from '../Button.tsx'
import { ChangedLine } from './ChangedLine.tsx'
import { Earlier } from './Earlier.tsx'
import { Did } from './Did.tsx'
import { logLines, type LogLine } from './lines.ts'
import { Message } from './Message.tsx'
import { noteText } from './note-text.ts'
import { Typing } from './Typing.tsx'
import { UnsentMessage } from './UnsentMessage.tsx'
import { useAtEnd } from './use-at-end.ts'
import { useSeen } from './use-seen.ts'

interface TalkLogProps {
  talk: Talk
  /** Whose page this is. */
  self: Side
  /** The other person's first name. */
  other: string
  /** Names of parts and choices; null while the edition is being fetched. */
  showroom: Showroom | null
  /** As the car stands now: what is still in force can be undone. Null: nothing can. */
  configuration: Configuration | null
  onUndo?: (inverse: Change) => void
  onRetry: (id: string) => void
  /** What stands before the first line: what was asked before anybody came. */
  before?: ReactNode
  /** Looks at a part somebody points at. */
  onLook?: (part: string) => void
  /** Everything up to `seq` was shown while the page was in view. */
  onSeen?: (seq: number) => void
}

/** A conversation from either side: what was written and done, in order, and what happens just now. */
export function TalkLog(props: TalkLogProps) {
  const { talk, self, other, showroom } = props
  const words = useWords(commonWords)
  const language = useLanguage()
  const last = talk.entries.at(-1)?.seq ?? 0
  const theirs = talk.pointed[self === 'customer' ? 'advisor' : 'customer']
  const log = useAtEnd(`${last} ${talk.otherTyping} ${theirs?.part}`, talk.unsent.length)
  useSeen(last, props.onSeen)
  const part = theirs && (showroom ? partName(showroom, theirs.part, language) : theirs.part)
  const { onLook } = props
  return (
    // A log that scrolls must be reachable by keyboard.
    <div className="talk" role="log" aria-label={words.messagesWith(other)} ref={log} tabIndex={0}>
      {props.before}
      {(talk.earlier?.length ?? 0) > 0 && <Earlier entries={talk.earlier!} self={self} showroom={showroom} />}
      {talk.entries.length === 0 && talk.unsent.length === 0 && <p className="quiet auto">{words.nothingSaid}</p>}
      {logLines(talk.entries, props.configuration).map((line) => (
        <LogEntry key={line.entry.seq} line={line} {...props} />
      ))}
      {talk.unsent.map((message) => (
        <UnsentMessage key={message.id} message={message} advisor={self === 'advisor'} onRetry={props.onRetry} />
      ))}
      {theirs && part && (
        <Did
          icon="point"
          title={words.pointsAt(other, part)}
          person
          action={
            onLook && (
              <Button size="small" onClick={() => onLook(theirs.part)}>
                {words.look}
              </Button>
            )
          }
        />
      )}
      {talk.otherTyping && <Typing name={other} />}
    </div>
  )
}

function LogEntry({ line, talk, self, other, showroom, onUndo }: TalkLogProps & { line: LogLine }) {
  const words = useWords(commonWords)
  if (line.kind === 'note') return <p className="auto">{words.byItself(noteText(line.entry.note, self, other, words))}</p>
  const mine = line.entry.who === self
  if (line.kind === 'changed') {
    const { change, inverse } = line.entry
    const undo = onUndo && line.inForce && !talk.ended ? () => onUndo(inverse) : undefined
    return <ChangedLine change={change} undone={line.undone} mine={mine} name={other} showroom={showroom} onUndo={undo} />
  }
  return (
    <Message
      text={line.entry.text}
      by={mine ? words.you : other}
      mine={mine}
      advisor={line.entry.who === 'advisor'}
      at={line.last ? line.entry.at : null}
      read={mine && line.entry.seq <= talk.readByOther}
    />
  )
}
