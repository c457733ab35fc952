import { useState } from 'react'
import type { Booked } from '../../contract/hours.ts'
import { queueWords } from '../../words/queue.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import { fetched } from '../../ui/fetched.tsx'

const PickTime = fetched(async () => (await import('./PickTime.tsx')).PickTime)

/** A call-back at a time that advisors really have: what it is, and on a press the times. */
export function CallBack({ onAgreed }: { onAgreed: (booked: Booked) => void }) {
  const words = useWords(queueWords)
  const [open, setOpen] = useState(false)
  return (
    <section className="group" aria-labelledby="call-back-title">
      <h3 id="call-back-title">{words.callBack}</h3>
      {open ? (
        <PickTime onAgreed={onAgreed} />
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
