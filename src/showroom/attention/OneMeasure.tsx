import type { Measure } from '../../contract/attention/zones.ts'
import { isHeld } from '../../model/attention/attention.ts'
import { attentionWords } from '../../words/attention.ts'
import { Button } from '../../ui/Button.tsx'
import { fetched } from '../../ui/fetched.tsx'
import { useWords } from '../../ui/language.ts'
import { useAttention, useMeasured } from './attention-context.ts'
import { Question } from './Question.tsx'

/** Comes with what there is to be shown: before a yes nobody has any. */
const OwnPicture = fetched(async () => (await import('./OwnPicture.tsx')).OwnPicture)

/** How one measure stands, and what can be done about it. */
export function OneMeasure({ measure }: { measure: Measure }) {
  const words = useWords(attentionWords)
  const { acts } = useAttention()
  const one = useMeasured((model) => model.measures[measure])
  const { state } = one
  const asked = state === 'unasked' || state === 'failed'
  return (
    <section className="group attention" data-measure={measure} data-state={state}>
      {!asked && <h3>{measure === 'dwell' ? words.inHeadset : words.onPage}</h3>}
      {asked && <Question measure={measure} by="question" />}
      {state === 'no' && <p>{words.saidNo}</p>}
      {state === 'signal' && (
        <>
          <p>{words.signal}</p>
          <details>
            <summary>{words.turnOn}</summary>
            <Question measure={measure} by="settings" />
          </details>
        </>
      )}
      {state === 'failed' && <p role="alert">{words.failed}</p>}
      {state === 'starting' && <p>{words.starting}</p>}
      {isHeld(one) && <OwnPicture measure={measure} />}
      {state === 'stopped' && <p>{words.stopped}</p>}
      {state === 'sending' && <p>{words.sending}</p>}
      {state === 'sent' && <p role="status">{words.sent}</p>}
      {state === 'withdrawn' && <p role="status">{words.withdrawn}</p>}
      {state === 'away' && <p role="status">{words.away}</p>}
      {(isHeld(one) || state === 'sent') && (
        <div className="pair">
          {state === 'measuring' && <Button size="touch" onClick={() => acts.stop(measure)}>{words.stop}</Button>}
          <Button size="touch" onClick={() => acts.forget(measure)}>{state === 'measuring' ? words.forget : words.delete}</Button>
        </div>
      )}
      {one.receipt && (
        <div className="keep-receipt">
          <Button wide icon="download" onClick={() => acts.keepReceipt(measure)}>{words.receipt}</Button>
          <small className="quiet">{words.receiptWhy}</small>
        </div>
      )}
    </section>
  )
}
