import { useEffect, useRef, type RefObject } from 'react'
import { useSurface } from '../surface.ts'

/**
 * Keeps an element where a point of the room falls on the page: `--x` and `--y` in CSS pixels, `data-seen` while it is in
 * sight. Written straight to the element after each frame that moved something; nothing is drawn anew.
 */
export function usePlaced<E extends HTMLElement>(id: string): RefObject<E | null> {
  const { spots } = useSurface()
  const element = useRef<E>(null)
  useEffect(() => {
    let x = NaN
    let y = NaN
    const place = () => {
      const shown = element.current
      if (!shown) return
      const spot = spots.at(id)
      shown.toggleAttribute('data-seen', spot?.visible === true)
      if (!spot || (spot.x === x && spot.y === y)) return
      ;({ x, y } = spot)
      shown.style.setProperty('--x', `${x.toFixed(1)}px`)
      shown.style.setProperty('--y', `${y.toFixed(1)}px`)
    }
    place()
    return spots.subscribe(place)
  }, [spots, id])
  return element
}
