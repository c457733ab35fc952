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
/** A gap wider than this, in metres, is an opening, not a shut-line. */
const WIDEST = 0.016
/** Rounded edges are left out: normals are taken this far from the edge, and again the same way on for their bend. */
const INNER = 0.0045
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
 * Follows lines over the car in four views and, at every gap that a line crosses, foretells the normal in the gap's middle from
 * both its sides. Where the two differ by more than a reflected stripe may jump, it is broken. `half` is the size of a box
 * round the car, from its origin on the floor.
 */
export function countBreaks(soup: Soup, half: Vec3): StripeCount {
  const skin = skinOf(soup)
  const breaks: Break[] = []
  let crossings = 0
  for (const view of VIEWS) {
    const reach = (v: Vec3): number => Math.abs(dot(v, half))
    for (let b = -reach(view.beside); b <= reach(view.beside); b += LINES) {
      const points = line(skin, view, b, reach(view.line), reach(view.along))
      for (const gap of gapsOf(points)) {
        const degrees = jump(points, gap)
        if (degrees === null) continue
        crossings++
        if (degrees > JUMP) breaks.push({ view: view.name, at: points[gap.before]!.at, degrees })
      }
    }
  }
  return { crossings, breaks }
}

interface Point {
  at: Vec3
  normal: Vec3
}

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

function line(skin: Skin, view: View, beside: number, half: number, far: number): (Point | null)[] {
  const out: (Point | null)[] = []
  for (let t = -half; t <= half; t += POINTS) {
    const from = add(add(add([0, 0, 0], view.along, -far - 1), view.line, t), view.beside, beside)
    const point = skin(from, view.along)
    out.push(point && dot(point.normal, view.along) < -0.25 ? point : null)
  }
  return out
}

interface Gap {
  /** Indices of the last point before the gap and the first behind it. */
  before: number
  after: number
}

/** Places where the skin is missing for a little: narrow, and crossed rather than followed. */
function gapsOf(points: readonly (Point | null)[]): Gap[] {
  const gaps: Gap[] = []
  let last = -1
  points.forEach((point, k) => {
    if (!point) return
    if (last >= 0 && k - last > 1 && distance(points[last]!, point) < WIDEST) gaps.push({ before: last, after: k })
    last = k
  })
  return gaps
}

const distance = (a: Point, b: Point): number => Math.hypot(a.at[0] - b.at[0], a.at[1] - b.at[1], a.at[2] - b.at[2])

/** Degrees between the reflections that both sides foretell for the gap's middle, less what the bend excuses; null if a side is too short. */
function jump(points: readonly (Point | null)[], gap: Gap): number | null {
  const before = guess(points, gap.before, -1, gap)
  const after = guess(points, gap.after, 1, gap)
  if (!before || !after) return null
  const off = angle(before.foretold, after.foretold)
  return 2 * Math.max(0, off - SLACK * angle(before.normal, after.normal))
}

/** The normal near the edge and what it becomes in the gap's middle if it bends on as it does there. */
function guess(points: readonly (Point | null)[], edge: number, step: 1 | -1, gap: Gap): { normal: Vec3; foretold: Vec3 } | null {
  const start = points[edge]!
  const near = walk(points, edge, step, start, INNER)
  const far = near === null ? null : walk(points, near, step, points[near]!, BEND)
  if (near === null || far === null) return null
  const [a, b] = [points[near]!, points[far]!]
  const middle = distance(points[gap.before]!, points[gap.after]!) / 2 + distance(start, a)
  const rate = middle / distance(a, b)
  const bend: Vec3 = [a.normal[0] - b.normal[0], a.normal[1] - b.normal[1], a.normal[2] - b.normal[2]]
  return { normal: a.normal, foretold: unit(add(a.normal, bend, rate)) }
}

/** The next point at least `length` metres from `from`; null where the skin ends before. */
function walk(points: readonly (Point | null)[], start: number, step: 1 | -1, from: Point, length: number): number | null {
  for (let k = start; k >= 0 && k < points.length; k += step) {
    const point = points[k]
    if (!point) return null
    if (distance(from, point) >= length) return k
  }
  return null
}

const angle = (a: Vec3, b: Vec3): number => (Math.atan2(Math.hypot(...cross(a, b)), dot(a, b)) * 180) / Math.PI
