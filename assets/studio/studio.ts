/** The two surroundings a product can stand in. */
export const STUDIOS = ['light', 'dark'] as const
export type StudioName = (typeof STUDIOS)[number]

/** A direction of length 1: x to the product's left, y up, z towards its front. */
export type Direction = readonly [number, number, number]

/** A lit sheet that faces the product. Metres; radiance in linear units where 1 is a white page in soft light. */
export interface SoftBox {
  width: number
  height: number
  at: readonly [number, number, number]
  radiance: number
  /** Share of the box over which its edge fades. */
  feather: number
}

export interface Studio {
  floor: number
  wall: number
  top: number
  boxes: SoftBox[]
}

const SIDES = [1, -1] as const

/** What both studios have, as radiances: overhead, the strip and the wash along each side, before, behind, at the quarters. */
interface Rig {
  over: number
  strip: number
  wash: number
  front: number
  rear: number
  quarters: readonly [rear: number, front: number]
}

/**
 * One long box overhead; along each flank a narrow bright strip, which the shoulder mirrors as one long line, over a low wash
 * that gives the flank its tone; a box before and one behind, over a wash each; and low quarter boxes, because in a
 * three-quarter view the flank mirrors the opposite end of the room near the horizon and would be dead without them. What the
 * side windows mirror in such a view lies between the two heights, so that no edge of a box stands in a pane.
 */
const boxes = ({ over, strip, wash, front, rear, quarters }: Rig): SoftBox[] => [
  { width: 3.2, height: 10, at: [0, 6, 0.3], radiance: over, feather: 0.12 },
  ...SIDES.map((s): SoftBox => ({ width: 13, height: 1.15, at: [s * 8, 3.15, 0], radiance: strip, feather: 0.24 })),
  ...SIDES.map((s): SoftBox => ({ width: 19, height: 2.6, at: [s * 9, 1.5, 0], radiance: wash, feather: 0.42 })),
  { width: 7.5, height: 1.6, at: [1.2, 4, 8.5], radiance: front, feather: 0.2 },
  { width: 12, height: 2.2, at: [0, 1.2, 9.5], radiance: wash, feather: 0.4 },
  { width: 6.5, height: 1.7, at: [0, 4.4, -8.5], radiance: rear, feather: 0.2 },
  { width: 12, height: 2.2, at: [0, 1.2, -9.5], radiance: wash, feather: 0.4 },
  ...SIDES.flatMap((s): SoftBox[] => [
    { width: 9, height: 2.7, at: [s * 7.5, 1.45, -7], radiance: quarters[0], feather: 0.4 },
    { width: 8, height: 2.6, at: [s * 7.5, 1.45, 7], radiance: quarters[1], feather: 0.4 },
  ]),
]

export const studios: Record<StudioName, Studio> = {
  dark: { floor: 0.04, wall: 0.04, top: 0.014, boxes: boxes({ over: 8, strip: 9.5, wash: 1.5, front: 8, rear: 7, quarters: [2, 1.7] }) },
  light: { floor: 0.34, wall: 0.14, top: 0.07, boxes: boxes({ over: 7, strip: 11, wash: 3, front: 9, rear: 7, quarters: [2.8, 2.4] }) },
}

/** The point that boxes face, and the point that the surroundings are seen from. */
export const FOCUS = [0, 0.6, 0] as const

const smooth = (from: number, to: number, x: number): number => {
  const t = Math.min(1, Math.max(0, (x - from) / (to - from)))
  return t * t * (3 - 2 * t)
}

/** Light that arrives at the origin from a direction; farther boxes first, nearer ones over them. */
export function radianceOf(studio: Studio): (d: Direction) => number {
  const sheets = studio.boxes.map(sheet).sort((a, b) => b.distance - a.distance)
  return (d) => {
    const y = d[1]
    let value =
      y < 0
        ? studio.wall + (studio.floor - studio.wall) * smooth(0, 0.12, -y)
        : studio.wall + (studio.top - studio.wall) * smooth(0, 0.6, y)
    for (const s of sheets) {
      const share = s.cover(d)
      value += share * (s.radiance - value)
    }
    return value
  }
}

interface Sheet {
  distance: number
  radiance: number
  /** How much of the sheet covers a direction, 0 to 1. */
  cover: (d: Direction) => number
}

function sheet(box: SoftBox): Sheet {
  const [px, py, pz] = box.at
  const [nx, ny, nz] = unit(FOCUS[0] - px, FOCUS[1] - py, FOCUS[2] - pz)
  const [ux, uy, uz] = Math.abs(ny) > 0.999 ? ([1, 0, 0] as const) : unit(nz, 0, -nx)
  const [vx, vy, vz] = [ny * uz - nz * uy, nz * ux - nx * uz, nx * uy - ny * ux]
  const across = px * nx + py * ny + pz * nz
  return {
    distance: Math.hypot(px, py, pz),
    radiance: box.radiance,
    cover: ([x, y, z]) => {
      const facing = x * nx + y * ny + z * nz
      if (facing >= -1e-6) return 0
      const t = across / facing
      const [hx, hy, hz] = [x * t - px, y * t - py, z * t - pz]
      const u = 0.5 - Math.abs(hx * ux + hy * uy + hz * uz) / box.width
      const v = 0.5 - Math.abs(hx * vx + hy * vy + hz * vz) / box.height
      return u <= 0 || v <= 0 ? 0 : smooth(0, box.feather, u) * smooth(0, box.feather, v)
    },
  }
}

function unit(x: number, y: number, z: number): Direction {
  const l = Math.hypot(x, y, z)
  return [x / l, y / l, z / l]
}
