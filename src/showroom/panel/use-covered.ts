import { useEffect, type RefObject } from 'react'
import { SHEET_QUERY } from '../../model/sheet.ts'
import type { StageModel, StageStore } from '../../model/stage.ts'

type Covered = StageModel['covered']
const EDGES = ['top', 'right', 'bottom', 'left'] as const
/** What stands straight on the picture, beside the panel. */
const WORDS = '.title, .tools, .views'
/** Between words and the picture's own space, CSS pixels. */
const AIR = 8

/** Tells the stage how much of the picture's edges the page covers, panel and words alike, whenever that changes. */
export function useCovered(panel: RefObject<HTMLElement | null>, stage: StageStore, active: boolean): void {
  useEffect(() => {
    const element = panel.current
    if (!element || !active) return
    const words = [...(element.parentElement?.querySelectorAll<HTMLElement>(WORDS) ?? [])]
    const tell = () => {
      const covered = measured(element, words)
      const before = stage.getState().covered
      if (!EDGES.every((edge) => before[edge] === covered[edge])) stage.setState({ covered })
    }
    const watch = new ResizeObserver(tell)
    for (const each of [element, ...words]) watch.observe(each)
    addEventListener('resize', tell)
    return () => {
      watch.disconnect()
      removeEventListener('resize', tell)
    }
  }, [panel, stage, active])
}

function measured(panel: HTMLElement, words: readonly HTMLElement[]): Covered {
  const covered = { top: 0, right: 0, bottom: 0, left: 0 }
  const box = panel.getBoundingClientRect()
  if (matchMedia(SHEET_QUERY).matches) covered.bottom = Math.max(0, innerHeight - box.top)
  else if (box.left > innerWidth / 2) covered.right = innerWidth - box.left
  else covered.left = box.right
  for (const each of words) {
    const { top, bottom, height } = each.getBoundingClientRect()
    if (height === 0) continue
    if ((top + bottom) / 2 < innerHeight / 2) covered.top = Math.max(covered.top, bottom + AIR)
    else covered.bottom = Math.max(covered.bottom, innerHeight - top + AIR)
  }
  for (const edge of EDGES) covered[edge] = Math.round(covered[edge])
  return covered
}
