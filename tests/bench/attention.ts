import { BufferAttribute, BufferGeometry, DoubleSide, Mesh, MeshBasicMaterial, Raycaster, Vector3 } from 'three'
import { acceleratedRaycast, computeBoundsTree } from 'three-mesh-bvh'
import type { PartTriangles } from '../../assets/attention/triangles.ts'
import { ATTENTION } from '../../server/demo/zones.ts'
import { zoneOfParts } from '../../src/contract/attention/zones.ts'
import { createMeasure } from '../../src/dwell/measure.ts'
import { finestCar, likenessOf, madeFiner, shippedLikeness } from './attention-car.ts'
import { ingestRows } from './attention-ingest.ts'
import { alternate, type Row } from './row.ts'

const TRIANGLES = 1_000_000
/** Rays of one round: three tests every triangle of each, so it gets fewer. */
const RAYS = 2000
const FEW = 12
const ROUNDS = 5
const VISIBLE = 10_000

type Vec3 = [number, number, number]
type Look = { readonly p: Vec3; readonly q: readonly [number, number, number, number]; readonly d: Vec3 }

/** Whole numbers without end that are the same every time (mulberry32), as fractions of one. */
function fractions(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** Heads that stand round the car, 1.2 to 4 m off, or sit in it, and point somewhere at it. */
function looks(count: number, seed: number): Look[] {
  const next = fractions(seed)
  return Array.from({ length: count }, () => {
    const sits = next() < 0.25
    const [turn, away] = [next() * 2 * Math.PI, 2 + next() * 2.8]
    const p: Vec3 = sits ? [(next() < 0.5 ? -1 : 1) * 0.36, 1.1 + next() * 0.1, next() < 0.5 ? -0.2 : -1] : [Math.sin(turn) * away, 1.2 + next() * 0.6, Math.cos(turn) * away]
    const at: Vec3 = sits ? [p[0] + next() - 0.5, 0.5 + next(), p[2] + 0.4 + next()] : [(next() - 0.5) * 1.9, 0.15 + next() * 1.3, (next() - 0.5) * 4.4]
    const length = Math.hypot(at[0] - p[0], at[1] - p[1], at[2] - p[2])
    const d: Vec3 = [(at[0] - p[0]) / length, (at[1] - p[1]) / length, (at[2] - p[2]) / length]
    // The shortest turn of −z into that direction.
    const w = Math.sqrt(Math.max(1e-9, (1 - d[2]) / 2))
    return { p, d, q: [d[1] / (2 * w), -d[0] / (2 * w), 0, w] as const }
  })
}

/** Every triangle of a car in one mesh that is met from both sides, as the car's own panes and shells are. */
function meshOf({ corners }: PartTriangles): Mesh {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  geometry.setIndex(new BufferAttribute(Uint32Array.from({ length: corners.length / 3 }, (_, k) => k), 1))
  return new Mesh(geometry, new MeshBasicMaterial({ side: DoubleSide }))
}

/** One frame's dwell beside the two usual ways to ask what a head points at; and how often the likeness names the zone that the car itself would. */
export async function run(): Promise<Row[]> {
  const car = await finestCar()
  const fine = madeFiner(car, TRIANGLES)
  const measure = createMeasure(await likenessOf(fine), ATTENTION.zones)
  const plain = meshOf(fine)
  const fast = meshOf(fine)
  computeBoundsTree.call(fast.geometry)
  fast.raycast = acceleratedRaycast
  const all = looks(RAYS, 1)
  const caster = new Raycaster()
  const [origin, direction] = [new Vector3(), new Vector3()]
  let sum = 0
  /** Microseconds of one. */
  const timed = async (some: readonly Look[], each: (look: Look, k: number) => void): Promise<number> => {
    const start = performance.now()
    some.forEach(each)
    return ((performance.now() - start) * 1000) / some.length
  }
  const cast = (mesh: Mesh) => ({ p, d }: Look) => {
    caster.set(origin.set(...p), direction.set(...d))
    sum += caster.intersectObject(mesh, false).length
  }
  const ours = () => timed(all, ({ p, q }, k) => measure.head(p, q, k * 11))
  const three = () => timed(all.slice(0, FEW), cast(plain))
  const bvh = () => timed(all, cast(fast))
  for (const work of [ours, ours, bvh]) await work()
  const rows = [
    await alternate(`a frame’s dwell, ${(fine.whose.length / 1e6).toFixed(2)} million triangles / three’s Raycaster`, 'µs', 1 / 2000, ROUNDS, ours, three),
    await alternate('the same / three-mesh-bvh as it comes', 'µs', 0.3, ROUNDS, ours, bvh)
  ]
  if (sum === 0) throw new Error('no ray met the car')
  return [...rows, await namedRow(car), bytesRow(), ...(await ingestRows())]
}

/** The zone that the shipped likeness names, against the car's own finest triangles. */
async function namedRow(car: PartTriangles): Promise<Row> {
  const measure = createMeasure(await shippedLikeness(), ATTENTION.zones)
  const byPart = zoneOfParts(ATTENTION.zones)
  const mesh = meshOf(car)
  computeBoundsTree.call(mesh.geometry, { indirect: true })
  mesh.raycast = acceleratedRaycast
  const caster = new Raycaster()
  caster.firstHitOnly = true
  const [origin, direction] = [new Vector3(), new Vector3()]
  let [right, asked] = [0, 0]
  for (const { p, d } of looks(VISIBLE * 4, 7)) {
    if (asked === VISIBLE) break
    caster.set(origin.set(...p), direction.set(...d))
    const [hit] = caster.intersectObject(mesh, false)
    if (!hit) continue
    asked++
    const part = measure.tree.cast(...p, ...d)
    const named = part < 0 ? null : measure.zoneOf[part]!
    if (named === (byPart.get(car.parts[car.whose[hit.faceIndex!]!]!) ?? null)) right++
  }
  const wrong = 1 - right / asked
  console.log(`${right.toLocaleString('en')} of ${asked.toLocaleString('en')} rays over what is visible name the zone that the car itself would: ${((100 * right) / asked).toFixed(2)} %`)
  return { what: 'zones named otherwise than by the car itself, of 10,000 rays', ours: asked - right, against: asked, unit: 'rays', ratio: wrong, bar: 0.005, pass: asked === VISIBLE && wrong <= 0.005 }
}

/** What leaves after ten minutes in which every zone was looked at, beside ten poses a second written the same way. */
function bytesRow(): Row {
  const zones = Object.fromEntries(ATTENTION.zones.map(({ name }) => [name, 300]))
  const ours = JSON.stringify({ receipt: crypto.randomUUID(), key: 'k'.repeat(32), showroom: 'one', measure: 'dwell', edition: 1, zones }).length
  const against = 10 * 600 * JSON.stringify({ p: [1.234, 1.612, -2.345], r: [0.123, 0.456, 0.789, 0.123], g: [0.812, 0.604, 1.923] }).length
  return { what: 'a ten-minute visit / ten poses a second', ours, against, unit: 'B', ratio: ours / against, bar: 1 / 500, pass: ours * 500 <= against }
}
