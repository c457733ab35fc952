import { earlierWords } from '../../words/earlier.ts'
import { queueWords } from '../../words/queue.ts'
import { TalkLog } from '../../ui/talk/TalkLog.tsx'
import { useWords } from '../../ui/language.ts'
import { Heading } from '../panel/Heading.tsx'
import { firstName, useSurface, useVisit } from '../surface.ts'

/** What was written with somebody whose line was lost, to be read while one waits for the next. */
export function HandedBack() {
  const words = useWords(queueWords)
  const earlier = useWords(earlierWords)
  const { acts, go } = useSurface()
  const talk = useVisit((model) => model.talk)
  const showroom = useVisit((model) => model.edition.showroom)
  const name = useVisit((model) => (model.advisor ? firstName(model.advisor.name) : earlier.whoWasHere))
  if (!talk) return null
  return (
    <>
      <Heading onClose={() => go('options')}>{words.written}</Heading>
      <TalkLog talk={{ ...talk, otherTyping: false }} self="customer" other={name} showroom={showroom} configuration={null} onRetry={acts.retry} />
    </>
  )
}
