import { useEffect, useEffectEvent, useRef, useState } from 'react'
import { type Beside, nothingBeside } from '../../contract/beside.ts'
import type { BesideActs } from '../../model/beside.ts'
import { troubleOf } from '../../model/sign-in.ts'
import type { Trouble } from '../../words/sign-in.ts'

/** What stands beside one conversation, as it is written here and kept there. */
export interface BesideState {
  draft: Pick<Beside, 'note' | 'labels'>
  state: 'loading' | 'kept' | 'writing' | 'unkept' | 'newer'
  trouble: Trouble | null
  change(part: Partial<Pick<Beside, 'note' | 'labels'>>): void
  /** Keeps what is written, if it is not kept yet. */
  keep(): void
  takeNewer(): void
  overwrite(): void
}

/** Kept a moment after the last stroke, ms, and whenever the field is left. */
const SOON = 1_200

export function useBeside(acts: BesideActs, conversation: string): BesideState {
  const [draft, setDraft] = useState<BesideState['draft']>(nothingBeside)
  const [state, setState] = useState<BesideState['state']>('loading')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  // What is newest here, and whether a write is under way: one at a time, or this tab would be its own other tab.
  const now = useRef({ draft: nothingBeside as BesideState['draft'], revision: 0, writing: false, again: false })
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const put = (beside: Beside) => {
    now.current = { ...now.current, draft: beside, revision: beside.revision }
    setDraft(beside)
    setState('kept')
    setTrouble(null)
  }
  const came = useEffectEvent(put)
  useEffect(() => {
    let here = true
    acts.read(conversation).then(
      (beside) => here && came(beside),
      (error: unknown) => here && setTrouble(troubleOf(error))
    )
    return () => {
      here = false
      clearTimeout(timer.current)
    }
  }, [acts, conversation])

  const write = () => {
    clearTimeout(timer.current)
    const at = now.current
    if (at.writing) {
      at.again = true
      return
    }
    at.writing = true
    at.again = false
    setState('writing')
    setTrouble(null)
    acts.write(conversation, { note: at.draft.note, labels: [...at.draft.labels], revision: at.revision }).then(
      ({ revision }) => {
        now.current.revision = revision
        now.current.writing = false
        setState('kept')
        if (now.current.again) write()
      },
      (error: unknown) => {
        now.current.writing = false
        const said = troubleOf(error)
        setState(said === 'taken' ? 'newer' : 'unkept')
        if (said !== 'taken') setTrouble(said)
      }
    )
  }
  return {
    draft,
    state,
    trouble,
    change(part) {
      now.current.draft = { ...now.current.draft, ...part }
      setDraft(now.current.draft)
      if (state === 'loading' || state === 'newer') return
      setState('unkept')
      clearTimeout(timer.current)
      timer.current = setTimeout(write, SOON)
    },
    keep: () => {
      if (state === 'unkept') write()
    },
    takeNewer: () => void acts.read(conversation).then(put, (error: unknown) => setTrouble(troubleOf(error))),
    overwrite: () =>
      void acts.read(conversation).then(
        ({ revision }) => {
          now.current.revision = revision
          write()
        },
        (error: unknown) => setTrouble(troubleOf(error))
      )
  }
}
