import { useEffect, useEffectEvent } from 'react'
import { type Focus, keyAct, type KeyAct } from './keys.ts'

const TYPING = 'textarea, select, [contenteditable], input:not([type="checkbox"], [type="radio"], [type="range"], [type="button"])'
const CONTROL = 'button, a[href], input, summary, [role="tab"], [role="radio"]'

/** Where the keyboard's focus lies. A list of the browser's own takes letters to search with, so it counts as writing. */
function focusOf(target: EventTarget | null): Focus {
  if (!(target instanceof Element)) return 'free'
  if (target.closest(TYPING)) return 'typing'
  return target.closest(CONTROL) ? 'control' : 'free'
}

/**
 * Calls `onAct` for each stroke that means something at the desk. It returns whether it did something; only then is the
 * stroke taken from the browser. `onRelease` is told of a key that is let go, for what lasts while it is held.
 */
export function useDeskKeys(singles: boolean, onAct: (act: KeyAct) => boolean, onRelease: (key: string) => void): void {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.defaultPrevented) return
    const act = keyAct(event, focusOf(event.target), singles)
    if (act && onAct(act)) event.preventDefault()
  })
  const release = useEffectEvent((event: KeyboardEvent) => onRelease(event.key.toLowerCase()))
  useEffect(() => {
    window.addEventListener('keydown', press)
    window.addEventListener('keyup', release)
    return () => {
      window.removeEventListener('keydown', press)
      window.removeEventListener('keyup', release)
    }
  }, [])
}
