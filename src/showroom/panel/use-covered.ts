import { useEffect, type RefObject } from 'react'
import type { StageStore } from '../../model/stage.ts'

/** Up to this width the panel is a sheet at the lower edge, CSS pixels. */
const SHEET = 900

/** Tells the stage which edge of the picture the panel covers and how far, whenever that changes. */
export function useCovered(panel: RefObject<HTMLElement | null>, stage: StageStore, active: boolean): void {
  useEffect(() => {
    const element = panel.current
    if (!element || !active) return
    const tell = () => {
      const box = element.getBoundingClientRect()
      const covered = { top: 0, right: 0, bottom: 0, left: 0 }
      if (innerWidth <= SHEET) covered.bottom = Math.max(0, Math.round(innerHeight - box.top))
      else if (box.left > innerWidth / 2) covered.right = Math.round(innerWidth - box.left)
      else covered.left = Math.round(box.right)
      const before = stage.getState().covered
      const same = (['top', 'right', 'bottom', 'left'] as const).every((edge) => before[edge] === covered[edge])
      if (!same) stage.setState({ covered })
    }
    const watch = new ResizeObserver(tell)
    watch.observe(element)
    addEventListener('resize', tell)
    return () => {
      watch.disconnect()
      removeEventListener('resize', tell)
    }
  }, [panel, stage, active])
}
