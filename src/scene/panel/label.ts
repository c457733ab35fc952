/** How a label is written so that it fits: its lines, and their size in dmm. */
export interface FittedLabel {
  readonly lines: readonly string[]
  readonly size: number
}

/**
 * Fits a label into `room` dmm: in one line at its own size, in one at the least size, in two at the least. What is longer even so is left in two, and
 * set closer by who paints it.
 *
 * @param measure how wide a text is at a size, dmm
 */
export function fitLabel(text: string, room: number, size: number, least: number, measure: (text: string, size: number) => number): FittedLabel {
  if (measure(text, size) <= room) return { lines: [text], size }
  if (measure(text, least) <= room) return { lines: [text], size: least }
  const words = text.split(' ')
  let best: readonly string[] = [text]
  let widest = measure(text, least)
  for (let cut = 1; cut < words.length; cut++) {
    const lines = [words.slice(0, cut).join(' '), words.slice(cut).join(' ')]
    const wide = Math.max(...lines.map((line) => measure(line, least)))
    if (wide < widest) [best, widest] = [lines, wide]
  }
  return { lines: best, size: least }
}
