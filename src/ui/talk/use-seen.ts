import { useEffect, useEffectEvent } from 'react'

/** Says once for each new `seq` that the reader has it before them; not while the page is hidden. */
export function useSeen(seq: number, onSeen: ((seq: number) => void) | undefined): void {
  const tell = useEffectEvent((read: number) => {
    if (document.visibilityState === 'visible' && read > 0) onSeen?.(read)
  })
  useEffect(() => {
    const look = () => tell(seq)
    look()
    document.addEventListener('visibilitychange', look)
    return () => document.removeEventListener('visibilitychange', look)
  }, [seq])
}
