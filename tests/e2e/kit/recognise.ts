import type { Page } from 'playwright-core'
import { hear } from './hearing.ts'
import { envelope, likeness } from './speech.ts'

/** Like itself after codec, echo cancellation, noise suppression and gain control; another voice stays below. */
export const ALIKE = 0.6

/** Waits until a page hears a voice, at most `within` ms, and says how like it is to what was said, −1 to 1. */
export async function recognised(page: Page, said: Float32Array, within: number): Promise<number> {
  const ends = Date.now() + within
  let best = -1
  do {
    const heard = await hear(page, 2.5)
    if (heard) best = Math.max(best, likeness(heard, envelope(said)))
  } while (best < ALIKE && Date.now() < ends)
  return best
}

/** The loudest moment of what a page hears in `seconds`, decibels above a floor of −50 dB; 0 where there is nothing to hear. */
export async function loudest(page: Page, seconds: number): Promise<number> {
  return Math.max(0, ...((await hear(page, seconds)) ?? []))
}
