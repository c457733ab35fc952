import type { Reply } from '../../contract/beside.ts'
import { besideWords } from '../../words/beside.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'

/** Most that stand beside the open door. */
const SHOWN = 6

/** What there is to answer with, at rest: the shortcuts, and the way to all of them. */
export default function ReadyAnswers({ replies, onOpen }: { replies: readonly Reply[]; onOpen(): void }) {
  const words = useWords(besideWords)
  return (
    <section className="stack ready-answers">
      <h3>{words.answers}</h3>
      {replies.length === 0 && <p className="faint">{words.answersNone}</p>}
      <ul>
        {replies.slice(0, SHOWN).map((reply) => (
          <li key={reply.id}>
            <kbd>/{reply.shortcut}</kbd>
            <span lang={reply.language}>{reply.text}</span>
          </li>
        ))}
      </ul>
      <div>
        <Button size="small" icon="writing" onClick={onOpen}>
          {replies.length === 0 ? words.write : words.change} <kbd aria-hidden="true">A</kbd>
        </Button>
      </div>
    </section>
  )
}
