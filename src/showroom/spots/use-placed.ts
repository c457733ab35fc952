import { useEffect, useRef, type RefObject } from 'react'
import { useSurface } from '../surface.ts'

/** What a name needs beside its point, CSS pixels. */
const ROOM = 150

/**
 * Keeps an element where a point of the room falls on the page: `--x` and `--y` in CSS pixels, `data-seen` while it is in
 * sight, `data-flip` near the end of the free area. Written straight to the element after each frame that moved something; nothing is drawn anew.
 */
export function usePlaced<E extends HTMLElement>(id: string): RefObject<E | null> {
  const { spots, stage } = useSurface()
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
      shown.toggleAttribute('data-flip', x > innerWidth - stage.getState().covered.right - ROOM)
      shown.style.setProperty('--x', `${x.toFixed(1)}px`)
      shown.style.setProperty('--y', `${y.toFixed(1)}px`)
    }
    place()
    return spots.subscribe(place)
  }, [spots, stage, id])
  return element
}
