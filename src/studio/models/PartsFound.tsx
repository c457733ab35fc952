import { useState } from 'react'
import type { Guess } from '../../contract/incoming/guess-parts.ts'
import type { Confirmed, Model } from '../../contract/incoming/model.ts'
import { PART_KINDS, type PartKind } from '../../contract/incoming/part-words.ts'
import { modelWords } from '../../words/models.ts'
import { Button } from '../../ui/Button.tsx'
import { useWords } from '../../ui/language.ts'
import type { ModelActs } from './acts.ts'

/** From here on a guess is ticked before anybody has said a word. */
const SUGGESTED = 0.75

interface PartsFoundProps {
  model: Model
  found: readonly Guess[]
  acts: ModelActs
  mayBring: boolean
  marked: string | null
  onMark(part: string | null): void
  again(): void
}

/** Parts that were guessed, each with how sure it is and why, to be confirmed or put right. */
export function PartsFound({ model, found, acts, mayBring, marked, onMark, again }: PartsFoundProps) {
  const words = useWords(modelWords)
  const said = new Map(model.confirmed.map(({ node, kind }) => [node, kind]))
  const [choices, setChoices] = useState<ReadonlyMap<string, PartKind | null>>(() => new Map(found.map(({ node, kind, certainty }) => [node, said.has(node) ? said.get(node)! : certainty >= SUGGESTED ? kind : null])))
  const [state, setState] = useState<'open' | 'kept' | 'failed'>(model.confirmed.length > 0 ? 'kept' : 'open')
  const choose = (node: string, kind: PartKind | null): void => {
    setChoices((before) => new Map(before).set(node, kind))
    setState('open')
  }
  const confirm = (): void => {
    const parts: Confirmed[] = [...choices].map(([node, kind]) => ({ node, kind }))
    acts.confirmParts(model.id, parts).then(() => {
      setState('kept')
      again()
    }, () => setState('failed'))
  }
  return (
    <section>
      <h2>{words.found}</h2>
      {found.length === 0 ? <p className="quiet">{words.noneFound}</p> : <p className="quiet">{words.foundMore}</p>}
      <ul className="parts-found">
        {found.map(({ node, came, kind, side, end, certainty, because }) => (
          <li key={node}>
            <label className="tick">
              <input type="checkbox" disabled={!mayBring} checked={choices.get(node) !== null} onChange={(event) => choose(node, event.target.checked ? kind : null)} />
              <bdi>{came}</bdi>
            </label>
            <select aria-label={came} disabled={!mayBring} value={choices.get(node) ?? ''} onChange={(event) => choose(node, (event.target.value || null) as PartKind | null)}>
              <option value="">{words.isNot}</option>
              {PART_KINDS.map((each) => <option key={each} value={each}>{words[each]}</option>)}
            </select>
            <span className="quiet where">{[end && words[end], side && words[side]].filter(Boolean).join(', ')}</span>
            <span className="sure">{words.certainty(Math.round(certainty * 100))} <span className="quiet">{`${words.because} ${because.map((each) => words[each]).join(', ')}`}</span></span>
            <Button size="small" kind="quiet" icon="look" square aria-pressed={marked === node} onClick={() => onMark(marked === node ? null : node)}>{words.show(came)}</Button>
          </li>
        ))}
      </ul>
      {mayBring && found.length > 0 && (
        <p className="parts-acts">
          <Button kind="primary" onClick={confirm}>{words.confirmAll}</Button>
          {state !== 'open' && <span role="status">{state === 'kept' ? words.confirmed : words.failed}</span>}
        </p>
      )}
    </section>
  )
}
