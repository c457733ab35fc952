import { ICON_BOX, iconOf } from './icons.ts'
import { fitLabel } from './label.ts'
import { PANEL, type PanelLayout, type PlacedButton } from './layout.ts'

/** The design's colours for a panel that stands in any room. */
const INK = { panel: '#14191a', text: '#f0f3f1', second: '#c3cac8', edge: '#7d8988', outer: '#0b0e0f', inner: '#5f6b6c', control: '#262d2e', lamp: '#f4b740', onLamp: '#1c1405', wash: '#2f2614', own: '#262d2e' } as const
type Ink = Readonly<Record<keyof typeof INK, string>>
/** For who sees better with more contrast: black, white, and edges that stand out (21:1 and 12:1). */
const INKS: Readonly<Record<'normal' | 'more', Ink>> = { normal: INK, more: { ...INK, panel: '#000000', text: '#ffffff', second: '#ffffff', edge: '#ffffff', inner: '#ffffff', control: '#000000', wash: '#000000', own: '#000000' } }

const FAMILY = '"Schibsted Grotesk", "Noto Sans Arabic", system-ui, sans-serif'
/** Pixels of the drawing for one dmm: sharp in today's headsets at reading distance. */
export const PIXELS = 2

/** Drawings beside words, and the gap after them, dmm. */
const ICON = 30
const ICON_GAP = 10

export const fontOf = (size: number, strong: boolean): string => `${strong ? 600 : 400} ${size}px ${FAMILY}`

/** Draws a panel; `aimed` are the buttons that rays are on. The context's canvas has the layout's size times `PIXELS`. */
export function paintPanel(context: CanvasRenderingContext2D, layout: PanelLayout, aimed: ReadonlySet<string>, contrast: 'normal' | 'more' = 'normal'): void {
  const ink = INKS[contrast]
  context.setTransform(PIXELS, 0, 0, PIXELS, 0, 0)
  context.clearRect(0, 0, layout.width, layout.height)
  box(context, 0, 0, layout.width, layout.height, 14, ink.outer)
  box(context, 2, 2, layout.width - 4, layout.height - 4, 12, ink.inner)
  box(context, 4, 4, layout.width - 8, layout.height - 8, 10, ink.panel)
  for (const wash of layout.washes) {
    box(context, wash.x, wash.y, wash.width, wash.height, 3, wash.kind === 'person' ? ink.wash : ink.own)
    if (wash.kind === 'person') box(context, wash.x, wash.y, 5, wash.height, 0, ink.lamp)
  }
  context.textBaseline = 'top'
  for (const text of layout.texts) {
    context.font = fontOf(text.size, text.kind === 'title')
    context.fillStyle = text.kind === 'aside' || text.kind === 'note' ? ink.second : ink.text
    context.direction = text.right ? 'rtl' : 'ltr'
    context.textAlign = text.kind === 'aside' || text.right ? 'right' : 'left'
    const x = text.right && text.kind !== 'aside' ? layout.width - text.x : text.x
    context.fillText(text.text, x, text.y + (text.size * (PANEL.leading - 1)) / 2)
  }
  if (layout.picture) paintPicture(context, layout.picture)
  for (const placed of layout.buttons) paintButton(context, placed, aimed.has(placed.button.id), ink)
}

/** A picture goes through a canvas of its own: pixels alone can be neither scaled nor laid over anything. */
function paintPicture(context: CanvasRenderingContext2D, { image, x, y, width, height }: NonNullable<PanelLayout['picture']>): void {
  const own = document.createElement('canvas')
  own.width = image.width
  own.height = image.height
  own.getContext('2d')!.putImageData(new ImageData(image.pixels, image.width, image.height), 0, 0)
  context.drawImage(own, x, y, width, height)
}

