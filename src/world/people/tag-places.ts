/** One tag in the making: where it hangs, how large it looks, and how far it is lifted (metres). */
export interface TagPlace {
  x: number
  y: number
  z: number
  /** Width in heights of the tag; 0 for no tag. */
  width: number
  /** How far it is lifted, and how far it shall be. */
  lift: number
  to: number
  /** For the sorting: distance, angles and half sizes as seen from the eye. */
  distance: number
  azimuth: number
  elevation: number
  half: number
  tall: number
}

export const createTagPlace = (): TagPlace => ({ x: 0, y: 0, z: 0, width: 0, lift: 0, to: 0, distance: 0, azimuth: 0, elevation: 0, half: 0, tall: 0 })

/** Half the height of a tag at a distance, metres; the same figures as in the shader. */
export const halfHeight = (distance: number): number => {
  const t = Math.min(1, Math.max(0, (distance - 1.5) / 7.5))
  return 0.026 * (1 + 1.6 * t * t * (3 - 2 * t))
}

/** Tags keep this far from one another sideways, radians: they make way before one comes before the other. */
const MARGIN = 0.07
/** A tag stands over another by so much of its height, and makes way when there is less between than this. */
const OVER = 1.2
const CLEAR = 1.12

const around = (angle: number): number => (angle > Math.PI ? angle - 2 * Math.PI : angle < -Math.PI ? angle + 2 * Math.PI : angle)

const see = (tag: TagPlace, ex: number, ey: number, ez: number): void => {
  const dx = tag.x - ex
  const dz = tag.z - ez
  const flat = Math.max(0.05, Math.sqrt(dx * dx + dz * dz))
  tag.distance = Math.sqrt(flat * flat + (tag.y - ey) * (tag.y - ey))
  tag.azimuth = Math.atan2(dx, dz)
  const size = halfHeight(tag.distance)
  tag.half = (size * tag.width) / flat
  tag.tall = (2 * size) / flat
  tag.elevation = (tag.y - ey) / flat
}

/** Sorts the numbers of tags by distance; those of the last time are nearly in order still. */
const sort = (places: readonly TagPlace[], order: Uint8Array, used: number): void => {
  for (let k = 1; k < used; k++) {
    const one = order[k]!
    const { distance } = places[one]!
    let at = k
    while (at > 0 && places[order[at - 1]!]!.distance > distance) {
      order[at] = order[at - 1]!
      at--
    }
    order[at] = one
  }
}

const clears = (a: TagPlace, b: TagPlace): boolean =>
  Math.abs(around(a.azimuth - b.azimuth)) > a.half + b.half + MARGIN || a.elevation > b.elevation + b.tall * CLEAR || a.elevation + a.tall * CLEAR < b.elevation

/**
 * Says how far tags shall be lifted so that none lies over a nearer one, as seen from the eye at (ex, ey, ez): each to just above.
 * `order` has the numbers of all places, in any order; the first `count` places are in use.
 */
export const spreadTags = (places: readonly TagPlace[], count: number, order: Uint8Array, ex: number, ey: number, ez: number): void => {
  let used = 0
  for (let k = 0; k < order.length; k++) {
    const one = order[k]!
    if (one >= count || places[one]!.width === 0) continue
    order[k] = order[used]!
    order[used++] = one
    see(places[one]!, ex, ey, ez)
  }
  sort(places, order, used)
  for (let a = 0; a < used; a++) {
    const tag = places[order[a]!]!
    const base = tag.elevation
    for (let b = 0; b < a; b++) {
      const other = places[order[b]!]!
      if (clears(tag, other)) continue
      tag.elevation = other.elevation + other.tall * OVER
      // Higher up it may lie over one that it cleared before.
      b = -1
    }
    tag.to = (tag.elevation - base) * Math.max(0.05, Math.sqrt((tag.x - ex) * (tag.x - ex) + (tag.z - ez) * (tag.z - ez)))
  }
}

/** A tag so near its place, metres, has come to rest there. */
const THERE = 2e-4

/** Lifts tags softly to where they shall be: `share` of the gap. True while one of them is on its way. */
export const liftTags = (places: readonly TagPlace[], count: number, share: number): boolean => {
  let moves = false
  for (let k = 0; k < count; k++) {
    const tag = places[k]!
    const gap = tag.to - tag.lift
    if (Math.abs(gap) < THERE) continue
    tag.lift += gap * share
    moves = true
  }
  return moves
}
