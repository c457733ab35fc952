import type { Ref } from 'react'
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
import { TalkPanel } from './TalkPanel.tsx'

interface MiddleProps {
  seat: Seat | undefined
  model: DeskModel
  senses: Senses
  ring: Ring
  drafts: Drafts
  field: Ref<HTMLTextAreaElement>
  headset: boolean
  answerLeft: AnswerLeft | undefined
  onSeen(seq: number): void
  /** Back to the conversation from what was left; null: there is none. */
  onBack: (() => void) | null
}

/** The middle of the desk: a conversation, or the open door with what was left. */
export function Middle({ seat, model, senses, ring, drafts, field, headset, answerLeft, onSeen, onBack }: MiddleProps) {
  const { words } = useDeskFrame()
  if (seat)
    return (
      <TalkPanel
        seat={seat}
        model={model}
        senses={senses}
        draft={drafts.of(seat.talk.id)}
        onDraft={(text) => drafts.set(seat.talk.id, text)}
        onSeen={onSeen}
        field={field}
        headset={headset}
      />
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
      <RingSettingsPanel ring={ring} />
      <KeyList />
    </Rest>
  )
}
