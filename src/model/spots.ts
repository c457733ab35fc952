/**
 * Where a point of the room falls on the canvas: CSS pixels from its top left. Not visible: behind the eye, outside, or hidden.
 * `behind`: in the picture, but with the product before it.
 */
export interface Spot {
  x: number
  y: number
  visible: boolean
  behind: boolean
}

/**
 * Places of the room on the page, changed in place while the picture moves and never put into a store. Ids: a hotspot's own
 * id, `selected` for the part last pressed, `point:customer` and `point:advisor` for what people point at.
 */
export interface Spots {
  /** The place of one id, or undefined while there is none. The object is kept and changed in place. */
  at(id: string): Readonly<Spot> | undefined
  ids(): Iterable<string>
  /** Keeps nothing of `at`. */
  put(id: string, at: { readonly x: number; readonly y: number }, visible: boolean, behind?: boolean): void
  drop(id: string): void
  /** Tells listeners, once a frame and only if something changed since. */
  flush(): void
  /** Calls back after a frame in which places changed; returns the undo. */
  subscribe(listener: () => void): () => void
}

/** Half a pixel is not seen, and keeps a still picture from telling. */
const STILL = 0.25

export function createSpots(): Spots {
  const places = new Map<string, Spot>()
  const listeners = new Set<() => void>()
  let changed = false
  return {
    at: (id) => places.get(id),
    ids: () => places.keys(),
    put(id, at, visible, behind = false) {
      const spot = places.get(id)
      if (!spot) {
        places.set(id, { x: at.x, y: at.y, visible, behind })
        changed = true
      } else if (spot.visible !== visible || spot.behind !== behind || Math.abs(spot.x - at.x) > STILL || Math.abs(spot.y - at.y) > STILL) {
        spot.x = at.x
        spot.y = at.y
        spot.visible = visible
        spot.behind = behind
        changed = true
      }
    },
    drop(id) {
      if (places.delete(id)) changed = true
    },
    flush() {
      if (!changed) return
      changed = false
      for (const listener of listeners) listener()
    },
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
}
