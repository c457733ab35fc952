import { useEffect, useState } from 'react'

/** Something asked for: not there yet, there, or not to be had. `again` asks anew; what was there stays in sight until it is answered. */
export function useLoaded<T>(load: () => Promise<T>, key: string): { value: T | null; failed: boolean; again(): void } {
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<{ key: string; value: T | null; failed: boolean }>({ key: '', value: null, failed: false })
  useEffect(() => {
    let gone = false
    load().then(
      (value) => gone || setFound({ key, value, failed: false }),
      () => gone || setFound({ key, value: null, failed: true })
    )
    return () => {
      gone = true
    }
    // What `load` is follows from the key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn])
  const current = found.key === key ? found : { value: null, failed: false }
  return { value: current.value, failed: current.failed, again: () => setTurn((before) => before + 1) }
}
