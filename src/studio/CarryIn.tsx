import { useRef, useState } from 'react'
import type { CarriedIn } from '../contract/draft/carrying.ts'
import { addressFrom } from '../model/studio/address-from.ts'
import { carryInWords } from '../words/carry-in.ts'
import { Button } from '../ui/Button.tsx'
import { TextField } from '../ui/controls/TextField.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useWords } from '../ui/language.ts'

export interface CarryActs {
  /** Takes a showroom in that was exported somewhere; `as`: under another address than its own. */
  carryIn(zip: Blob, as: string | null): Promise<CarriedIn>
}

type State = { kind: 'open' | 'busy' | 'failed' } | { kind: 'told'; file: File; told: CarriedIn }

/** Where a showroom comes in that was carried out of this house or another: a press, a file, and it is there or it says why not. */
export function CarryIn({ acts, taken, onIn }: { acts: CarryActs; taken: readonly string[]; onIn(): void }) {
  const words = useWords(carryInWords)
  const input = useRef<HTMLInputElement>(null)
  const [state, setState] = useState<State>({ kind: 'open' })
  const [as, setAs] = useState('')
  const bring = (file: File, address: string | null) => {
    setState({ kind: 'busy' })
    acts.carryIn(file, address).then(
      (told) => {
        setState({ kind: 'told', file, told })
        if ('refused' in told) setAs(addressFrom(told.slug ?? '', taken))
        else onIn()
      },
      () => setState({ kind: 'failed' })
    )
  }
  const refused = state.kind === 'told' && 'refused' in state.told ? state.told : null
  return (
    <section className="carry-in">
      <input ref={input} type="file" accept=".zip,application/zip" className="unseen" aria-hidden tabIndex={-1} onChange={(event) => {
        const [file] = event.target.files ?? []
        event.target.value = ''
        if (file) bring(file, null)
      }} />
      <Button icon="up" disabled={state.kind === 'busy'} onClick={() => input.current?.click()}>{words.bring}</Button>
      {state.kind === 'busy' && <p role="status" className="quiet">{words.reading}</p>}
      {state.kind === 'failed' && <Notice bad live>{words.failed}</Notice>}
      {state.kind === 'told' && !('refused' in state.told) && <Notice live action={<a className="button is-small is-primary" href={`/studio/edit/${state.told.slug}`}>{words.open}</a>}>{words.isHere(state.told.slug, state.told.editions)}</Notice>}
      {refused && <Notice bad live>{refused.refused === 'other' ? `${words.other} ${refused.sentence}` : words[refused.refused](refused.about)}</Notice>}
      {refused?.refused === 'exists' && state.kind === 'told' && (
        <form className="row is-wrapping" onSubmit={(event) => (event.preventDefault(), bring(state.file, as))}>
          <TextField label={words.otherAddress} value={as} onChange={(next) => setAs(next.toLowerCase())} maxLength={40} />
          <Button kind="primary" disabled={as === ''} onClick={() => bring(state.file, as)}>{words.bringAs}</Button>
        </form>
      )}
    </section>
  )
}
