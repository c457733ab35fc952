import { clock } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useVisit } from '../surface.ts'
import { AppointmentNote } from './AppointmentNote.tsx'

/** What the house says at the door beside the door itself: an appointment one came by, and what went wrong and why some go first. */
export function HouseNotes() {
  const words = useWords(queueWords)
  const language = useLanguage()
  const incident = useVisit((model) => model.door?.incident ?? null)
  // A reason is written with a full stop or without.
  const reason = incident?.reason.replace(/[^.!?…]$/u, '$&.') ?? ''
  const since = incident && clock(incident.since, language)
  return (
    <>
      <AppointmentNote />
      {incident && since && (
        <Notice icon="warning">
          <bdi>{incident.until === null ? words.incident(since, reason) : words.incidentOver(since, clock(incident.until, language), reason)}</bdi>{' '}
          {words.incidentMeans}
        </Notice>
      )}
    </>
  )
}
