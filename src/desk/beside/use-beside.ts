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
  const [kept, setKept] = useState<Beside>(nothingBeside)
  const [draft, setDraft] = useState<BesideState['draft']>(nothingBeside)
  const [state, setState] = useState<BesideState['state']>('loading')
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined)

  const put = (beside: Beside) => {
    setKept(beside)
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

  const write = (wish: BesideState['draft'], revision: number) => {
    clearTimeout(timer.current)
    setState('writing')
    setTrouble(null)
    acts.write(conversation, { note: wish.note, labels: [...wish.labels], revision }).then(
      (now) => {
        setKept(now)
        // What was written meanwhile stays, and is kept next.
        setDraft((latest) => (latest === wish ? now : latest))
        setState('kept')
      },
      (error: unknown) => {
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
      const wish = { ...draft, ...part }
      setDraft(wish)
      if (state === 'loading' || state === 'newer') return
      setState('unkept')
      clearTimeout(timer.current)
      timer.current = setTimeout(() => write(wish, kept.revision), SOON)
    },
    keep: () => {
      if (state === 'unkept') write(draft, kept.revision)
    },
    takeNewer: () => void acts.read(conversation).then(put, (error: unknown) => setTrouble(troubleOf(error))),
    overwrite: () =>
      void acts.read(conversation).then(
        (newest) => write(draft, newest.revision),
        (error: unknown) => setTrouble(troubleOf(error))
      )
  }
}
