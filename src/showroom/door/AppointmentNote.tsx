import { useEffect, useState } from 'react'
import { isDue } from '../../contract/appointment.ts'
import type { Slot } from '../../contract/hours.ts'
import { dayAndTime } from '../../words/format.ts'
import { queueWords } from '../../words/queue.ts'
import { Button } from '../../ui/Button.tsx'
import { useLanguage, useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { whileSeen } from '../../ui/while-seen.ts'
import { together, useSurface, useVisit } from '../surface.ts'

/** How often it is looked whether it is time, ms. */
const LOOK_EVERY = 10_000

/** The appointment that somebody came by: when it is, whether it is time, and the way to give it up. */
export function AppointmentNote() {
  const words = useWords(queueWords)
  const language = useLanguage()
  const { acts } = useSurface()
  const talking = useVisit((model) => together(model) || model.knock !== null || model.place !== null)
  const [slot, setSlot] = useState<Slot | 'none' | 'over' | 'given-up'>('none')
  const [now, setNow] = useState(() => Date.now())
  useEffect(() => {
    // A house that cannot be asked just now says nothing of it; asking for a person still brings it along.
    acts.appointment().then((found) => setSlot(found ?? 'none'), () => setSlot('none'))
  }, [acts])
  const waits = typeof slot === 'object'
  useEffect(() => (waits ? whileSeen(LOOK_EVERY, () => setNow(Date.now())) : undefined), [waits])
  if (slot === 'none' || talking) return null
  if (slot === 'given-up') return <Notice live>{words.givenUp}</Notice>
  if (slot === 'over') return <Notice>{words.appointmentOver}</Notice>
  const giveUp = () => acts.giveUpAppointment().then(() => setSlot('given-up'), () => setSlot('none'))
  return (
    <Notice
      framed
      icon="info"
      action={
        <Button size="small" onClick={() => void giveUp()}>
          {words.giveUp}
        </Button>
      }
    >
      {words.appointment(dayAndTime(slot.startsAt, language))} {isDue(slot, now) ? words.appointmentDue : now > slot.endsAt ? words.appointmentOver : words.appointmentLater}
    </Notice>
  )
}
