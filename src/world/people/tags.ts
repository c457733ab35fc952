import { CanvasTexture, SRGBColorSpace } from 'three'
import { emptyCanvas } from '../empty-canvas.ts'
import { ROWS } from './row.ts'
import { fitting, plain } from './tag-text.ts'
import type { Pen } from './tag-text.ts'

/** The atlas of name tags: cells of 8 to 1, four to a line. */
const COLUMNS = 4
const CELL_W = 512
const CELL_H = 64
const LINES = ROWS / COLUMNS

const INK = '#14191a'
const PAPER = '#f0f3f1'
const LAMP = '#f4b740'
const ON_LAMP = '#1c1405'
const FACE = '"Schibsted Grotesk", "Noto Sans Arabic", system-ui, sans-serif'

/** Room for the level's bars at the tag's beginning, pixels. */
export const BARS = 46
const PAD = 18

export interface TagText {
  readonly name: string
  /** The word for an advisor in the viewer's language; null for everybody else. */
  readonly advisor: string | null
  readonly verified: boolean
}

/** A seal with a tick: a passkey with user verification was used in this shift. */
const drawSeal = (context: Pen, x: number, y: number): void => {
  context.fillStyle = ON_LAMP
  context.beginPath()
  for (let k = 0; k <= 48; k++) {
    const angle = (k / 48) * 2 * Math.PI
    const r = 13 + 1.6 * Math.cos(angle * 8)
    context.lineTo(x + Math.cos(angle) * r, y + Math.sin(angle) * r)
  }
  context.fill()
  context.strokeStyle = LAMP
  context.lineWidth = 3
  context.beginPath()
  context.moveTo(x - 6, y)
  context.lineTo(x - 1.5, y + 5)
  context.lineTo(x + 6.5, y - 4.5)
  context.stroke()
}

/** Name tags drawn by this page alone. */
export interface Tags {
  readonly texture: CanvasTexture<HTMLCanvasElement | OffscreenCanvas>
  /** Draws a tag into a row's cell; gives its width in heights of the tag. */
  write(row: number, text: TagText): number
  dispose(): void
}

export const createTags = (): Tags => {
  const canvas = emptyCanvas(COLUMNS * CELL_W, LINES * CELL_H)
  const context = canvas.getContext('2d') as Pen | null
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 4

  const write = (row: number, { name, advisor, verified }: TagText): number => {
    if (!context) return 0
    const left = (row % COLUMNS) * CELL_W
    const top = Math.floor(row / COLUMNS) * CELL_H
    context.clearRect(left, top, CELL_W, CELL_H)
    context.textBaseline = 'middle'
    context.textAlign = 'left'
    context.font = `600 26px ${FACE}`
    const sign = advisor === null ? 0 : context.measureText(advisor).width + 28 + (verified ? 34 : 0)
    context.font = `600 32px ${FACE}`
    const shown = fitting(context, plain(name), CELL_W - BARS - PAD - sign)
    const width = shown === '' && advisor === null ? 0 : BARS + context.measureText(shown).width + PAD + sign
    if (width === 0) return 0
    // Nothing of a name is drawn into another's tag.
    context.save()
    context.beginPath()
    context.rect(left, top, width, CELL_H)
    context.clip()
    context.fillStyle = INK
    context.fillRect(left, top, width, CELL_H)
    context.fillStyle = PAPER
    context.fillText(shown, left + BARS, top + CELL_H / 2 + 1)
    if (advisor !== null) {
      context.fillStyle = LAMP
      context.fillRect(left + width - sign, top, sign, CELL_H)
      context.font = `600 26px ${FACE}`
      context.fillStyle = ON_LAMP
      context.fillText(advisor, left + width - sign + 14, top + CELL_H / 2 + 1)
      if (verified) drawSeal(context, left + width - 24, top + CELL_H / 2)
    }
    context.restore()
    texture.needsUpdate = true
    return width / CELL_H
  }

  return { texture, write, dispose: () => texture.dispose() }
}
