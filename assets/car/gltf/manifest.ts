import { VARIANTS } from '../materials/materials.ts'
import { LAMPS, LAMP_STRENGTH, lampOf } from '../materials/lamps.ts'
import { clipName } from '../parts/part.ts'
import { SCREEN_PLACES, SCREEN_SIZE } from '../parts/screen-picture.ts'
import { materialName } from './materials.ts'
import { positionOf, vertices } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Level, MotionName, Part } from '../parts/part.ts'
import type { SlotName } from '../materials/look.ts'

type Box = [min: Vec3, max: Vec3]
type Source = { middle: Vec3; half: Vec3; radius: number }

export interface BuiltFile {
  file: string
  bytes: number
  /** As it comes: one wheel design, nothing hidden counted. `textures` are bytes on the graphics card. */
  triangles: number
  draws: number
  textures: number
}

/** What the showroom reads beside the GLB files. Boxes in metres, the car shut; seconds of a clip from shut to open. */
export interface Manifest {
  version: number
  levels: Record<Level, BuiltFile>
  parts: { name: string; label: { en: string; fr: string }; parent?: string; hidden?: true; box: Box }[]
  /** `<part>-<motion>`: what the clip moves, and about which axis through which point of the car at rest. */
  clips: { name: string; part: string; motion: MotionName; seconds: number; moves: { part: string; at: Vec3; axis: Vec3; degrees: number }[] }[]
  variants: { name: string; axis: string; label: { en: string; fr: string }; materials: string[]; color: Vec3 }[]
  /**
   * The material whose light picture has a pixel for each lamp, in this order; full white in it gives `strength`. Colours are
   * linear; `standard` is a lamp's share of its own strength in the files as they are. `of` is the light that it is lit with, if
   * that is another; `at` says where its light comes from, the car shut: middle, half size, and how far it glows. Metres.
   */
  lights: { material: string; strength: number; lamps: { name: string; of?: string; beam?: true; color: Vec3; strength: number; standard: number; at: Source[] }[] }
  /** The material of the screens, and where each screen lies in its picture: left, top, right, bottom, 0 to 1. */
  screens: { material: string; size: [number, number]; places: Record<string, [number, number, number, number]> }
  /** A rough likeness of the car as it comes, for measuring and for what bumps into it: a node for every zone. Boxes in metres. */
  proxy: { file: string; bytes: number; triangles: number; zones: { name: string; label: { en: string; fr: string }; box: Box }[] }
  shadow: { file: string; size: [number, number] }
  /** Mirrors: the part each belongs to, where its glass stands (metres), and the pixels of its picture where that is looked into closely. */
  mirrors: { part: string; at: Vec3; pixels?: number }[]
  size: Vec3
}

export function manifestOf(parts: readonly Part[], levels: Manifest['levels'], shadow: Manifest['shadow'], proxy: Manifest['proxy']): Manifest {
  const boxes = boxesOf(parts)
  return {
    version: 1,
    levels,
    parts: parts.map((part) => ({
      name: part.name,
      label: part.label,
      ...(part.parent === undefined ? {} : { parent: part.parent }),
      ...(part.hidden ? { hidden: true as const } : {}),
      // A part without triangles stands where its node does.
      box: boxes.get(part.name) ?? [part.origin, part.origin],
    })),
    clips: clipsOf(parts),
    variants: VARIANTS.map((v) => ({
      name: v.name,
      axis: v.axis,
      label: v.label,
      materials: (Object.keys(v.looks) as SlotName[]).map((slot) => materialName(v, slot)),
      color: (v.looks.paint ?? v.looks.upholstery)!.color,
    })),
    lights: { material: 'lamps', strength: LAMP_STRENGTH, lamps: LAMPS.map(({ name, of, beam, color, strength, standard }) => ({ name, ...(of ? { of } : {}), ...(beam ? { beam } : {}), color, strength, standard, at: of ? [] : sourcesOf(parts, name) })) },
    screens: { material: 'screen', size: SCREEN_SIZE, places: SCREEN_PLACES },
    proxy,
    shadow,
    mirrors: mirrorsOf(parts),
    size: sizeOf(boxes),
  }
}

function clipsOf(parts: readonly Part[]): Manifest['clips'] {
  const clips = new Map<string, Manifest['clips'][number]>()
  for (const part of parts) {
    if (!part.hinge) continue
    const { leader, motion = 'open', seconds, axis, degrees } = part.hinge
    const name = clipName(part.name, part.hinge)
    const own = clips.get(name) ?? { name, part: parts.some((each) => each.name === leader) ? leader! : part.name, motion, seconds, moves: [] }
    own.moves.push({ part: part.name, at: part.origin.map(round) as Vec3, axis: axis.map(round) as Vec3, degrees })
    clips.set(name, own)
  }
  return [...clips.values()]
}

