import type { Ref } from 'react'
import type { Reply } from '../../contract/beside.ts'
import { carInWords } from '../../model/beside.ts'
import type { DeskModel, Seat } from '../../model/desk.ts'
import type { Senses } from '../../model/senses.ts'
import { commonWords } from '../../words/common.ts'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { TalkLog } from '../../ui/talk/TalkLog.tsx'
import { useDeskFrame } from '../desk-frame.ts'
import { nameOf } from '../queue/read-seat.ts'
import { DeskCompose } from '../replies/DeskCompose.tsx'
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
  replies: readonly Reply[]
  /** The advisor's own name, for ready answers. */
  me: string
  /** One of several beside one another: whatever is done in it is done to it. */
  beside?: boolean
}

/** The conversation on show: at the knock, together, or after its end. */
export default function TalkPanel({ seat, model, senses, draft, onDraft, onSeen, field, headset, replies, me, beside }: TalkPanelProps) {
  const { words, acts } = useDeskFrame()
  const common = useWords(commonWords)
  const name = nameOf(seat, words)
  const here = model.active === seat.talk.id
  // Acts go to the conversation on show. What is done in this one is done to this one, whichever came on show meanwhile.
  const toThis =
    <V extends unknown[]>(act: (...values: V) => void) =>
    (...values: V) => {
      if (!here) acts.activate(seat.talk.id)
      act(...values)
    }
  const car = seat.edition ? carInWords(seat.edition.showroom, seat.configuration, seat.customer.language) : ''
  return (
    <section
      className={beside ? 'conversation is-beside' : 'conversation'}
      aria-label={words.conversationWith(name)}
      aria-current={beside ? here : undefined}
      onFocusCapture={toThis(() => {})}
      onPointerDownCapture={toThis(() => {})}
    >
      <ConversationHead seat={seat} clockSkew={model.clockSkew} headset={headset} active={here} />
      {seat.state === 'knocking' ? (
        <Knocking seat={seat} spoken={model.you?.languages ?? [seat.customer.language]} />
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
            onUndo={toThis(acts.undo)}
            onRetry={toThis(acts.retry)}
            onLook={toThis(acts.select)}
            {...(here && { onSeen })}
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
              {seat.talk.mode === 'voice' && here && <DeskVoice call={model.call} senses={senses} name={name} />}
              <DeskCompose
                key={seat.talk.id}
                draft={draft}
                onDraft={onDraft}
                onSend={toThis(acts.say)}
                onTyping={toThis(acts.typing)}
                label={common.writeTo(name)}
                replies={replies}
                filling={{ name: seat.customer.name, me, car }}
                language={seat.customer.language}
                {...(here && { field })}
              />
            </div>
          )}
        </>
      )}
    </section>
  )
}
