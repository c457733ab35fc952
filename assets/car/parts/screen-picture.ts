import { png } from '../shade/png.ts'

const WIDTH = 512
const HEIGHT = 256

type Colour = readonly [number, number, number]

/** What the two screens show: on the left quarter-to-half the drive, on the right the way. One picture for both. */
export function screenPicture(): Uint8Array {
  const pixels = new Uint8Array(WIDTH * HEIGHT * 3)
  for (let y = 0; y < HEIGHT; y++)
    for (let x = 0; x < WIDTH; x++) {
      const c = drive(x, y) ?? way(x, y) ?? tiles(x, y) ?? ground(y)
      pixels.set(c.map((v) => Math.round(v)), (y * WIDTH + x) * 3)
    }
  return png(WIDTH, HEIGHT, pixels, 3)
}

const ground = (y: number): Colour => [9 + (8 * y) / HEIGHT, 14 + (12 * y) / HEIGHT, 21 + (22 * y) / HEIGHT]

/** A dial that is three fifths full, with two figures in it. */
function drive(x: number, y: number): Colour | null {
  const [dx, dy] = [x - 112, y - 122]
  const r = Math.hypot(dx, dy)
  const a = Math.atan2(dx, -dy)
  if (Math.abs(r - 84) < 4.5 && Math.abs(a) < 2.3) return a < 0.75 ? [92, 214, 226] : [38, 56, 68]
  if (Math.abs(r - 71) < 0.9 && Math.abs(a) < 2.3) return [44, 62, 74]
  if (figure(x - 84, y - 96, 'six') || figure(x - 116, y - 96, 'four')) return [238, 243, 247]
  if (Math.abs(dy - 46) < 2 && Math.abs(dx) < 22) return [96, 112, 122]
  return null
}

/** Seven strokes of a figure, 24 wide and 44 high. */
function figure(x: number, y: number, which: 'six' | 'four'): boolean {
  if (x < 0 || x > 24 || y < 0 || y > 44) return false
  const t = 5
  const upper = y < 24
  const middle = Math.abs(y - 22) < t / 2
  if (which === 'four') return x > 24 - t || middle || (upper && x < t)
  return x < t || y < t || y > 44 - t || middle || (!upper && x > 24 - t)
}

/** Streets, the way through them and where the car is. */
function way(x: number, y: number): Colour | null {
  if (x < 236 || x > 500 || y < 12 || y > 206) return null
  const line = 112 + 46 * Math.sin((x - 236) / 62)
  if (Math.hypot(x - 300, y - (112 + 46 * Math.sin(64 / 62))) < 8) return [244, 247, 249]
  if (Math.abs(y - line) < 3.4 && x > 300) return [92, 190, 240]
  const street = Math.abs(((x * 0.72 + y * 1.1) % 66) - 33) < 1.3 || Math.abs(((x * 1.1 - y * 0.62 + 660) % 82) - 41) < 1.3
  return street ? [40, 58, 72] : [14, 22, 30]
}

function tiles(x: number, y: number): Colour | null {
  for (let k = 0; k < 5; k++)
    if (Math.abs(x - (262 + k * 53)) < 19 && Math.abs(y - 230) < 11) return k === 0 ? [92, 214, 226] : [36, 48, 58]
  return null
}
