import { useEffect, useState } from 'react'

/** How often what changes by itself is asked for, ms. */
const EVERY = 1500

/** Something asked for again and again for as long as `moving` says that it changes by itself. `again` asks at once. */
export function useFresh<T>(load: () => Promise<T>, key: string, moving: (value: T) => boolean): { value: T | null; failed: boolean; again(): void } {
  const [turn, setTurn] = useState(0)
  const [found, setFound] = useState<{ key: string; value: T | null; failed: boolean }>({ key: '', value: null, failed: false })
  useEffect(() => {
    let timer = 0
    let gone = false
    const ask = async (): Promise<void> => {
      try {
        const value = await load()
        if (gone) return
        setFound({ key, value, failed: false })
        if (moving(value)) timer = window.setTimeout(ask, EVERY)
      } catch {
        if (gone) return
        // What was there stays in sight; it is asked for again, since the line may be back.
        setFound((before) => ({ key, value: before.key === key ? before.value : null, failed: true }))
        timer = window.setTimeout(ask, 2 * EVERY)
      }
    }
    void ask()
    return () => {
      gone = true
      clearTimeout(timer)
    }
    // What `load` and `moving` are follows from the key.
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [key, turn])
  return { ...(found.key === key ? found : { value: null, failed: false }), again: () => setTurn((before) => before + 1) }
}
