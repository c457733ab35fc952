import { BufferAttribute, BufferGeometry, DoubleSide, Ray, Triangle, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { add, cross, dot, unit } from '../kernel/vector.ts'
import type { Vec3 } from '../kernel/vector.ts'

/** Reflecting skin: triangles one after the other, nine numbers each, and the normals at their corners. */
export interface Soup {
  positions: Float32Array
  normals: Float32Array
}

/** Where a reflected stripe jumps: the place, in metres, and by how many degrees the reflected ray does. */
export interface Break {
  view: string
  at: Vec3
  degrees: number
}

export interface StripeCount {
  /** Places where a line of sight crossed a gap. */
  crossings: number
  breaks: Break[]
}

/** Metres between the lines that are followed, and between the points of a line. */
const LINES = 0.02
const POINTS = 0.0015
/** A gap wider than this across, in metres, is an opening, not a shut-line; along a line that meets it aslant it may look wider. */
const WIDEST = 0.0135
const ASLANT = 0.03
/** Metres to each side that are looked at, and the directions tried to find the shortest way across a gap. */
const ROUND = 0.03
const DIRECTIONS = 12
/** Rounded edges are left out: normals are taken this far from the edge, and again the same way on for their bend. */
const INNER = 0.005
/** Points that a rounded edge may take up. */
const EDGE = 3
const BEND = 0.006
/** Degrees by which a reflected ray may jump: an eighth of a stripe's period in the striped surroundings. */
const JUMP = 22.5 / 8
/** Over a gap the skin may bend; the share of that bend which two straight guesses may miss. */
const SLACK = 0.3

interface View {
  name: string
  /** Towards the car. */
  along: Vec3
  /** Lines run along the first, and lie beside each other along the second. */
  line: Vec3
  beside: Vec3
}

const X: Vec3 = [1, 0, 0]
const Y: Vec3 = [0, 1, 0]
const Z: Vec3 = [0, 0, 1]
const towards = (v: Vec3): Vec3 => [-v[0], -v[1], -v[2]]

const VIEWS: readonly View[] = (
  [
    ['side', towards(X), Z, Y],
    ['front', towards(Z), X, Y],
    ['rear', Z, X, Y],
    ['above', towards(Y), Z, X],
  ] as const
).flatMap(([name, along, a, b]) => [
  { name, along, line: a, beside: b },
  { name, along, line: b, beside: a },
])

/**
 * Follows lines over the car in four views. At every gap that a line meets, it is crossed the shortest way, and the normal in
 * its middle is foretold from both sides. Where the two differ by more than a reflected stripe may jump, the stripe is broken.
 * `half` is the size of a box round the car, from its origin on the floor.
 */
export function countBreaks(soup: Soup, half: Vec3): StripeCount {
  const skin = skinOf(soup)
  const breaks: Break[] = []
  let crossings = 0
  for (const view of VIEWS) {
    const reach = (v: Vec3): number => Math.abs(dot(v, half))
    const back = reach(view.along) + 1
    for (let b = -reach(view.beside); b <= reach(view.beside); b += LINES) {
      const first = add(add([0, 0, 0], view.along, -back), view.beside, b)
      const points = line(skin, view, add(first, view.line, -reach(view.line)), view.line, 2 * reach(view.line))
      for (const gap of gapsOf(points)) {
        const middle = add(first, view.line, -reach(view.line) + (POINTS * (gap.before + gap.after)) / 2)
        const degrees = jump(skin, view, middle)
        if (degrees === null) continue
        crossings++
        if (degrees > JUMP) breaks.push({ view: view.name, at: at(points, gap.before).at, degrees })
      }
    }
  }
  return { crossings, breaks }
}

interface Point {
  at: Vec3
  normal: Vec3
}

/** A place on a line: a point of the skin, skin seen too much aslant to tell (another view sees that better), or none. */
type Place = Point | 'aslant' | null

type Skin = (from: Vec3, along: Vec3) => Point | null

/** Casts a ray at the skin and gives the nearest point with its smooth normal. */
function skinOf({ positions, normals }: Soup): Skin {
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(positions, 3))
  const bvh = new MeshBVH(geometry, { indirect: true })
  const ray = new Ray()
  const corners = [new Vector3(), new Vector3(), new Vector3()] as const
  const share = new Vector3()
  return (from, along) => {
    ray.origin.set(...from)
    ray.direction.set(...along)
    const hit = bvh.raycastFirst(ray, DoubleSide)
    if (hit?.faceIndex === undefined || hit.faceIndex === null) return null
    const k = hit.faceIndex * 9
    corners.forEach((c, i) => c.fromArray(positions, k + 3 * i))
    if (!Triangle.getBarycoord(hit.point, ...corners, share)) return null
    const w = share.toArray()
    const normal = [0, 1, 2].map((j) => w.reduce((sum, s, i) => sum + s * normals[k + 3 * i + j]!, 0)) as Vec3
    return { at: hit.point.toArray() as Vec3, normal: unit(normal) }
  }
}

