import type { Ref } from 'react'
import type { DeskModel, Seat } from '../../model/desk.ts'
import type { Senses } from '../../model/senses.ts'
import { commonWords } from '../../words/common.ts'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Compose } from '../../ui/talk/Compose.tsx'
import { TalkLog } from '../../ui/talk/TalkLog.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { nameOf } from '../queue/read-seat.ts'
import { Asked } from './Asked.tsx'
import { ConversationHead } from './ConversationHead.tsx'
import { DeskVoice } from './DeskVoice.tsx'
import { EndedFoot } from './EndedFoot.tsx'
import { Knocking } from './Knocking.tsx'

interface TalkPanelProps {
  seat: Seat
  model: DeskModel
  senses: Senses
  draft: string
  onDraft(draft: string): void
  onSeen(seq: number): void
  field: Ref<HTMLTextAreaElement>
  headset: boolean
}

/** The conversation on show: at the knock, together, or after its end. */
export function TalkPanel({ seat, model, senses, draft, onDraft, onSeen, field, headset }: TalkPanelProps) {
  const { words, acts } = useDeskFrame()
  const common = useWords(commonWords)
  const name = nameOf(seat, words)
  return (
    <section className="conversation" aria-label={words.conversationWith(name)}>
      <ConversationHead seat={seat} clockSkew={model.clockSkew} headset={headset} />
      {seat.state === 'knocking' ? (
        <Knocking seat={seat} />
      ) : (
        <>
          <TalkLog
            key={seat.talk.id}
            talk={seat.talk}
            self="advisor"
            other={name}
            showroom={seat.edition?.showroom ?? null}
            configuration={seat.configuration}
            before={seat.subject === null ? null : <Asked subject={seat.subject} />}
            onUndo={acts.undo}
            onRetry={acts.retry}
            onLook={acts.select}
            onSeen={onSeen}
          />
          {seat.state === 'ended' ? (
            <EndedFoot seat={seat} />
          ) : (
            <div className="conversation-foot">
              {model.line !== 'open' && (
                <Notice bad icon="offline">
                  {words.lineLost}
                </Notice>
              )}
              {model.line === 'open' && !seat.talk.otherOnline && <Notice icon="offline">{words.offline(name)}</Notice>}
              {seat.talk.mode === 'voice' && <DeskVoice call={model.call} senses={senses} name={name} />}
              <Compose
                key={seat.talk.id}
                draft={draft}
                onDraft={onDraft}
                onSend={acts.say}
                onTyping={acts.typing}
                label={common.writeTo(name)}
                field={field}
              />
            </div>
          )}
        </>
      )}
    </section>
  )
}
