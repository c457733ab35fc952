import type { HeadsetButton } from '../headset.ts'

/** In twos and threes, so that a row stays within 40 degrees. */
export function inRows(buttons: readonly HeadsetButton[], of = 3): HeadsetButton[][] {
  return Array.from({ length: Math.ceil(buttons.length / of) }, (_, row) => buttons.slice(row * of, row * of + of))
}
