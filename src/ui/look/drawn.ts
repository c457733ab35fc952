import { createContext, use } from 'react'
import type { Look } from '../../contract/look.ts'

/** A figure of oneself on a canvas. */
export interface DrawnLook {
  /** Shows a look, from close (the face) or whole. */
  show(look: Look, close: boolean): void
  /** Which side is seen, radians, 0 from the front. */
  turn(radians: number): void
  /** Takes the canvas's size, CSS pixels. */
  resize(width: number, height: number): void
  dispose(): void
}

/** Begins to draw on a canvas; rejects where the browser cannot. */
export type LookDrawer = (canvas: HTMLCanvasElement, still: boolean) => Promise<DrawnLook>

/** Who can draw figures on this page; null: the editor goes without. Set at a surface's top. */
export const LookDrawerContext = createContext<LookDrawer | null>(null)

export const useLookDrawer = (): LookDrawer | null => use(LookDrawerContext)
