import type { HeadsetButton, HeadsetLine, HeadsetPanelModel, HeadsetPicture } from '../../model/headset.ts'

/** Sizes of the design language, in dmm: one millimetre seen from a metre. */
export const PANEL = { title: 32, text: 24, small: 20, leading: 1.35, padding: 24, gap: 16, target: 64, door: 96, swatch: 64, wash: 16 } as const

/** At most so many lines of text: the newest are kept. */
const MOST_LINES = 11

export interface PlacedText {
  text: string
  kind: 'title' | 'aside' | HeadsetLine['kind']
  x: number
  /** Of the baseline's line box. */
  y: number
  size: number
  right: boolean
}

export interface PlacedButton {
  button: HeadsetButton
  x: number
  y: number
  width: number
  height: number
}

export interface Wash {
  x: number
  y: number
  width: number
  height: number
  kind: HeadsetLine['kind']
}

/** A panel with everything in its place; dmm from its top left. */
export interface PanelLayout {
  width: number
  height: number
  texts: PlacedText[]
  washes: Wash[]
  buttons: PlacedButton[]
  /** Where its picture is, if it has one. */
  picture: { image: HeadsetPicture; x: number; y: number; width: number; height: number } | null
}

/** Tells how wide a text is, dmm. */
export type Measure = (text: string, size: number) => number

/** Lays a panel of `width` dmm out. Pure: `measure` is the only thing that knows fonts. */
export function layOut(model: HeadsetPanelModel, width: number, measure: Measure): PanelLayout {
  const inner = width - 2 * PANEL.padding
  const texts: PlacedText[] = []
  const washes: Wash[] = []
  const buttons: PlacedButton[] = []
  let y: number = PANEL.padding
  const asideWidth = model.aside ? measure(model.aside, PANEL.small) + PANEL.gap : 0
  const put = (text: string, kind: PlacedText['kind'], size: number, room: number, inset: number) => {
    const lineHeight = size * PANEL.leading
    for (const line of wrap(text, room, (part) => measure(part, size))) {
      texts.push({ text: line, kind, x: PANEL.padding + inset, y, size, right: isRightToLeft(text, model.direction) })
      y += lineHeight
    }
  }
  if (model.aside) texts.push({ text: model.aside, kind: 'aside', x: width - PANEL.padding, y: y + 6, size: PANEL.small, right: false })
  if (model.title) {
    put(model.title, 'title', PANEL.title, inner - asideWidth, 0)
    y += PANEL.gap / 2
  }

  let picture: PanelLayout['picture'] = null
  if (model.picture) {
    picture = { image: model.picture, x: PANEL.padding, y, width: inner, height: (inner * model.picture.height) / model.picture.width }
    y += picture.height + PANEL.gap
  }

  let room = MOST_LINES
  const kept: HeadsetLine[] = []
  for (const line of model.lines.toReversed()) {
    room -= wrap(line.text, inner - 2 * PANEL.wash, (part) => measure(part, PANEL.text)).length
    if (room < 0 && kept.length > 0) break
    kept.unshift(line)
  }
  for (const line of kept) {
    const top = y
    const washed = line.kind === 'person' || line.kind === 'own'
    if (washed) y += PANEL.wash / 2
    put(line.text, line.kind, line.kind === 'note' ? PANEL.small : PANEL.text, inner - (washed ? 2 * PANEL.wash : 0), washed ? PANEL.wash : 0)
    if (washed) {
      y += PANEL.wash / 2
      washes.push({ x: PANEL.padding, y: top, width: inner, height: y - top, kind: line.kind })
    }
    y += PANEL.gap / 2
  }
  if (kept.length > 0) y += PANEL.gap / 2

  for (const row of model.rows) {
    if (row.length === 0) continue
    const height = Math.max(...row.map((button) => (button.kind === 'door' || button.note ? PANEL.door : PANEL.target)))
    const each = (inner - PANEL.gap * (row.length - 1)) / row.length
    row.forEach((button, index) => buttons.push({ button, x: PANEL.padding + index * (each + PANEL.gap), y, width: each, height }))
    y += height + PANEL.gap
  }
  return { width, height: y - PANEL.gap + PANEL.padding, texts, washes, buttons, picture }
}

/** The button at a point, dmm; half of the gap round a button belongs to it. */
export function buttonAt(layout: PanelLayout, x: number, y: number): HeadsetButton | null {
  const slack = PANEL.gap / 2
  const found = layout.buttons.find((placed) => x >= placed.x - slack && x <= placed.x + placed.width + slack && y >= placed.y - slack && y <= placed.y + placed.height + slack)
  return found && !found.button.disabled ? found.button : null
}

/** Breaks a text into lines no wider than `room`: between words, and inside of one that is too long by itself. */
export function wrap(text: string, room: number, widthOf: (part: string) => number): string[] {
  const lines: string[] = []
  for (const paragraph of text.split('\n')) {
    let line = ''
    for (const word of words(paragraph)) {
      if (widthOf(line + word.trimEnd()) <= room) {
        line += word
        continue
      }
      if (line.trim()) lines.push(line.trimEnd())
      line = ''
      for (const sign of signs(word)) {
        if (line && widthOf(line + sign) > room) {
          lines.push(line)
          line = ''
        }
        line += sign
      }
    }
    lines.push(line.trimEnd())
  }
  return lines
}

/** Words with the space that follows them; scripts that write none are cut by the rules of their language. */
function words(text: string): string[] {
  const parts = [...new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text)].map((each) => each.segment)
  const joined: string[] = []
  for (const part of parts) {
    // Space and closing signs never begin a line.
    if (joined.length > 0 && /^[\s\p{Pe}\p{Pf}\p{Po}]+$/u.test(part) && !/\s$/.test(joined.at(-1)!)) joined[joined.length - 1] += part
    else if (joined.length > 0 && /^\s+$/.test(part)) joined[joined.length - 1] += part
    // An opening sign ends none, and what no break may come after holds on to what follows (U+00A0).
    else if (joined.length > 0 && /[\p{Ps}\p{Pi}\u00a0]$/u.test(joined.at(-1)!)) joined[joined.length - 1] += part
    else joined.push(part)
  }
  return joined
}

const signs = (text: string): string[] => [...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(text)].map((each) => each.segment)

/** Whether a text begins in a script that is written from right to left (first strong sign, Unicode UAX 9 rule P2). */
export function isRightToLeft(text: string, otherwise: 'ltr' | 'rtl' | undefined): boolean {
  const strong = /\p{L}/u.exec(text)?.[0]
  return strong ? /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u.test(strong) : otherwise === 'rtl'
}
