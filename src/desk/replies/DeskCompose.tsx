import { type KeyboardEvent, type Ref, useId, useState } from 'react'
import type { Reply } from '../../contract/beside.ts'
import { called, filled, type Filling, repliesFor } from '../../model/beside.ts'
import { Compose } from '../../ui/talk/Compose.tsx'
import { ReplyMenu } from './ReplyMenu.tsx'

interface DeskComposeProps {
  draft: string
  onDraft(draft: string): void
  onSend(text: string): void
  onTyping(on: boolean): void
  label: string
  field?: Ref<HTMLTextAreaElement>
  replies: readonly Reply[]
  filling: Filling
  /** The visitor's language: answers in it come first. */
  language: string
}

/** Where an advisor writes: `/` calls the ready answers, which are filled in before anything is sent. */
export function DeskCompose({ replies, filling, language, draft, onDraft, field, ...rest }: DeskComposeProps) {
  const id = useId()
  const [at, setAt] = useState(0)
  const typed = called(draft)
  const offered = typed === null ? [] : repliesFor(replies, typed, language)
  const shown = Math.min(at, Math.max(0, offered.length - 1))
  const take = (reply: Reply) => {
    onDraft(filled(reply.text, filling))
    setAt(0)
  }
  const keys = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (typed === null || offered.length === 0 || event.nativeEvent.isComposing || event.altKey) return
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0
    const taken = event.key === 'Enter' || (event.key === 'Tab' && !event.shiftKey) ? offered[shown] : undefined
    if (step === 0 && !taken) return
    event.preventDefault()
    if (taken) take(taken)
    else setAt((shown + step + offered.length) % offered.length)
  }
  return (
    <div className="desk-compose">
      {typed !== null && <ReplyMenu id={id} replies={offered} at={shown} filledIn={(reply) => filled(reply.text, filling)} onTake={take} />}
      <Compose
        {...rest}
        {...(field && { field })}
        draft={draft}
        onDraft={(text) => {
          setAt(0)
          onDraft(text)
        }}
        onKeyDown={keys}
        {...(typed !== null && offered.length > 0 && { list: { id, option: `${id}-${shown}` } })}
      />
    </div>
  )
}
