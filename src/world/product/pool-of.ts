/** A lamp and where it shines from: middle and half size of what gives its light, metres; how far its glow reaches. */
export interface PoolLamp {
  readonly name: string
  readonly color: readonly [number, number, number]
  readonly strength: number
  /** Throws a beam ahead; others shine all round. */
  readonly beam?: boolean
  readonly at: readonly { readonly middle: readonly [number, number, number]; readonly half: readonly [number, number, number]; readonly radius: number }[]
}

/** A piece of the floor in cells: rows run along z, columns along x from low to high. */
export interface PoolFloor {
  readonly middle: number
  readonly half: readonly [number, number]
  readonly cells: readonly [number, number]
}

/** A share of the light that falls on the floor: what is drawn is the look of it, not its measure. */
const GAIN = { round: 0.06, beam: 0.026 }
/** Metres over which light that shines all round is lost against the room's own. */
const LOST = 0.75
/** Radians to each side that a beam holds half its light; how steeply it looks down, and how thick it is. */
const BEAM = { aside: 0.33, down: 0.2, thick: 0.11 }
/** Places along a lamp that its light is taken from. */
const ALONG = [-0.66, 0, 0.66]

const smooth = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** What of a lamp's full light falls on every cell of the floor, linear. */
export function poolOf({ at, beam = false }: PoolLamp, { middle, half, cells: [across, along] }: PoolFloor): Float32Array {
  const out = new Float32Array(across * along)
  const places = at.flatMap((each) => ALONG.map((share): [number, number, number] => [each.middle[0] + share * each.half[0], each.middle[1], each.middle[2]]))
  for (let row = 0; row < along; row++)
    for (let column = 0; column < across; column++) {
      const [u, v] = [((column + 0.5) / across) * 2 - 1, ((row + 0.5) / along) * 2 - 1]
      // Towards its own edges the square runs out, so that they are never seen.
      const edge = smooth(1, 0.72, Math.abs(u)) * smooth(1, 0.8, Math.abs(v))
      const sum = places.reduce((total, place) => total + (beam ? ahead : round)(place, u * half[0], middle + v * half[1]), 0)
      out[row * across + column] = (edge * sum) / ALONG.length
    }
  return out
}

/** A lamp that shines outward all round: by its lobe, the floor's slant and the square of the distance. */
function round([px, py, pz]: readonly [number, number, number], x: number, z: number): number {
  const [dx, dz] = [x - px, (z - pz) * Math.sign(pz)]
  const outward = Math.abs(px) > 0.3 ? 0.6 * Math.sign(px) * dx : 0
  const distance = Math.hypot(dx, py, dz)
  const lobe = Math.max(0, (dz + outward + 0.3 * py) / distance)
  return ((GAIN.round * lobe * py) / distance ** 3) * Math.exp(-Math.hypot(dx, dz) / LOST) * smooth(-0.3, 0.25, dz + 0.5 * Math.max(0, outward))
}

/** A beam: brightest some metres ahead, cut off above. */
function ahead([px, py, pz]: readonly [number, number, number], x: number, z: number): number {
  const forward = (z - pz) * Math.sign(pz)
  if (forward <= 0) return 0
  const aside = Math.atan2(x - px, forward)
  const down = Math.atan2(py, Math.hypot(x - px, forward))
  return GAIN.beam * Math.exp(-((aside / BEAM.aside) ** 2) - Math.max(0, (down - BEAM.down) / (BEAM.thick * 1.7)) ** 2 - Math.max(0, (BEAM.down - down) / BEAM.thick) ** 2) * smooth(0, 0.6, forward)
}
