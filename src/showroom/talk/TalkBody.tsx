import { commonWords } from '../../words/common.ts'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Compose } from '../../ui/talk/Compose.tsx'
import { TalkLog } from '../../ui/talk/TalkLog.tsx'
import { useSurface, useVisit } from '../surface.ts'
import { viewOf } from './look-at.ts'

interface TalkBodyProps {
  name: string
  draft: string
  onDraft: (draft: string) => void
}

/** What was written and done, and where one writes. */
export function TalkBody({ name, draft, onDraft }: TalkBodyProps) {
  const words = useWords(commonWords)
  const { acts } = useSurface()
  const talk = useVisit((model) => model.talk)
  const showroom = useVisit((model) => model.edition.showroom)
  const configuration = useVisit((model) => model.configuration)
  const line = useVisit((model) => model.line)
  if (!talk) return null
  const look = (part: string) => {
    const at = talk.pointed.advisor?.at ?? showroom.hotspots.find((hotspot) => hotspot.part === part)?.at
    const view = at && viewOf(showroom, at)
    acts.select(part)
    if (view) acts.look(view.id)
  }
  return (
    <>
      <TalkLog
        talk={talk}
        self="customer"
        other={name}
        showroom={showroom}
        configuration={configuration}
        onUndo={acts.undo}
        onRetry={acts.retry}
        onLook={look}
        onSeen={acts.seen}
      />
      <div className="talk-compose">
        {line !== 'open' && <Notice icon="offline">{words.noLine}</Notice>}
        <Compose label={words.writeTo(name)} draft={draft} onDraft={onDraft} onSend={acts.say} onTyping={acts.typing} />
      </div>
    </>
  )
}
