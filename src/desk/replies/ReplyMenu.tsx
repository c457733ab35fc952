import type { Reply } from '../../contract/beside.ts'
import { besideWords } from '../../words/beside.ts'
import { useWords } from '../../ui/language.ts'

interface ReplyMenuProps {
  id: string
  replies: readonly Reply[]
  at: number
  /** As it would be sent. */
  filledIn(reply: Reply): string
  onTake(reply: Reply): void
}

/** The ready answers that fit what is typed after `/`. The field keeps the focus: arrows move, Enter or Tab takes. */
export function ReplyMenu({ id, replies, at, filledIn, onTake }: ReplyMenuProps) {
  const words = useWords(besideWords)
  return (
    <ul className="reply-menu" role="listbox" id={id} aria-label={words.answers}>
      {replies.length === 0 && <li className="faint">{words.answersNone}</li>}
      {replies.map((reply, index) => (
        <li
          key={reply.id}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === at}
          // A press must not take the focus from the field.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTake(reply)}
        >
          <kbd>/{reply.shortcut}</kbd>
          <span lang={reply.language}>{filledIn(reply)}</span>
          <small>{reply.language}</small>
        </li>
      ))}
    </ul>
  )
}
