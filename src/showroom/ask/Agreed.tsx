import type { Booked } from '../../contract/hours.ts'
import { dayAndTime } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { showroomWords } from '../../words/showroom.ts'
import { CopyLink } from '../../ui/CopyLink.tsx'
import { Icon } from '../../ui/Icon.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'

/** A time is agreed: when, the link to come back by, and the file for a calendar. */
export function Agreed({ booked }: { booked: Booked }) {
  const words = useWords(queueWords)
  const showroom = useWords(showroomWords)
  const language = useLanguage()
  return (
    <div className="body">
      <p role="status">
        <b>{words.agreed(dayAndTime(booked.startsAt, language))}</b>
      </p>
      <p className="quiet">
        {words.agreedLink} {booked.mail ? words.reminded : words.noMail}
      </p>
      <CopyLink link={booked.link} label={words.callBack} copy={showroom.copyLink} copied={showroom.copied} />
      <a className="button is-wide" href={booked.calendar} download>
        <Icon name="download" /> {words.calendar}
      </a>
    </div>
  )
}
