import type { Verdict } from '../../contract/incoming/gate.ts'
import type { Model } from '../../contract/incoming/model.ts'
import { dayAndTime } from '../../words/format.ts'
import { modelWords } from '../../words/models.ts'
import { useLanguage, useWords } from '../../ui/language.ts'
import type { ModelActs } from './acts.ts'
import { LetThrough } from './LetThrough.tsx'
import { measured } from './measured.ts'
import { placeOf } from './VerdictStrip.tsx'

interface GateProps {
  model: Model
  gate: readonly Verdict[]
  acts: ModelActs
  mayBring: boolean
  again(): void
}

/** Which devices it is fit for. What is red takes a name and a reason. */
export function Gate({ model, gate, acts, mayBring, again }: GateProps) {
  const words = useWords(modelWords)
  const language = useLanguage()
  return (
    <section className="gate" aria-label={words.devices}>
      {gate.map(({ device, verdict, over }) => {
        const pass = model.passes.find((each) => each.device === device)
        return (
          <article key={device} id={placeOf(device)} tabIndex={-1} data-verdict={verdict}>
            <h2>{words[device]}</h2>
            <p className="verdict"><i aria-hidden />{words[verdict]}</p>
            {over.length > 0 && (
              <ul>
                {over.map(({ measure, is, ease }) => <li key={measure}>{words.over(words[measure], measured(measure, is, language), measured(measure, ease, language))}</li>)}
              </ul>
            )}
            {pass && <p className="pass">{words.passed(pass.by, dayAndTime(pass.at, language), pass.reason)}</p>}
            {verdict === 'red' && !pass && (mayBring ? <LetThrough onWish={(reason) => acts.letThrough(model.id, { device, reason }).then(again)} /> : <p className="quiet">{words.redMore}</p>)}
          </article>
        )
      })}
    </section>
  )
}