/** Width, height and length: the body without its mirrors. */
export function sizeOf(boxes: Map<string, Box>): Vec3 {
  const names = ['body', 'bonnet', 'tailgate', 'wheel-front-left', 'wheel-rear-right', 'glass-roof']
  const all = names.map((name) => boxes.get(name)!)
  const span = (axis: 0 | 1 | 2): number => Math.max(...all.map((b) => b[1][axis])) - Math.min(...all.map((b) => b[0][axis]))
  return [round(span(0)), round(span(1)), round(span(2))]
}

const round = (v: number): number => Math.round(v * 1e4) / 1e4

/** The inner mirror holds half the cabin, a hand's breadth wide and an arm's length away. */
const INNER_PIXELS = 448

/** The middle of every mirror's glass, a little behind it, so that a picture taken there is not taken within the mirror. */
function mirrorsOf(parts: readonly Part[]): Manifest['mirrors'] {
  return parts
    .filter((part) => /^mirror-(left|right|inner)$/.test(part.name))
    .map((part) => {
      const glass = part.pieces.find((q) => q.material === 'mirror')!.mesh
      const n = vertices(glass)
      const sum = [0, 0, 0]
      for (let k = 0; k < n; k++) positionOf(glass, k).forEach((v, axis) => (sum[axis]! += v / n))
      return { part: part.name, at: [round(sum[0]!), round(sum[1]!), round(sum[2]! - 0.02)] as Vec3, ...(part.name === 'mirror-inner' ? { pixels: INNER_PIXELS } : {}) }
    })
}

/** Limits that the sources of one lamp are told apart by: across the car from its middle plane, and in height. Metres. */
const FIELDS = { across: [-0.28, 0.28], up: [0.62, 1.1] } as const
/** Metres that a lamp of strength 1 glows round itself. */
const GLOW = 0.07

/** Where a lamp's light comes from: in front and behind, on the left, in the middle and on the right. */
function sourcesOf(parts: readonly Part[], lamp: string): Source[] {
  const boxes = new Map<string, Box>()
  for (const part of parts) {
    if (!part.name.startsWith('lights-')) continue
    for (const q of part.pieces) {
      if (lampOf(q.material) !== lamp) continue
      for (let k = 0; k < vertices(q.mesh); k++) {
        const p = positionOf(q.mesh, k)
        const key = `${FIELDS.across.filter((x) => p[0] > x).length} ${FIELDS.up.filter((y) => p[1] > y).length} ${p[2] > 0}`
        const b = boxes.get(key) ?? [p, p]
        boxes.set(key, [b[0].map((v, j) => Math.min(v, p[j]!)) as Vec3, b[1].map((v, j) => Math.max(v, p[j]!)) as Vec3])
      }
    }
  }
  const glow = GLOW * Math.sqrt(LAMPS.find((each) => each.name === lamp)!.strength)
  return [...boxes.values()].map(([low, high]) => ({
    middle: low.map((v, k) => round((v + high[k]!) / 2)) as Vec3,
    half: low.map((v, k) => round((high[k]! - v) / 2)) as Vec3,
    radius: round(glow),
  }))
}

/** Each part with what hangs on it. */
export function boxesOf(parts: readonly Part[]): Map<string, Box> {
  const boxes = new Map<string, Box>()
  const grow = (name: string, min: Vec3, max: Vec3): void => {
    const b = boxes.get(name)
    boxes.set(name, b ? [b[0].map((v, k) => Math.min(v, min[k]!)) as Vec3, b[1].map((v, k) => Math.max(v, max[k]!)) as Vec3] : [[...min], [...max]])
  }
  const sources = new Map(parts.map((part) => [part.name, part]))
  const parentOf = new Map(parts.map((part) => [part.name, part.parent]))
  for (const part of parts) {
    const source = part.copyOf ? sources.get(part.copyOf.name)! : part
    for (const q of source.pieces)
      for (let k = 0; k < vertices(q.mesh); k++) {
        const p = positionOf(q.mesh, k)
        const s = part.copyOf?.turned ? -1 : 1
        const at: Vec3 = part.copyOf
          ? [s * (p[0] - source.origin[0]) + part.origin[0], p[1] - source.origin[1] + part.origin[1], s * (p[2] - source.origin[2]) + part.origin[2]]
          : p
        grow(part.name, at, at)
      }
  }
  for (const part of parts.toReversed()) {
    const b = boxes.get(part.name)
    const above = parentOf.get(part.name)
    if (b && above !== undefined) grow(above, b[0], b[1])
  }
  for (const [name, b] of boxes) boxes.set(name, [b[0].map(round) as Vec3, b[1].map(round) as Vec3])
  return boxes
}

