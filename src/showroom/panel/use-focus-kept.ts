import { useEffect, useRef, type RefObject } from 'react'
import type { FocusWish } from './focus-wish.ts'

/**
 * When what the panel shows becomes something else, takes the focus to its heading: if somebody asked for the change by a
 * press (`wish`), or if the focused control went away with what stood there. Otherwise the focus stays where it is.
 */
export function useFocusKept(panel: RefObject<HTMLElement | null>, shown: string, wish: FocusWish): void {
  const inside = useRef(false)
  const before = useRef(shown)
  useEffect(() => {
    const note = (event: FocusEvent) => {
      inside.current = panel.current?.contains(event.target as Node) ?? false
    }
    const left = () => {
      inside.current = false
    }
    document.addEventListener('focusin', note)
    document.addEventListener('pointerdown', left)
    return () => {
      document.removeEventListener('focusin', note)
      document.removeEventListener('pointerdown', left)
    }
  }, [panel])
  useEffect(() => {
    const wanted = wish.take()
    if (before.current === shown && !wanted) return
    before.current = shown
    const lost = inside.current && (document.activeElement === null || document.activeElement === document.body)
    if (wanted || lost) (panel.current?.querySelector<HTMLElement>('[data-heading]') ?? panel.current)?.focus({ preventScroll: true })
  })
}
