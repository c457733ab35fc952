import { lazy, type Ref, Suspense } from 'react'
import type { Reply } from '../../contract/beside.ts'
import type { DeskModel, Seat } from '../../model/desk.ts'
import type { Senses } from '../../model/senses.ts'
import { Button } from '../../ui/Button.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import type { AnswerLeft } from '../left/answer-left.ts'
import { LeftMessages } from '../left/LeftMessages.tsx'
import { KeyList } from '../sheet/KeyList.tsx'
import { RingSettingsPanel } from '../sheet/RingSettingsPanel.tsx'
import type { Drafts } from '../use-drafts.ts'
import type { Ring } from '../use-ring.ts'
import { Rest } from './Rest.tsx'

/** Fetches what a conversation is shown with: ahead of time when something rings, else when it is there. */
export const talkPanel = () => import('./TalkPanel.tsx')
const TalkPanel = lazy(talkPanel)
const ReadyAnswers = lazy(() => import('../replies/ReadyAnswers.tsx'))

interface MiddleProps {
  seat: Seat | undefined
  model: DeskModel
  senses: Senses
  ring: Ring
  drafts: Drafts
  field: Ref<HTMLTextAreaElement>
  headset: boolean
  replies: readonly Reply[]
  me: string
  /** All conversations stand beside one another. */
  sideBySide: boolean
  answerLeft: AnswerLeft | undefined
  onSeen(seq: number): void
  /** Back to the conversation from what was left; null: there is none. */
  onBack: (() => void) | null
  /** Opens the sheet of ready answers. */
  onAnswers(): void
}

/** The middle of the desk: a conversation, or the open door with what was left. */
export function Middle({ seat, model, senses, ring, drafts, field, headset, replies, me, sideBySide, answerLeft, onSeen, onBack, onAnswers }: MiddleProps) {
  const { words } = useDeskFrame()
  const panel = (each: Seat, beside: boolean) => (
    <TalkPanel
      key={beside ? each.talk.id : 'one'}
      seat={each}
      model={model}
      senses={senses}
      draft={drafts.of(each.talk.id)}
      onDraft={(text) => drafts.set(each.talk.id, text)}
      onSeen={onSeen}
      field={field}
      headset={headset}
      replies={replies}
      me={me}
      beside={beside}
    />
  )
  if (seat)
    return (
      <Suspense fallback={<section className="conversation" />}>
        {sideBySide && model.seats.length > 1 ? <div className="side-by-side">{model.seats.map((each) => panel(each, true))}</div> : panel(seat, false)}
      </Suspense>
    )
  const left = <LeftMessages count={model.left} onAnswer={answerLeft} />
  if (onBack)
    return (
      <section className="rest is-left" aria-label={words.leftForYou}>
        <div>
          <Button size="small" icon="back" onClick={onBack}>
            {words.backToTalk}
          </Button>
        </div>
        {left}
      </section>
    )
  return (
    <Rest model={model} left={left}>
      <Suspense fallback={<section className="ready-answers" />}>
        <ReadyAnswers replies={replies} onOpen={onAnswers} />
      </Suspense>
      <RingSettingsPanel ring={ring} />
      <KeyList />
    </Rest>
  )
}
