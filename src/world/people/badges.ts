import { CanvasTexture, SRGBColorSpace } from 'three'
import { emptyCanvas } from '../empty-canvas.ts'
import { ROWS } from './row.ts'
import { fitting, plain } from './tag-text.ts'

/** The sheet of what is printed on badges: cells of 2 to 1, a row of people a cell. */
export const BADGE_COLUMNS = 8
export const BADGE_LINES = ROWS / BADGE_COLUMNS
const CELL_W = 128
const CELL_H = 64
const PAD = 6

const PAPER = '#f0eeea'
const INK = '#14191a'
const SOFT = '#4c5254'
const FACE = '"Schibsted Grotesk", "Noto Sans Arabic", system-ui, sans-serif'
/** More languages than these are not to be read on a badge. */
const LANGUAGES = 5

/** What is printed on advisors' badges: the name and the languages they speak, drawn by this page. */
export interface Badges {
  readonly texture: CanvasTexture<HTMLCanvasElement | OffscreenCanvas>
  /** Prints a badge into a row's cell; `languages` are BCP 47 tags. */
  write(row: number, name: string, languages: readonly string[]): void
  dispose(): void
}

export const createBadges = (): Badges => {
  const canvas = emptyCanvas(BADGE_COLUMNS * CELL_W, BADGE_LINES * CELL_H)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.anisotropy = 4
  return {
    texture,
    write(row, name, languages) {
      if (!context) return
      const left = (row % BADGE_COLUMNS) * CELL_W
      const top = Math.floor(row / BADGE_COLUMNS) * CELL_H
      const line = (text: string, font: string, colour: string, y: number): void => {
        context.font = font
        context.fillStyle = colour
        context.fillText(fitting(context, text, CELL_W - 2 * PAD), left + CELL_W / 2, top + y)
      }
      context.save()
      context.beginPath()
      context.rect(left, top, CELL_W, CELL_H)
      context.clip()
      context.fillStyle = PAPER
      context.fillRect(left, top, CELL_W, CELL_H)
      context.textBaseline = 'middle'
      context.textAlign = 'center'
      line(plain(name), `600 25px ${FACE}`, INK, 21)
      line(languages.slice(0, LANGUAGES).map((tag) => tag.toUpperCase()).join(' · '), `500 18px ${FACE}`, SOFT, 48)
      context.restore()
      texture.needsUpdate = true
    },
    dispose: () => texture.dispose()
  }
}
