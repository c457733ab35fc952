import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { MeshoptSimplifier } from 'meshoptimizer'
import { written } from '../../assets/attention/bake.ts'
import { merged } from '../../assets/attention/fewer.ts'
import { trianglesOf, type PartTriangles } from '../../assets/attention/triangles.ts'
import { LIKENESS_ERROR } from '../../assets/attention/bake.ts'

const CAR = join(import.meta.dirname, '../../public/product/one')

/** The demo's car at its finest, shut, hidden parts left out. */
export async function finestCar(): Promise<PartTriangles> {
  const manifest = JSON.parse(await readFile(join(CAR, 'product.json'), 'utf8')) as { parts: { name: string; hidden?: true }[]; levels: { full: { file: string } } }
  return trianglesOf(await readFile(join(CAR, manifest.levels.full.file)), new Set(manifest.parts.filter((part) => part.hidden).map((part) => part.name)))
}

/** What measures in the product: the likeness that is shipped. */
export async function shippedLikeness(): Promise<ArrayBuffer> {
  const bytes = await readFile(join(CAR, 'attention.bin'))
  return bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength)
}

/** A car of at least `least` triangles, made of another: its largest triangles are halved across their longest edge, which changes no place that a ray meets. */
export function madeFiner({ parts, corners, whose }: PartTriangles, least: number): PartTriangles {
  let [from, of] = [corners, whose]
  while (of.length < least) {
    const wanted = Math.min(of.length, least - of.length)
    const order = Array.from({ length: of.length }, (_, t) => ({ t, area: areaOf(from, t) })).toSorted((a, b) => b.area - a.area)
    const split = new Uint8Array(of.length)
    for (const { t } of order.slice(0, wanted)) split[t] = 1
    const next = new Float32Array((of.length + wanted) * 9)
    const nextOf = new Uint16Array(of.length + wanted)
    let at = 0
    const put = (part: number, ...points: number[][]): void => {
      points.forEach((point, k) => next.set(point, at * 9 + k * 3))
      nextOf[at++] = part
    }
    for (let t = 0; t < of.length; t++) {
      const [a, b, c] = [0, 1, 2].map((corner) => [...from.subarray(t * 9 + corner * 3, t * 9 + corner * 3 + 3)]) as [number[], number[], number[]]
      if (!split[t]) {
        put(of[t]!, a, b, c)
        continue
      }
      const edges = [[a, b, c], [b, c, a], [c, a, b]] as const
      const [p, q, r] = edges.toSorted((x, y) => length(y[0], y[1]) - length(x[0], x[1]))[0]!
      const middle = p.map((v, k) => (v + q[k]!) / 2)
      put(of[t]!, p, middle, r)
      put(of[t]!, middle, q, r)
    }
    ;[from, of] = [next, nextOf]
  }
  return { parts, corners: from, whose: of }
}

/** A likeness of any car, as `npm run likeness` makes the shipped one. */
export async function likenessOf({ parts, corners, whose }: PartTriangles): Promise<ArrayBuffer> {
  await MeshoptSimplifier.ready
  return written(merged(corners, whose, parts.length, LIKENESS_ERROR), parts).buffer
}

const length = (a: readonly number[], b: readonly number[]): number => Math.hypot(a[0]! - b[0]!, a[1]! - b[1]!, a[2]! - b[2]!)
function areaOf(corners: Float32Array, t: number): number {
  const at = (corner: number, axis: number) => corners[t * 9 + corner * 3 + axis]!
  const [ux, uy, uz] = [0, 1, 2].map((axis) => at(1, axis) - at(0, axis)) as [number, number, number]
  const [vx, vy, vz] = [0, 1, 2].map((axis) => at(2, axis) - at(0, axis)) as [number, number, number]
  return Math.hypot(uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx)
}
