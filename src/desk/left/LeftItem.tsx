import { lazy, Suspense, useState } from 'react'
import type { LeftMessage } from '../../contract/http.ts'
import { languageName } from '../../words/format.ts'
import { Button } from '../../ui/Button.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import type { AnswerLeft } from './answer-left.ts'
import { day, dayAndTime } from './when.ts'

const LeftAnswer = lazy(() => import('./LeftAnswer.tsx'))

interface LeftItemProps {
  message: LeftMessage
  onDone(id: string): void
  onAnswer: AnswerLeft | undefined
  onAnswered(message: LeftMessage): void
}

/** One message that was left, its answers, and what can be done with it. */
export function LeftItem({ message, onDone, onAnswer, onAnswered }: LeftItemProps) {
  const { words, language } = useDeskFrame()
  const [answering, setAnswering] = useState(false)
  const name = message.name ?? words.visitor
  return (
    <li className="left-item">
      <Icon name="envelope" />
      <div className="stack is-close">
        <p>
          <b>
            <bdi>{name}</bdi>
          </b>{' '}
          <small>
            {dayAndTime(message.at, language)} · {languageName(message.language)}
          </small>
        </p>
        <p className="left-text" dir="auto" lang={message.language}>
          {message.text}
        </p>
        {message.answers.map((answer) => (
          <div key={answer.id} className="left-answer">
            <p className="left-text" dir="auto">
              {answer.text}
            </p>
            <small>{words.answered(answer.by, dayAndTime(answer.at, language))}</small>
          </div>
        ))}
        {answering && onAnswer && (
          <Suspense fallback={null}>
            <LeftAnswer
              name={name}
              onSend={async (text) => {
                onAnswered(await onAnswer(message.id, text))
                setAnswering(false)
              }}
              onLeave={() => setAnswering(false)}
            />
          </Suspense>
        )}
        <small>{words.deletedOn(day(message.deleteAt, language))}</small>
      </div>
      <div className="left-acts">
        {onAnswer && !answering && (
          <Button size="small" icon="writing" onClick={() => setAnswering(true)} aria-label={words.answerTo(name)}>
            {words.answer}
          </Button>
        )}
        {message.done ? (
          <span className="tag">{words.doneMark}</span>
        ) : (
          <Button size="small" icon="check" onClick={() => onDone(message.id)}>
            {words.done}
          </Button>
        )}
      </div>
    </li>
  )
}
