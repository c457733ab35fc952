import { frameOf, type V3 } from '../kit/vector.ts'
import { hash } from '../kit/random.ts'
import { type Lumels, pointOf, type Traced } from './lumels.ts'

/** Faces of the cube into whose cells directions to the sky are sorted, cells an edge. */
export const SKY_EDGE = 48

/** What every lumel sees over its half sky, traced once for all times of day. */
export interface Seen {
  readonly rays: number
  /** Lumel met by each ray; below zero: -1 - cell of the sky. */
  readonly met: Int32Array
  /** Lumels that lie inside of something: their light is that of their neighbours. */
  readonly hidden: Uint8Array
}

/** Cell of the sky's cube that a direction points to. */
export function skyCell(x: number, y: number, z: number): number {
  const [ax, ay, az] = [Math.abs(x), Math.abs(y), Math.abs(z)]
  const face = ax >= ay && ax >= az ? (x > 0 ? 0 : 1) : ay >= az ? (y > 0 ? 2 : 3) : z > 0 ? 4 : 5
  const [u, v] = face < 2 ? [z / ax, y / ax] : face < 4 ? [x / ay, z / ay] : [x / az, y / az]
  const cell = (e: number) => Math.min(SKY_EDGE - 1, Math.floor((e * 0.5 + 0.5) * SKY_EDGE))
  return (face * SKY_EDGE + cell(v)) * SKY_EDGE + cell(u)
}

/** Middle direction of a cell. */
export function skyDirection(cell: number, du = 0.5, dv = 0.5): V3 {
  const face = Math.floor(cell / (SKY_EDGE * SKY_EDGE))
  const [j, i] = [Math.floor(cell / SKY_EDGE) % SKY_EDGE, cell % SKY_EDGE]
  const [u, v] = [((i + du) / SKY_EDGE) * 2 - 1, ((j + dv) / SKY_EDGE) * 2 - 1]
  const d = ([[1, v, u], [-1, v, u], [u, 1, v], [u, -1, v], [u, v, 1], [u, v, -1]] as const)[face]!
  const l = Math.hypot(...d)
  return [d[0] / l, d[1] / l, d[2] / l]
}

/** Traces `rays` rays from every lumel, spread by the cosine (R2 sequence, Roberts 2018), each lumel's turned by its own angle. */
export function gather(lumels: Lumels, { tree, lumelAt, twoSided }: Traced, rays: number): Seen {
  const met = new Int32Array(lumels.count * rays)
  const hidden = new Uint8Array(lumels.count)
  const { normals: n } = lumels
  const from = new Float64Array(3)
  const [a1, a2] = [0.7548776662466927, 0.5698402909980532]
  for (let k = 0; k < lumels.count; k++) {
    const normal: V3 = [n[3 * k]!, n[3 * k + 1]!, n[3 * k + 2]!]
    const [t, b] = frameOf(normal)
    const [j1, j2] = [hash(k, 0, 3), hash(k, 1, 5)]
    let behind = 0
    for (let r = 0; r < rays; r++) {
      const x = (j1 + r * a1) % 1
      const angle = 2 * Math.PI * ((j2 + r * a2) % 1)
      const radius = Math.sqrt(x)
      const [u, v, w] = [radius * Math.cos(angle), radius * Math.sin(angle), Math.sqrt(1 - x)]
      const dx = t[0] * u + b[0] * v + normal[0] * w
      const dy = t[1] * u + b[1] * v + normal[1] * w
      const dz = t[2] * u + b[2] * v + normal[2] * w
      pointOf(lumels, k, (j2 + r * 0.4142) % 1, (j1 + r * 0.7321) % 1, from)
      const triangle = tree.cast(from[0]!, from[1]!, from[2]!, dx, dy, dz, 1e4, false)
      if (triangle < 0) {
        met[k * rays + r] = -1 - skyCell(dx, dy, dz)
        continue
      }
      if (tree.hit.back && !twoSided(triangle)) behind++
      met[k * rays + r] = lumelAt(triangle)
    }
    if (behind > rays * 0.3) hidden[k] = 1
  }
  return { rays, met, hidden }
}
