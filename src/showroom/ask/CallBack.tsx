import { useState } from 'react'
import type { Booked } from '../../contract/hours.ts'
import { queueWords } from '../../words/queue.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { Agreed } from './Agreed.tsx'
import { PickTime } from './PickTime.tsx'

/** A call-back at a time that advisors really have: picked, kept, and come back to by a link. */
export function CallBack() {
  const words = useWords(queueWords)
  const [open, setOpen] = useState(false)
  const [booked, setBooked] = useState<Booked | null>(null)
  return (
    <section className="group" aria-labelledby="call-back-title">
      <h3 id="call-back-title">{words.callBack}</h3>
      {booked ? (
        <Agreed booked={booked} />
      ) : open ? (
        <PickTime onAgreed={setBooked} />
      ) : (
        <>
          <p className="quiet">{words.callBackIntro}</p>
          <div>
            <Button onClick={() => setOpen(true)}>{words.seeTimes}</Button>
          </div>
        </>
      )}
    </section>
  )
}
