import { primaryOf } from '../../contract/text-in.ts'
import type { Place } from '../../contract/queue.ts'
import { clock, languageName } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useSurface } from '../surface.ts'

/** What there is to be said of a wait beside its length: who goes first and why, and until when it is for somebody of one's language. */
export function WaitNotes({ place }: { place: Place }) {
  const words = useWords(queueWords)
  const language = useLanguage()
  const { go } = useSurface()
  return (
    <>
      {place.first && <Notice>{words.first(place.first)}</Notice>}
      {place.overtaken !== undefined && place.overtaken > 0 && (
        <Notice>
          {words.overtaken(place.overtaken)} {words.whoGoesFirst}
        </Notice>
      )}
      {place.fitUntil && <Notice>{words.fitWait(languageName(primaryOf(place.language)), clock(place.fitUntil, language))}</Notice>}
      <Button kind="quiet" size="small" onClick={() => go('nobody')}>
        {words.notNow}
      </Button>
    </>
  )
}
