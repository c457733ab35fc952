import { useEffect, useLayoutEffect, useRef, type RefObject } from 'react'
import { useSurface } from '../surface.ts'
import { layNames, type Place } from './lay-names.ts'

/** How high names may stand over their points, CSS pixels, likeliest first: in a large picture, and in a small one. */
const LARGE = [64, 100, 140, 36, 16]
const SMALL = [16, 40, 64, 88]
const SMALL_BELOW = 560

/**
 * Keeps every `[data-spot]` of a layer where its point of the room falls on the page: `--x`, `--y` and `--rise` in CSS pixels, `data-seen`
 * while it is in the free area, `data-behind` while the product stands before it, `data-flip` and `data-quiet` as there is room for its
 * name. Written straight to the elements after each frame that moved something; nothing is drawn anew.
 */
export function useSpots(): RefObject<HTMLDivElement | null> {
  const { spots, stage } = useSurface()
  const layer = useRef<HTMLDivElement>(null)
  const placing = useRef<() => void>(() => undefined)
  useEffect(() => {
    const places = new Map<string, Place>()
    const sizes = new WeakMap<HTMLElement, { text: string; width: number; height: number }>()
    const sizeOf = (name: HTMLElement) => {
      const known = sizes.get(name)
      const text = name.textContent
      if (known?.text === text) return known
      const size = { text, width: name.offsetWidth, height: name.offsetHeight }
      if (size.width > 0) sizes.set(name, size)
      return size
    }
    const place = () => {
      const elements = [...(layer.current?.querySelectorAll<HTMLElement>('[data-spot]') ?? [])]
      const { covered } = stage.getState()
      const free = { left: covered.left, top: covered.top, right: innerWidth - covered.right, bottom: innerHeight - covered.bottom }
      const shown = elements.flatMap((element) => {
        const id = element.dataset.spot!
        const spot = spots.at(id)
        const seen = spot !== undefined && (spot.visible || spot.behind) && spot.x >= free.left && spot.x <= free.right && spot.y >= free.top && spot.y <= free.bottom
        element.toggleAttribute('data-seen', seen)
        element.toggleAttribute('data-behind', spot?.behind === true)
        if (!seen) return []
        element.style.setProperty('--x', `${spot.x.toFixed(1)}px`)
        element.style.setProperty('--y', `${spot.y.toFixed(1)}px`)
        const name = element.querySelector<HTMLElement>('span')
        return name && (!spot.behind || orderOf(element) < 3) ? [{ id, element, ...sizeOf(name), x: spot.x, y: spot.y }] : []
      })
      shown.sort((a, b) => orderOf(a.element) - orderOf(b.element))
      const rises = free.right - free.left < SMALL_BELOW ? SMALL : LARGE
      const laid = layNames(shown, shown.map(({ id }) => places.get(id) ?? null), free, rises)
      shown.forEach(({ id, element }, index) => {
        const found = laid[index]!
        places.set(id, found)
        element.toggleAttribute('data-quiet', !found)
        element.toggleAttribute('data-flip', found?.flip ?? false)
        element.style.setProperty('--rise', `${found?.rise ?? rises.at(-1)}px`)
      })
    }
    placing.current = place
    place()
    // Sizes of names change with the font and with the reader's size of text.
    const resize = () => {
      for (const name of layer.current?.querySelectorAll('span') ?? []) sizes.delete(name)
      place()
    }
    addEventListener('resize', resize)
    document.fonts.addEventListener('loadingdone', resize)
    const undo = [
      spots.subscribe(place),
      stage.subscribe((now, before) => {
        if (now.covered !== before.covered) place()
      })
    ]
    return () => {
      removeEventListener('resize', resize)
      document.fonts.removeEventListener('loadingdone', resize)
      for (const each of undo) each()
    }
  }, [spots, stage])
  useLayoutEffect(() => placing.current())
  return layer
}

/** Who chooses a place first: what somebody points at, what is open, what has the focus, then the rest as they come. */
function orderOf(element: HTMLElement): number {
  if (element.dataset.spot!.startsWith('point:')) return 0
  if (element.hasAttribute('data-open')) return 1
  return element.contains(document.activeElement) ? 2 : 3
}
