/** How finely the car is cut and meshed. Lengths in metres. */
export interface Detail {
  /** Grid of the body's skin. */
  skin: number
  /** Shortest edge that refinement may leave where the skin bends. */
  crease: number
  refinements: number
  /** Grid of seats and other soft shapes; small hard shapes use half of it. */
  soft: number
  hard: number
  /** Steps of the rounding at panel edges; none leaves the edge sharp. */
  rounds: number
  /** Rays for each vertex's ambient occlusion. */
  rays: number
}

export const fine: Detail = { skin: 0.014, crease: 0.0036, refinements: 3, soft: 0.011, hard: 0.005, rounds: 3, rays: 20 }

/** What the light level is simplified from: fewer edges to begin with leave more triangles where they are seen. */
export const sparse: Detail = { skin: 0.023, crease: 0.009, refinements: 2, soft: 0.026, hard: 0.0085, rounds: 0, rays: 24 }

/** What the headset level is simplified from. */
export const middling: Detail = { skin: 0.017, crease: 0.005, refinements: 3, soft: 0.014, hard: 0.0065, rounds: 1, rays: 14 }

/** For tests: the same car, roughly. */
export const coarse: Detail = { skin: 0.034, crease: 0.012, refinements: 1, soft: 0.024, hard: 0.012, rounds: 0, rays: 3 }