/** Places on a line, as seen in a view. */
function line(skin: Skin, view: View, start: Vec3, direction: Vec3, length: number): Place[] {
  const out: Place[] = []
  for (let t = 0; t <= length; t += POINTS) {
    const point = skin(add(start, direction, t), view.along)
    out.push(point && dot(point.normal, view.along) > -0.5 ? 'aslant' : point)
  }
  return out
}

interface Gap {
  /** Indices of the last point before the gap and the first behind it. */
  before: number
  after: number
}

/** Where the skin is missing for a little. */
function gapsOf(places: readonly Place[]): Gap[] {
  const gaps: Gap[] = []
  places.forEach((_, k) => {
    if (places[k] !== null || k === 0 || places[k - 1] === null) return
    const gap = gapAt(places, k)
    const [before, after] = gap ? [places[gap.before], places[gap.after]] : []
    if (gap && isPoint(before) && isPoint(after) && distance(before, after) < ASLANT && level(before, after)) gaps.push(gap)
  })
  return gaps
}

const isPoint = (place: Place | undefined): place is Point => place !== null && place !== undefined && place !== 'aslant'

function at(places: readonly Place[], k: number): Point {
  const point = places[k]
  if (!isPoint(point)) throw new RangeError(`no skin at ${k}`)
  return point
}

/** Whether two points lie side by side on one surface, not one before the other. */
function level(a: Point, b: Point): boolean {
  const step = unit([b.at[0] - a.at[0], b.at[1] - a.at[1], b.at[2] - a.at[2]])
  return Math.abs(dot(step, unit(add(a.normal, b.normal)))) < 0.5
}

const distance = (a: Point, b: Point): number => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1], a.at[2] - b.at[2])

/**
 * Degrees between the reflections that both sides foretell for a gap's middle, less what the bend excuses, along the shortest way
 * across; null where there is no gap narrow enough, or a side is too narrow to show a stripe.
 */
function jump(skin: Skin, view: View, middle: Vec3): number | null {
  let best: { points: Place[]; gap: Gap; width: number } | null = null
  for (let k = 0; k < DIRECTIONS; k++) {
    const a = (Math.PI * k) / DIRECTIONS
    const direction = add([view.line[0] * Math.cos(a), view.line[1] * Math.cos(a), view.line[2] * Math.cos(a)], view.beside, Math.sin(a))
    const points = line(skin, view, add(middle, direction, -ROUND), direction, 2 * ROUND)
    const gap = gapAt(points, Math.round(ROUND / POINTS))
    if (!gap) continue
    const width = distance(at(points, gap.before), at(points, gap.after))
    if (!best || width < best.width) best = { points, gap, width }
  }
  if (!best || best.width > WIDEST) return null
  const before = guess(best.points, best.gap.before, -1, best.gap)
  const after = guess(best.points, best.gap.after, 1, best.gap)
  if (!before || !after) return null
  const off = angle(before.foretold, after.foretold)
  return 2 * Math.max(0, off - SLACK * angle(before.normal, after.normal))
}

/** The gap that holds a place of a line, if points of skin lie on both its sides. */
function gapAt(places: readonly Place[], place: number): Gap | null {
  if (places[place] !== null) return null
  let [before, after] = [place, place]
  while (places[before] === null) before--
  while (places[after] === null) after++
  // The rounded edges themselves.
  for (let k = 0; k < EDGE; k++) {
    if (places[before] === 'aslant') before--
    if (places[after] === 'aslant') after++
  }
  return isPoint(places[before]) && isPoint(places[after]) ? { before, after } : null
}

/** The normal near the edge and what it becomes in the gap's middle if it bends on as it does there. */
function guess(points: readonly Place[], edge: number, step: 1 | -1, gap: Gap): { normal: Vec3; foretold: Vec3 } | null {
  const start = at(points, edge)
  const near = walk(points, edge, step, start, INNER)
  const far = near === null ? null : walk(points, near, step, at(points, near), BEND)
  // A strip too narrow to show a stripe, rounded edges and all, is left out.
  if (near === null || far === null || walk(points, far, step, at(points, far), INNER) === null) return null
  const [a, b] = [at(points, near), at(points, far)]
  const middle = distance(at(points, gap.before), at(points, gap.after)) / 2 + distance(start, a)
  const rate = middle / distance(a, b)
  const bend: Vec3 = [a.normal[0] - b.normal[0], a.normal[1] - b.normal[1], a.normal[2] - b.normal[2]]
  return { normal: a.normal, foretold: unit(add(a.normal, bend, rate)) }
}

/** The next point at least `length` metres from `from`; null where the skin ends before. */
function walk(points: readonly Place[], start: number, step: 1 | -1, from: Point, length: number): number | null {
  for (let k = start; k >= 0 && k < points.length; k += step) {
    const point = points[k]
    if (!isPoint(point)) return null
    if (distance(from, point) >= length) return k
  }
  return null
}

const angle = (a: Vec3, b: Vec3): number => (Math.atan2(Math.hypot(...cross(a, b)), dot(a, b)) * 180) / Math.PI
