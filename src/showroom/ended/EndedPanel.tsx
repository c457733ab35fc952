import { useState } from 'react'
import type { Keep } from '../../contract/conversation.ts'
import { earlierWords } from '../../words/earlier.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { day } from '../../words/day.ts'
import { Button } from '../../ui/Button.tsx'
import { ChoiceCards } from '../../ui/controls/ChoiceCards.tsx'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { Heading } from '../panel/Heading.tsx'
import { firstName, useSurface, useVisit } from '../surface.ts'
import { HandedBack } from './HandedBack.tsx'
import { Rating } from './Rating.tsx'

/** After a conversation: take it along, and say what becomes of it here. Doing nothing deletes it within a day. */
export function EndedPanel() {
  const words = useWords(showroomWords)
  const queue = useWords(queueWords)
  const earlier = useWords(earlierWords)
  const language = useLanguage()
  const { acts, go } = useSurface()
  const ended = useVisit((model) => model.talk?.ended ?? null)
  const advisor = useVisit((model) => model.advisor)
  const link = useVisit((model) => model.keptLink)
  const refused = useVisit((model) => model.refused)
  const waiting = useVisit((model) => model.place !== null)
  const [sure, setSure] = useState(false)
  if (!ended) return null
  if (ended.handedBack && waiting) return <HandedBack />
  const by = ended.by === 'customer' ? words.endedByYou : ended.handedBack ? queue.lineLost(advisor ? firstName(advisor.name) : earlier.whoWasHere) : ended.by === 'house' ? words.endedByHouse : words.endedByOther(advisor ? firstName(advisor.name) : '')
  const choose = (keep: Keep) => {
    if (keep === 'now') return setSure(true)
    setSure(false)
    acts.keep(keep)
  }
  return (
    <>
      <Heading onClose={() => go('options')}>{words.ended}</Heading>
      <div className="body">
        <p className="quiet">{by}</p>
        {!ended.handedBack && <Rating />}
        <section className="group">
          <h3>{words.takeWithYou}</h3>
          <Button icon="download" onClick={() => acts.download()}>
            {words.transcriptFile}
          </Button>
        </section>
        <section className="group">
          <h3>{words.whatBecomes}</h3>
          <ChoiceCards
            label={words.whatBecomes}
            arrange="stack"
            value={sure ? 'now' : ended.keep}
            cards={[
              { value: 'day', title: words.keepDay, note: words.keepDayNote },
              { value: 'thirty-days', title: words.keep30, note: words.keep30Note },
              { value: 'now', title: words.keepNow, note: words.keepNowNote }
            ]}
            onChange={choose}
          />
          {sure ? (
            <Notice
              framed
              icon="erase"
              action={
                <div className="row is-wrapping">
                  <Button kind="bad" onClick={() => acts.keep('now')}>
                    {words.deleteIt}
                  </Button>
                  <Button onClick={() => setSure(false)}>{words.leaveIt}</Button>
                </div>
              }
            >
              {words.reallyNow}
            </Notice>
          ) : (
            <p className="quiet small-print">{words.keptUntil(day(ended.deleteAt, language))}</p>
          )}
          {link && ended.keep === 'thirty-days' && <CopyLink link={link} label={words.keptLink} copy={words.copyLink} copied={words.copied} />}
          {refused && <Notice bad>{words.refused(refused)}</Notice>}
        </section>
      </div>
    </>
  )
}
