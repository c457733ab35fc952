import { lazy, type ReactNode, Suspense } from 'react'
import type { LeftMessage } from '../../contract/http.ts'
import { Button } from '../../ui/Button.tsx'
import { Notice } from '../../ui/Notice.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import type { AnswerLeft } from './answer-left.ts'
import { useLeft } from './use-left.ts'

const LeftItem = lazy(async () => ({ default: (await import('./LeftItem.tsx')).LeftItem }))

/** What was written while nobody was in, newest first; what is done stands folded away below. */
export function LeftMessages({ count, onAnswer }: { count: number; onAnswer: AnswerLeft | undefined }) {
  const { words } = useDeskFrame()
  const { list, done, replace } = useLeft(count)
  if (list.state === 'loading') return <Frame>{<p className="faint">{words.leftLoading}</p>}</Frame>
  if (list.state === 'failed')
    return (
      <Frame>
        <Notice
          bad
          action={
            <Button size="small" onClick={list.again}>
              {words.tryAgain}
            </Button>
          }
        >
          {words.leftFailed}
        </Notice>
      </Frame>
    )
  const waiting = list.messages.filter((message) => !message.done)
  const finished = list.messages.filter((message) => message.done)
  const item = (message: LeftMessage) => <LeftItem key={message.id} message={message} onDone={done} onAnswer={onAnswer} onAnswered={replace} />
  return (
    <Frame>
      {waiting.length === 0 && <p className="faint">{words.leftNone}</p>}
      <Suspense fallback={<p className="faint">{words.leftLoading}</p>}>
        <ul>{waiting.map(item)}</ul>
      </Suspense>
      {finished.length > 0 && (
        <details>
          <summary>{words.showDone(finished.length)}</summary>
          <Suspense>
            <ul>{finished.map(item)}</ul>
          </Suspense>
        </details>
      )}
    </Frame>
  )
}

function Frame({ children }: { children: ReactNode }) {
  const { words } = useDeskFrame()
  return (
    <section className="left" aria-labelledby="left-title">
      <h2 id="left-title">{words.leftForYou}</h2>
      {children}
    </section>
  )
}
