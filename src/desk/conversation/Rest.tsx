import type { ReactNode } from 'react'
import type { DeskModel } from '../../model/desk.ts'
import { shiftWords } from '../../words/shift.ts'
import { Button } from '../../ui/Button.tsx'
import { Doorway } from '../../ui/Doorway.tsx'
import { useWords } from '../../ui/language.ts'
import { Notice } from '../../ui/Notice.tsx'
import { useDeskFrame } from '../desk-frame.ts'

/** Nobody is with the advisor: the state of the door with what was left meanwhile, and beside it how it rings and which keys there are. */
export function Rest({ model, left, children }: { model: DeskModel; left: ReactNode; children: ReactNode }) {
  const { words, acts } = useDeskFrame()
  const shift = useWords(shiftWords)
  const here = model.status === 'available'
  const reached = model.line === 'open'
  return (
    <section className="rest" aria-label={words.desk}>
      <div className="rest-main">
        <div className="rest-door">
          <Doorway open={reached && here ? 0.34 : 0} />
          <h1>{reached ? (here ? words.doorOpen : model.status === 'away' ? words.doorShut : shift.is(model.status)) : words.connecting}</h1>
          {reached && <p className="quiet">{model.offer ? words.doorAsked : here ? words.doorOpenMore : model.status === 'away' ? words.doorShutMore : shift.means(model.status)}</p>}
          {reached && model.statusWhy && !here && (
            <Notice live framed>
              {model.statusWhy === 'missed' ? shift.missed : shift.drained}
            </Notice>
          )}
          {reached && !here && (
            <div>
              <Button kind="primary" onClick={() => acts.setStatus('available')}>
                {words.goAvailable} <kbd aria-hidden="true">S</kbd>
              </Button>
            </div>
          )}
        </div>
        {left}
      </div>
      <div className="rest-side">{children}</div>
    </section>
  )
}
