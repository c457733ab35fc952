import { useState } from 'react'
import type { ShowroomEntry } from '../contract/draft/studio.ts'
import { nextStep, placeOf, readKept, saying, STEPS, type FirstStep, type Kept } from '../model/studio/first-steps.ts'
import { firstStepsWords } from '../words/first-steps.ts'
import { Button } from '../ui/Button.tsx'
import { SelectField } from '../ui/controls/SelectField.tsx'
import { useText, useWords } from '../ui/language.ts'

const KEY = 'parlour.first-steps'

function keptHere(): Kept {
  try {
    return readKept(localStorage.getItem(KEY))
  } catch {
    return readKept(null)
  }
}

/** A first afternoon in seven steps: each can be skipped and gone back to. What was done is kept on this device. */
export function FirstSteps({ showrooms, onModels }: { showrooms: readonly ShowroomEntry[]; onModels: () => void }) {
  const words = useWords(firstStepsWords)
  const text = useText()
  const [kept, setKept] = useState(keptHere)
  const open = showrooms.filter(({ archivedAt }) => archivedAt === null)
  const [chosen, setChosen] = useState(open[0]?.slug ?? '')
  const next = nextStep(kept.said)
  const keep = (now: Kept) => {
    setKept(now)
    try {
      localStorage.setItem(KEY, JSON.stringify(now))
    } catch {
      // A device that keeps nothing shows the steps anew the next time.
    }
  }
  const say = (step: FirstStep, as: 'done' | 'skipped' | null) => keep({ ...kept, said: saying(kept.said, step, as) })
  if (open.length === 0) return null
  if (kept.away) return <div><Button size="small" kind="quiet" onClick={() => keep({ ...kept, away: false })}>{words.again}</Button></div>
  return (
    <section className="first-steps" aria-labelledby="first-steps">
      <header>
        <h2 id="first-steps">{words.title}</h2>
        <span className="quiet">{words.progress(STEPS.filter((step) => kept.said[step] !== undefined).length)}</span>
        <Button size="small" kind="quiet" onClick={() => keep({ ...kept, away: true })}>{words.away}</Button>
      </header>
      <p className="quiet">{words.intro}</p>
      {open.length > 1 && <SelectField label={words.which} value={chosen} options={open.map(({ slug, title }) => ({ value: slug, label: text(title) }))} onChange={setChosen} />}
      <ol>
        {STEPS.map((step) => {
          const said = kept.said[step]
          const to = placeOf(step, chosen)
          return (
            <li key={step} aria-current={step === next ? 'step' : undefined} data-said={said}>
              <span>
                <b>{words[step]}</b>
                {said !== undefined && <span className="quiet">{said === 'done' ? words.done : words.skipped}</span>}
              </span>
              {step === next && <p className="quiet">{words[`${step}Why`]}</p>}
              <div className="row is-wrapping">
                {to === '#models' ? <Button size="small" kind={step === next ? 'primary' : 'plain'} onClick={onModels}>{words.go}</Button> : <a className={step === next ? 'button is-small is-primary' : 'button is-small'} href={to}>{words.go}</a>}
                {said === undefined ? (
                  <>
                    <Button size="small" onClick={() => say(step, 'done')}>{words.markDone}</Button>
                    <Button size="small" kind="quiet" onClick={() => say(step, 'skipped')}>{words.skip}</Button>
                  </>
                ) : (
                  <Button size="small" kind="quiet" onClick={() => say(step, null)}>{words.back}</Button>
                )}
              </div>
            </li>
          )
        })}
      </ol>
    </section>
  )
}
