import { useState } from 'react'
import type { Reply } from '../../contract/beside.ts'
import type { BesideActs } from '../../model/beside.ts'
import { languageName } from '../../words/format.ts'
import { besideWords } from '../../words/beside.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useAttempt } from '../../ui/use-attempt.ts'
import { DeskSheet } from '../sheet/DeskSheet.tsx'
import { ReplyForm } from './ReplyForm.tsx'
import type { Replies } from './use-replies.ts'

interface RepliesSheetProps {
  beside: BesideActs
  replies: Replies
  /** Whether the house's are theirs to write. */
  house: boolean
  onClose(): void
}

/** All ready answers: read, write, change, remove. */
export default function RepliesSheet({ beside, replies, house, onClose }: RepliesSheetProps) {
  const words = useWords(besideWords)
  const [editing, setEditing] = useState<Reply | 'new' | null>(null)
  const { busy, trouble, run } = useAttempt()
  const done = () => {
    setEditing(null)
    replies.refresh()
  }
  if (editing)
    return (
      <DeskSheet title={words.answers} onClose={onClose}>
        <ReplyForm key={editing === 'new' ? 'new' : editing.id} reply={editing === 'new' ? null : editing} beside={beside} house={house} onDone={done} onLeave={() => setEditing(null)} />
      </DeskSheet>
    )
  return (
    <DeskSheet title={words.answers} onClose={onClose}>
      <div className="stack">
        <p className="quiet">{words.answersLede}</p>
        <div>
          <Button size="small" icon="plus" onClick={() => setEditing('new')}>
            {words.write}
          </Button>
        </div>
        {replies.all.length === 0 && <p className="faint">{words.answersNone}</p>}
        {trouble && <Notice bad>{words.trouble(trouble)}</Notice>}
        <ul className="reply-list">
          {replies.all.map((reply) => (
            <li key={reply.id}>
              <p className="row is-wrapping">
                <kbd>/{reply.shortcut}</kbd>
                <small>{languageName(reply.language)}</small>
                {reply.house && <span className="tag">{words.ofHouse}</span>}
              </p>
              <p className="reply-text" lang={reply.language} dir="auto">
                {reply.text}
              </p>
              {(house || !reply.house) && (
                <div className="row">
                  <Button size="small" kind="quiet" icon="edit" aria-label={words.changeOne(reply.shortcut)} onClick={() => setEditing(reply)}>
                    {words.change}
                  </Button>
                  <Button
                    size="small"
                    kind="quiet-bad"
                    icon="erase"
                    disabled={busy}
                    aria-label={words.removeOne(reply.shortcut)}
                    onClick={() => run(() => beside.removeReply(reply.id), replies.refresh)}
                  >
                    {words.remove}
                  </Button>
                </div>
              )}
            </li>
          ))}
        </ul>
      </div>
    </DeskSheet>
  )
}
