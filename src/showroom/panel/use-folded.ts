import { useEffect, useState, type RefObject } from 'react'
import { useStore } from 'zustand'
import { createStore } from 'zustand/vanilla'
import { useSurface } from '../surface.ts'

/**
 * Which knock was put aside into the door (by its conversation), and a way to put one aside or take it up again. Somebody
 * going by keyboard inside the panel keeps their place: a knock that comes then is put aside by itself. Kept in a store and
 * not in React state, so that it is known in the very render in which the knock is.
 */
export function useFolded(panel: RefObject<HTMLElement | null>): [folded: string | null, fold: (knock: string | null) => void] {
  const { visit } = useSurface()
  const [store] = useState(() => createStore<{ folded: string | null }>(() => ({ folded: null })))
  useEffect(
    () =>
      visit.subscribe(({ knock }, before) => {
        if (!knock || knock.conversation === before.knock?.conversation) return
        const focused = document.activeElement
        if (focused && panel.current?.contains(focused) && focused.matches(':focus-visible')) store.setState({ folded: knock.conversation })
      }),
    [visit, store, panel]
  )
  return [useStore(store, (model) => model.folded), (folded) => store.setState({ folded })]
}
