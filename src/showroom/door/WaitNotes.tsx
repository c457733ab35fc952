import { primaryOf } from '../../contract/text-in.ts'
import type { Place } from '../../contract/queue.ts'
import { clock, dayAndTime, languageName } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { firstName, useSurface, useVisit } from '../surface.ts'

/** What there is to be said of a wait beside its length: who goes first and why, until when it is for somebody of one's language, what else one can do. */
export function WaitNotes({ place }: { place: Place }) {
  const words = useWords(queueWords)
  const showroom = useWords(showroomWords)
  const language = useLanguage()
  const { go } = useSurface()
  const lost = useVisit((model) => (model.talk?.ended?.handedBack && model.advisor ? firstName(model.advisor.name) : null))
  const opensAt = useVisit((model) => model.door?.opensAt ?? null)
  return (
    <>
      {lost !== null ? (
        <Notice>{words.lostBack(lost)}</Notice>
      ) : (
        place.first && <Notice>{words.first(place.first)}</Notice>
      )}
      {place.overtaken !== undefined && place.overtaken > 0 && (
        <Notice>
          {words.overtaken(place.overtaken)} {words.whoGoesFirst}
        </Notice>
      )}
      {place.people === 0 ? (
        <Notice>
          {words.placeKept} {opensAt !== null && words.opensAt(dayAndTime(opensAt, language))}
        </Notice>
      ) : (
        place.fitUntil && <Notice>{words.fitWait(languageName(primaryOf(place.language)), clock(place.fitUntil, language))}</Notice>
      )}
      {!place.first && lost === null && <Notice>{showroom.askIntro}</Notice>}
      {lost !== null && (
        <Button kind="quiet" size="small" onClick={() => go('ended')}>
          {words.readBefore}
        </Button>
      )}
      <Button kind="quiet" size="small" onClick={() => go('nobody')}>
        {words.notNow}
      </Button>
    </>
  )
}
