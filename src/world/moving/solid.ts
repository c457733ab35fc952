/** A place on the floor, showroom frame, metres: x and z. */
export type Floor = readonly [x: number, z: number]

/** A shape on the floor that nobody stands in: a rectangle with round corners. Metres; `turn` about y, radians. */
export interface Solid {
  readonly at: Floor
  readonly half: Floor
  readonly round: number
  readonly turn: number
}

/** What one walks among: solids, and the walls of the place as a box on the floor (null: open ground). */
export interface Ground {
  readonly solids: readonly Solid[]
  readonly walls: { readonly low: Floor; readonly high: Floor } | null
}

/** Half the width of somebody who walks, metres: shoulders are some 45 cm across. */
export const SHOULDER = 0.24
/** A way is walked in steps of this length at most, metres: no door leaf is thin enough to be stepped over. */
const STRIDE = 0.05
/** So near is touching, metres. */
const TOUCH = 1e-6

export interface Gap {
  /** To the nearest surface, metres; negative inside. */
  distance: number
  /** Away from it. */
  nx: number
  nz: number
}

/** How far a place is from a solid, and which way leads out. The distance of a rounded box (signed, exact outside). */
export function gapTo(solid: Solid, at: Floor): Gap {
  probe[0] = at[0]
  probe[1] = at[1]
  return gapInto({ distance: 0, nx: 0, nz: 0 }, solid)
}

/** The place that is asked about, x and z: whoever walks asks several times in each picture, and numbers handed on one by one would be left behind. */
const probe = new Float64Array(2)

/** The same of the place in `probe`, written into `out`. */
function gapInto(out: Gap, solid: Solid): Gap {
  const sin = Math.sin(solid.turn)
  const cos = Math.cos(solid.turn)
  const dx = probe[0]! - solid.at[0]
  const dz = probe[1]! - solid.at[1]
  // Into the solid's own frame: a turn about y takes x to (cos, −sin) on the floor.
  const u = dx * cos - dz * sin
  const v = dx * sin + dz * cos
  const round = Math.min(solid.round, solid.half[0], solid.half[1])
  const qx = Math.abs(u) - solid.half[0] + round
  const qz = Math.abs(v) - solid.half[1] + round
  const outX = Math.max(qx, 0)
  const outZ = Math.max(qz, 0)
  // Not `hypot`, which makes an object of each number: this is asked several times in each picture of a walk.
  const outside = Math.sqrt(outX * outX + outZ * outZ)
  const su = u < 0 ? -1 : 1
  const sv = v < 0 ? -1 : 1
  const nu = outside > TOUCH ? (su * Math.max(qx, 0)) / outside : qx > qz ? su : 0
  const nv = outside > TOUCH ? (sv * Math.max(qz, 0)) / outside : qx > qz ? 0 : sv
  out.distance = outside + Math.min(Math.max(qx, qz), 0) - round
  out.nx = nu * cos + nv * sin
  out.nz = nv * cos - nu * sin
  return out
}

const gap: Gap = { distance: 0, nx: 0, nz: 0 }

/** How far a place is from whatever is nearest, walls included, metres; negative inside of something. */
export function room(ground: Ground, at: Floor): number {
  probe[0] = at[0]
  probe[1] = at[1]
  return roomThere(ground)
}

function roomThere({ walls, solids }: Ground): number {
  const x = probe[0]!
  const z = probe[1]!
  let least = walls ? Math.min(x - walls.low[0], walls.high[0] - x, z - walls.low[1], walls.high[1] - z) : Infinity
  for (let k = 0; k < solids.length; k++) least = Math.min(least, gapInto(gap, solids[k]!).distance)
  return least
}

/** Whether somebody has room to stand there. */
export const isClear = (ground: Ground, at: Floor, radius = SHOULDER): boolean => room(ground, at) >= radius - 1e-4

/**
 * Where somebody comes who walks from one place to another: along what is in the way, never into it and never through it. Who is too
 * near to something already (a door was opened onto them) may go anywhere that is no worse; nobody is pushed.
 */
export function walkOn(ground: Ground, from: Floor, to: Floor, radius = SHOULDER): Floor {
  const { x, z } = walkInto({ x: 0, z: 0 }, ground, [...from, ...to], radius)
  return x === from[0] && z === from[1] ? from : [x, z]
}

/** The same, written into `out`, for who walks in each picture. `way`: x and z from, x and z to. */
export function walkInto(out: { x: number; z: number }, ground: Ground, way: ArrayLike<number>, radius: number): { x: number; z: number } {
  let x = way[0]!
  let z = way[1]!
  const wx = way[2]! - x
  const wz = way[3]! - z
  const length = Math.sqrt(wx * wx + wz * wz)
  const count = Number.isFinite(length) ? Math.max(1, Math.ceil(length / STRIDE)) : 0
  const sx = wx / count
  const sz = wz / count
  for (let step = 0; step < count; step++) {
    probe[0] = x
    probe[1] = z
    const kept = Math.min(radius, roomThere(ground))
    probe[0] = x + sx
    probe[1] = z + sz
    pressOut(ground, kept)
    const mx = probe[0] - x
    const mz = probe[1] - z
    if (mx * mx + mz * mz > 4 * STRIDE * STRIDE || roomThere(ground) < kept - 1e-4) break
    x = probe[0]
    z = probe[1]
  }
  out.x = x
  out.z = z
  return out
}

/** Moves the place in `probe` straight away from what stands too near; from several things in turn. */
function pressOut({ solids, walls }: Ground, radius: number): void {
  for (let round = 0; round < 4; round++) {
    let pressed = false
    for (let k = 0; k < solids.length; k++) {
      gapInto(gap, solids[k]!)
      if (gap.distance >= radius) continue
      pressed = true
      const far = radius - gap.distance
      probe[0]! += gap.nx * far
      probe[1]! += gap.nz * far
    }
    if (walls) {
      probe[0] = keptWithin(probe[0]!, walls.low[0], walls.high[0], radius)
      probe[1] = keptWithin(probe[1]!, walls.low[1], walls.high[1], radius)
    }
    if (!pressed) break
  }
}

const keptWithin = (value: number, from: number, to: number, radius: number): number => (to - from < 2 * radius ? (from + to) / 2 : Math.min(to - radius, Math.max(from + radius, value)))

/** Rings that a free place is looked for on, metres apart, and places on each. */
const RINGS = 0.15
const FARTHEST = 6
const AROUND = 24

/**
 * The free place nearest to a wish, or null where there is none within `reach` metres. Of equals the one nearer to `prefer` comes first.
 */
export function nearestClear(ground: Ground, wish: Floor, reach = FARTHEST, prefer: Floor = wish, radius = SHOULDER): Floor | null {
  if (isClear(ground, wish, radius)) return wish
  const away = ([x, z]: Floor) => Math.hypot(x - prefer[0], z - prefer[1])
  for (let ring = RINGS; ring <= reach + 1e-9; ring += RINGS) {
    let best: Floor | null = null
    for (let k = 0; k < AROUND; k++) {
      const angle = (k * 2 * Math.PI) / AROUND
      const place: Floor = [wish[0] + Math.sin(angle) * ring, wish[1] + Math.cos(angle) * ring]
      if (isClear(ground, place, radius) && (!best || away(place) < away(best))) best = place
    }
    if (best) return best
  }
  return null
}
