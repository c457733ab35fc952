/** Control signs and direction overrides have no place on a name tag or a badge, nor do towers of accents on one letter. */
export const plain = (name: string): string =>
  name.normalize('NFC').replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, '').replace(/(\p{M}{4})\p{M}+/gu, '$1').trim()

/** What draws on a page's canvas or on a worker's. */
export type Pen = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D

/** As many whole signs of a name as fit into `width` pixels. */
export const fitting = (context: Pen, name: string, width: number): string => {
  if (context.measureText(name).width <= width) return name
  const signs = Array.from(new Intl.Segmenter().segment(name), (part) => part.segment)
  let low = 0
  let high = signs.length
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (context.measureText(signs.slice(0, middle).join('') + '…').width <= width) low = middle
    else high = middle - 1
  }
  return signs.slice(0, low).join('') + '…'
}
