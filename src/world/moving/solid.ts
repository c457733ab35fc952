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

interface Gap {
  /** To the nearest surface, metres; negative inside. */
  distance: number
  /** Away from it. */
  nx: number
  nz: number
}

/** How far a place is from a solid, and which way leads out. The distance of a rounded box (signed, exact outside). */
export function gapTo(solid: Solid, [x, z]: Floor): Gap {
  const [sin, cos] = [Math.sin(solid.turn), Math.cos(solid.turn)]
  const [dx, dz] = [x - solid.at[0], z - solid.at[1]]
  // Into the solid's own frame: a turn about y takes x to (cos, −sin) on the floor.
  const [u, v] = [dx * cos - dz * sin, dx * sin + dz * cos]
  const round = Math.min(solid.round, solid.half[0], solid.half[1])
  const [qx, qz] = [Math.abs(u) - solid.half[0] + round, Math.abs(v) - solid.half[1] + round]
  const outside = Math.hypot(Math.max(qx, 0), Math.max(qz, 0))
  const [su, sv] = [u < 0 ? -1 : 1, v < 0 ? -1 : 1]
  let nu: number
  let nv: number
  if (outside > TOUCH) [nu, nv] = [(su * Math.max(qx, 0)) / outside, (sv * Math.max(qz, 0)) / outside]
  else [nu, nv] = qx > qz ? [su, 0] : [0, sv]
  return { distance: outside + Math.min(Math.max(qx, qz), 0) - round, nx: nu * cos + nv * sin, nz: nv * cos - nu * sin }
}

/** How far a place is from whatever is nearest, walls included, metres; negative inside of something. */
export function room(ground: Ground, at: Floor): number {
  const { walls } = ground
  const toWalls = walls ? Math.min(at[0] - walls.low[0], walls.high[0] - at[0], at[1] - walls.low[1], walls.high[1] - at[1]) : Infinity
  return ground.solids.reduce((least, solid) => Math.min(least, gapTo(solid, at).distance), toWalls)
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
  const [sx, sz] = [(to[0] - from[0]) / count, (to[1] - from[1]) / count]
  let at = from
  for (let step = 0; step < count; step++) {
    const kept = Math.min(radius, room(ground, at))
    const next = pressedOut(ground, [at[0] + sx, at[1] + sz], kept)
    const moved = Math.hypot(next[0] - at[0], next[1] - at[1])
    if (moved > 2 * STRIDE || room(ground, next) < kept - 1e-4) break
    at = next
  }
  return at
}

/** The place beside which something stands too near, moved straight away from it; several things in turn. */
function pressedOut(ground: Ground, at: Floor, radius: number): Floor {
  let [x, z] = at
  for (let round = 0; round < 4; round++) {
    let pressed = false
    for (const solid of ground.solids) {
      const gap = gapTo(solid, [x, z])
      if (gap.distance >= radius) continue
      pressed = true
      x += gap.nx * (radius - gap.distance)
      z += gap.nz * (radius - gap.distance)
    }
    if (ground.walls) [x, z] = within(ground.walls, [x, z], radius)
    if (!pressed) break
  }
  return [x, z]
}

function within({ low, high }: NonNullable<Ground['walls']>, [x, z]: Floor, radius: number): Floor {
  const keep = (value: number, from: number, to: number) => (to - from < 2 * radius ? (from + to) / 2 : Math.min(to - radius, Math.max(from + radius, value)))
  return [keep(x, low[0], high[0]), keep(z, low[1], high[1])]
}

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
