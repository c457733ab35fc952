import { png } from '../shade/png.ts'
import { strokesOf } from './lettering.ts'

/** What is drawn below is laid out on a sheet of this size; the picture has {@link FINE} times as many pixels each way. */
const SHEET = [1024, 512] as const
const FINE = 1.5

/** Pixels of the picture that holds what both screens show. */
export const SCREEN_SIZE: [number, number] = [SHEET[0] * FINE, SHEET[1] * FINE]

const WIDE = { left: 0, top: 0, width: 704, height: 328 }
const SMALL = { left: 0, top: 336, width: 512, height: 176 }

const share = (r: typeof WIDE): [number, number, number, number] =>
  [r.left / SHEET[0], r.top / SHEET[1], (r.left + r.width) / SHEET[0], (r.top + r.height) / SHEET[1]]

/** Where each screen lies in the picture: left, top, right, bottom. */
export const SCREEN_PLACES: Record<'centre' | 'driver', [number, number, number, number]> = { centre: share(WIDE), driver: share(SMALL) }

type Colour = readonly [number, number, number]
const INK: Colour = [236, 241, 245]
const QUIET: Colour = [104, 124, 138]
const COOL: Colour = [92, 206, 226]

/** What the screens show until a showroom writes on them: the way on the wide one, speed and reach on the driver's. */
export function screenPicture(): Uint8Array {
  const [width, height] = SCREEN_SIZE
  const pixels = new Uint8Array(width * height * 3)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const [x, y] = [(i + 0.5) / FINE, (j + 0.5) / FINE]
      pixels.set((y >= SMALL.top - 4 ? driver(x - SMALL.left, y - SMALL.top) : centre(x, y)).map((v) => Math.round(v)), (j * width + i) * 3)
    }
  return png(width, height, pixels, 3)
}

const ground = (y: number, height: number): Colour => [8 + (8 * y) / height, 13 + (12 * y) / height, 19 + (20 * y) / height]
const over = (under: Colour, ink: Colour, cover: number): Colour => under.map((v, k) => v + (ink[k]! - v) * Math.min(1, Math.max(0, cover))) as unknown as Colour
/** How much of a pixel lies within a distance. */
const edge = (d: number): number => 0.5 - d * FINE

function driver(x: number, y: number): Colour {
  let c = ground(y, SMALL.height)
  const [dx, dy] = [x - 256, y - 96]
  const [r, a] = [Math.hypot(dx, dy), Math.atan2(dx, -dy)]
  if (Math.abs(a) < 2.2) c = over(c, a < 0.4 ? COOL : [34, 52, 64], edge(Math.abs(r - 74) - 4))
  c = over(c, INK, figure(x - 222, y - 72, 6, 28, 50))
  c = over(c, INK, figure(x - 262, y - 72, 4, 28, 50))
  for (let k = 0; k < 8; k++) c = over(c, k < 6 ? COOL : [34, 52, 64], edge(Math.max(Math.abs(x - 46 - k * 15) - 5, Math.abs(y - 96) - 14)))
  for (let k = 0; k < 3; k++) c = over(c, k === 1 ? INK : QUIET, figure(x - 376 - k * 34, y - 78, [3, 9, 2][k]!, 22, 38))
  return c
}

function centre(x: number, y: number): Colour {
  let c = ground(y, WIDE.height)
  const map = Math.max(Math.abs(x - 244) - 220, Math.abs(y - 150) - 126)
  if (map < 0) {
    c = [15, 24, 32]
    const street = Math.min(Math.abs(((x * 0.72 + y * 1.1) % 84) - 42), Math.abs(((x * 1.1 - y * 0.62 + 900) % 104) - 52))
    c = over(c, [38, 56, 70], edge(street - 1.6))
    const line = 150 + 58 * Math.sin((x - 60) / 80)
    if (x > 180) c = over(c, [86, 176, 240], edge(Math.abs(y - line) * 0.8 - 3.6))
    c = over(c, INK, edge(Math.hypot(x - 180, y - (150 + 58 * Math.sin(1.5))) - 9))
  }
  for (let k = 0; k < 3; k++) {
    c = over(c, [20, 31, 41], edge(Math.max(Math.abs(x - 580) - 98, Math.abs(y - 66 - k * 84) - 36)))
    c = over(c, k === 0 ? COOL : QUIET, edge(Math.max(Math.abs(x - 530 - 20 * k) - 34 - 20 * k, Math.abs(y - 78 - k * 84) - 4)))
    c = over(c, INK, k === 0 ? written(x - 496, y - 44) : edge(Math.max(Math.abs(x - 520) - 24, Math.abs(y - 54 - k * 84) - 5)))
  }
  for (let k = 0; k < 7; k++) c = over(c, k === 0 ? COOL : [44, 60, 72], edge(Math.max(Math.abs(x - 62 - k * 97) - 30, Math.abs(y - 306) - 3)))
  return c
}

/** How much of a pixel the house's name covers, from its upper left corner. */
function written(x: number, y: number): number {
  let nearest = Infinity
  for (const [ax, ay, bx, by] of NAME) {
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)))
    nearest = Math.min(nearest, Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay)))
  }
  return edge(nearest - 1.15)
}

/** The strokes of the name, 20 high. */
const NAME = strokesOf('PARLOUR').flatMap((line) => line.slice(1).map(([x, y], k) => [line[k]![0] * 20, (1 - line[k]![1]) * 20, x * 20, (1 - y) * 20] as const))

/** Which of its seven strokes each figure has: top, upper left, upper right, middle, lower left, lower right, bottom. */
const FIGURES = ['1110111', '0010010', '1011101', '1011011', '0111010', '1101011', '1101111', '1010010', '1111111', '1111011']

/** How much of a pixel a figure covers, `width` by `height` from its upper left corner. */
function figure(x: number, y: number, value: number, width: number, height: number): number {
  const [w, h, m] = [width, height, height / 2]
  const strokes = [[0, 0, w, 0], [0, 0, 0, m], [w, 0, w, m], [0, m, w, m], [0, m, 0, h], [w, m, w, h], [0, h, w, h]] as const
  const nearest = strokes.map(([ax, ay, bx, by], k) => {
    if (FIGURES[value]![k] === '0') return Infinity
    const t = Math.min(1, Math.max(0, ((x - ax) * (bx - ax) + (y - ay) * (by - ay)) / ((bx - ax) ** 2 + (by - ay) ** 2)))
    return Math.hypot(x - ax - t * (bx - ax), y - ay - t * (by - ay))
  })
  return edge(Math.min(...nearest) - 2.6)
}
