import { CanvasTexture, type Object3D, SRGBColorSpace, type Texture } from 'three'
import { materialsNamed } from './lamps.ts'
import type { ProductManifest } from './manifest.ts'

/** What a product's screens say: its name, the colour it wears and that colour's chip (sRGB). */
export interface ScreenText {
  readonly title: string
  readonly lines: readonly string[]
  readonly swatch: string | null
}

export interface Screens {
  say(text: ScreenText): void
  dispose(): void
}

/** Writes on the screens of a product; nothing where it has none. What is built into the file stays round the writing. */
export function createScreens(root: Object3D, { screens }: Pick<ProductManifest, 'screens'>): Screens {
  const panes = screens ? materialsNamed(root, screens.material) : []
  const built = panes[0]?.emissiveMap ?? null
  if (!screens || !built) return { say: () => undefined, dispose: () => undefined }
  const canvas = document.createElement('canvas')
  ;[canvas.width, canvas.height] = screens.size
  const paper = canvas.getContext('2d')!
  const texture = new CanvasTexture(canvas)
  texture.colorSpace = SRGBColorSpace
  texture.flipY = false
  texture.anisotropy = 4
  return {
    say(text) {
      paper.drawImage((built as Texture<HTMLImageElement>).image, 0, 0, canvas.width, canvas.height)
      const [left, top, right, bottom] = screens.places['centre'] ?? [0, 0, 1, 1]
      write(paper, { x: left * canvas.width, y: top * canvas.height, width: (right - left) * canvas.width, height: (bottom - top) * canvas.height }, text, canvas.width / SHEET)
      texture.needsUpdate = true
      for (const pane of panes) {
        pane.emissiveMap = texture
        pane.needsUpdate = true
      }
    },
    dispose: () => texture.dispose()
  }
}

/** Pixels that a sheet of screens is wide where the sizes below are as they stand. */
const SHEET = 1024

interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** A card over the screen's right side: the name, the colour with its chip, what else there is to say. */
function write(paper: CanvasRenderingContext2D, { x, y, width, height }: Box, { title, lines, swatch }: ScreenText, unit: number): void {
  const card = { x: x + width * 0.66, y: y + height * 0.05, width: width * 0.32, height: height * 0.82 }
  paper.fillStyle = '#101a22'
  paper.beginPath()
  paper.roundRect(card.x, card.y, card.width, card.height, 12 * unit)
  paper.fill()
  const pad = card.width * 0.09
  const room = card.width - 2 * pad
  paper.textBaseline = 'alphabetic'
  paper.fillStyle = '#f2f5f7'
  fitted(paper, title, card.x + pad, card.y + card.height * 0.2, room, 30 * unit, 600)
  if (swatch) {
    paper.fillStyle = swatch
    paper.beginPath()
    paper.roundRect(card.x + pad, card.y + card.height * 0.29, room, card.height * 0.2, 8 * unit)
    paper.fill()
  }
  paper.fillStyle = '#b9c6cf'
  lines.slice(0, 3).forEach((line, k) => fitted(paper, line, card.x + pad, card.y + card.height * (0.62 + 0.14 * k), room, 20 * unit, 400))
}

/** One line of text, smaller where it would not fit. */
function fitted(paper: CanvasRenderingContext2D, text: string, x: number, y: number, room: number, size: number, weight: number): void {
  paper.font = `${weight} ${size}px "Schibsted Grotesk Variable", "Schibsted Grotesk", sans-serif`
  const wide = paper.measureText(text).width
  if (wide > room) paper.font = paper.font.replace(/[\d.]+px/, `${Math.floor(Math.max(0.6 * size, (size * room) / wide))}px`)
  paper.fillText(text, x, y, room)
}