function paintButton(context: CanvasRenderingContext2D, { button, x, y, width, height }: PlacedButton, aimed: boolean, ink: Ink): void {
  const person = button.kind === 'person'
  if (aimed) box(context, x - 6, y - 6, width + 12, height + 12, 10, ink.text)
  if (aimed) box(context, x - 2, y - 2, width + 4, height + 4, 7, ink.panel)
  box(context, x, y, width, height, 6, ink.edge)
  box(context, x + 1.5, y + 1.5, width - 3, height - 3, 5, button.kind === 'swatch' ? (button.colour ?? ink.control) : person ? ink.lamp : ink.control)
  if (button.on) box(context, x, y + height + 3, width, 5, 2, ink.text)
  context.globalAlpha = button.disabled ? 0.45 : 1
  let left = x + 20
  if (button.kind === 'door') {
    // The door itself: a frame with light in it.
    box(context, left, y + height / 2 - 26, 36, 52, 2, ink.text)
    box(context, left + 3, y + height / 2 - 23, 30, 46, 1, ink.control)
    box(context, left + 20, y + height / 2 - 23, 13, 46, 0, ink.lamp)
    left += 56
  }
  if (button.kind === 'light') {
    context.fillStyle = ink.lamp
    context.beginPath()
    context.arc(left + 7, y + height / 2, 7, 0, 2 * Math.PI)
    context.fill()
    left += 26
  }
  if (button.kind === 'swatch') {
    // A name on any colour: on a strip of the panel's own.
    const strip = button.note ? 54 : 28
    box(context, x + 1.5, y + height - strip, width - 3, strip - 1.5, 4, ink.panel)
    label(context, button.label, x + 10, y + height - strip + 13, PANEL.small, ink.text, width - 20)
    if (button.note) label(context, button.note, x + 10, y + height - 15, PANEL.small, ink.second, width - 20)
  } else {
    const middle = y + height / 2 - (button.note ? 14 : 0)
    const colour = person ? ink.onLamp : ink.text
    const measure = (text: string, size: number) => {
      context.font = fontOf(size, true)
      return context.measureText(text).width
    }
    const fitted = (room: number) => fitLabel(button.label, room, PANEL.text, PANEL.small, measure)
    const icon = button.kind === 'door' || button.note ? null : iconOf(button.id)
    const room = x + width - left - 12
    const beside = room - ICON - ICON_GAP
    // Words come first: a drawing is there only where they stand beside it whole.
    if (icon && Math.max(...fitted(beside).lines.map((line) => measure(line, fitted(beside).size))) <= beside) {
      drawIcon(context, icon, left - 4, middle - ICON / 2, colour)
      left += ICON + ICON_GAP - 4
    }
    const { lines, size } = fitted(x + width - left - 12)
    // Over a note two lines make room for it.
    const crowded = button.note && lines.length > 1 ? 7 : 0
    lines.forEach((line, index) => label(context, line, left, middle - crowded + (index - (lines.length - 1) / 2) * size * 1.15, size, colour, x + width - left - 12, 600))
    if (button.note) label(context, button.note, left, y + height / 2 + 18 + crowded, PANEL.small, person ? ink.onLamp : ink.second, x + width - left - 12)
  }
  context.globalAlpha = 1
}

function drawIcon(context: CanvasRenderingContext2D, icon: Path2D, x: number, y: number, colour: string): void {
  context.save()
  context.translate(x, y)
  context.scale(ICON / ICON_BOX, ICON / ICON_BOX)
  context.fillStyle = colour
  context.fill(icon)
  context.restore()
}

function label(context: CanvasRenderingContext2D, text: string, x: number, y: number, size: number, colour: string, room: number, weight = 400): void {
  context.font = `${weight} ${size}px ${FAMILY}`
  context.fillStyle = colour
  context.textAlign = 'left'
  context.direction = 'inherit'
  context.textBaseline = 'middle'
  context.fillText(text, x, y, room)
}

function box(context: CanvasRenderingContext2D, x: number, y: number, width: number, height: number, radius: number, colour: string): void {
  context.fillStyle = colour
  context.beginPath()
  context.roundRect(x, y, width, height, radius)
  context.fill()
}
