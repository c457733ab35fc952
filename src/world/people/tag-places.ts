/** One tag in the making: where it hangs, how large it looks, and how far it is lifted (metres). */
export interface TagPlace {
  x: number
  y: number
  z: number
  /** Width in heights of the tag; 0 for no tag. */
  width: number
  lift: number
  /** For the sorting: squared distance, angles and half sizes as seen from the eye. */
  distance: number
  azimuth: number
  elevation: number
  half: number
  tall: number
}

export const createTagPlace = (): TagPlace => ({ x: 0, y: 0, z: 0, width: 0, lift: 0, distance: 0, azimuth: 0, elevation: 0, half: 0, tall: 0 })

/** Half the height of a tag at a distance; the same figures as in the shader. */
const halfHeight = (distance: number): number => {
  const t = Math.min(1, Math.max(0, (distance - 1.5) / 7.5))
  return 0.026 * (1 + 1.6 * t * t * (3 - 2 * t))
}

const around = (angle: number): number => angle - 2 * Math.PI * Math.round(angle / (2 * Math.PI))

/**
 * Lifts tags that would lie over a nearer one, as seen from the eye at (ex, ey, ez), each to just above it. `order` is
 * room for as many numbers as there are places; the lift is followed softly (`share` of the gap a frame).
 */
export const spreadTags = (places: readonly TagPlace[], count: number, order: Uint8Array, ex: number, ey: number, ez: number, share: number): void => {
  let used = 0
  for (let k = 0; k < count; k++) {
    const tag = places[k]!
    if (tag.width === 0) continue
    const dx = tag.x - ex
    const dz = tag.z - ez
    const flat = Math.max(0.05, Math.hypot(dx, dz))
    tag.distance = Math.hypot(flat, tag.y - ey)
    tag.azimuth = Math.atan2(dx, dz)
    const size = halfHeight(tag.distance)
    tag.half = (size * tag.width) / flat
    tag.tall = (2 * size) / flat
    tag.elevation = (tag.y - ey) / flat
    let at = used++
    while (at > 0 && places[order[at - 1]!]!.distance > tag.distance) {
      order[at] = order[at - 1]!
      at--
    }
    order[at] = k
  }
  for (let a = 0; a < used; a++) {
    const tag = places[order[a]!]!
    const base = tag.elevation
    for (let turn = 0; turn < 4; turn++) {
      let moved = false
      for (let b = 0; b < a; b++) {
        const other = places[order[b]!]!
        if (Math.abs(around(tag.azimuth - other.azimuth)) > tag.half + other.half) continue
        if (tag.elevation > other.elevation + other.tall || tag.elevation + tag.tall < other.elevation) continue
        tag.elevation = other.elevation + other.tall * 1.12
        moved = true
      }
      if (!moved) break
    }
    const flat = Math.max(0.05, Math.hypot(tag.x - ex, tag.z - ez))
    tag.lift += ((tag.elevation - base) * flat - tag.lift) * share
  }
}
