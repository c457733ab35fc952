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
export const gapTo = (solid: Solid, at: Floor): Gap => gapInto({ distance: 0, nx: 0, nz: 0 }, solid, at[0], at[1])

/** The same, written into `out`: whoever walks asks it several times in each picture. */
function gapInto(out: Gap, solid: Solid, x: number, z: number): Gap {
  const sin = Math.sin(solid.turn)
  const cos = Math.cos(solid.turn)
  const dx = x - solid.at[0]
  const dz = z - solid.at[1]
  // Into the solid's own frame: a turn about y takes x to (cos, −sin) on the floor.
  const u = dx * cos - dz * sin
  const v = dx * sin + dz * cos
  const round = Math.min(solid.round, solid.half[0], solid.half[1])
  const qx = Math.abs(u) - solid.half[0] + round
  const qz = Math.abs(v) - solid.half[1] + round
  const outside = Math.hypot(Math.max(qx, 0), Math.max(qz, 0))
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
export const room = (ground: Ground, at: Floor): number => roomAt(ground, at[0], at[1])

function roomAt({ walls, solids }: Ground, x: number, z: number): number {
  let least = walls ? Math.min(x - walls.low[0], walls.high[0] - x, z - walls.low[1], walls.high[1] - z) : Infinity
  for (let k = 0; k < solids.length; k++) least = Math.min(least, gapInto(gap, solids[k]!, x, z).distance)
  return least
}

/** Whether somebody has room to stand there. */
export const isClear = (ground: Ground, at: Floor, radius = SHOULDER): boolean => room(ground, at) >= radius - 1e-4

/**
 * Where somebody comes who walks from one place to another: along what is in the way, never into it and never through it. Who is too
 * near to something already (a door was opened onto them) may go anywhere that is no worse; nobody is pushed.
 */
export function walkOn(ground: Ground, from: Floor, to: Floor, radius = SHOULDER): Floor {
  const way = Math.hypot(to[0] - from[0], to[1] - from[1])
  if (!Number.isFinite(way)) return from
  const count = Math.max(1, Math.ceil(way / STRIDE))
  const sx = (to[0] - from[0]) / count
  const sz = (to[1] - from[1]) / count
  let x = from[0]
  let z = from[1]
  for (let step = 0; step < count; step++) {
    const kept = Math.min(radius, roomAt(ground, x, z))
    pressOut(ground, x + sx, z + sz, kept)
    const moved = Math.hypot(free.x - x, free.z - z)
    if (moved > 2 * STRIDE || roomAt(ground, free.x, free.z) < kept - 1e-4) break
    x = free.x
    z = free.z
  }
  return x === from[0] && z === from[1] ? from : [x, z]
}

/** Where `pressOut` came to. */
const free = { x: 0, z: 0 }

/** The place beside which something stands too near, moved straight away from it; several things in turn. Written into `free`. */
function pressOut({ solids, walls }: Ground, x: number, z: number, radius: number): void {
  for (let round = 0; round < 4; round++) {
    let pressed = false
    for (let k = 0; k < solids.length; k++) {
      gapInto(gap, solids[k]!, x, z)
      if (gap.distance >= radius) continue
      pressed = true
      const far = radius - gap.distance
      x += gap.nx * far
      z += gap.nz * far
    }
    if (walls) {
      x = keptWithin(x, walls.low[0], walls.high[0], radius)
      z = keptWithin(z, walls.low[1], walls.high[1], radius)
    }
    if (!pressed) break
  }
  free.x = x
  free.z = z
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
