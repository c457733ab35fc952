import { useCallback, useState } from 'react'
import { troubleOf } from '../model/sign-in.ts'
import type { Trouble } from '../words/sign-in.ts'

/** Trying one act of an account: whether it is under way, and what went wrong last. */
export interface Attempt {
  busy: boolean
  trouble: Trouble | null
  /** Runs an act and `then` with its result; a second press while one is under way does nothing. */
  run<T>(act: () => Promise<T>, then: (result: T) => void): void
}

/** State of acts of an account that one part of the page offers. */
export function useAttempt(): Attempt {
  const [busy, setBusy] = useState(false)
  const [trouble, setTrouble] = useState<Trouble | null>(null)
  const run = useCallback(
    <T>(act: () => Promise<T>, then: (result: T) => void) => {
      if (busy) return
      setBusy(true)
      setTrouble(null)
      act()
        .then(then, (error: unknown) => setTrouble(troubleOf(error)))
        .finally(() => setBusy(false))
    },
    [busy]
  )
  return { busy, trouble, run }
}
