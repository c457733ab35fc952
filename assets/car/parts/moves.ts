import { clip } from '../kernel/clip.ts'
import { positionOf, vertices } from '../kernel/mesh.ts'
import { onto } from '../shape/onto.ts'
import { belt } from '../shape/regions.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Hinge, Part, Piece } from './part.ts'

/** How far a window goes down along its arc, in its own height at the drawing's side. */
const LOWERED = 1.055
/** Arcs that are tried for a window: radius, metres, and how far its normal leans at the sill, radians. */
const RADII = [1.5, 1.8, 2.1, 2.4, 2.8, 3.3, 4, 5]
const LEANS = [0.12, 0.16, 0.2, 0.24, 0.28, 0.32, 0.36, 0.4]
/** Within the door: so much under the skin at least, and before the card. */
const ROOM = [0.003, 0.062] as const

/** How far a mirror folds, degrees: as far as it can without coming nearer to the body than this, metres. */
const FOLDS = [68, 64, 60, 56, 52, 48, 44, 40, 36]
const FOLD_ROOM = -0.005
/** What is this near to the body at rest is a mirror's foot. */
const FOOT = 0.006

const LOCK = { wheel: 30, hand: 420 }
/** One turn of the wheels. */
const ROUND = 360

/** Gives what moves its hinge and its clip: windows, mirrors, steering, wheels. What opens has its own already. */
export function withMoves(parts: readonly Part[], shape: Shape): Part[] {
  return parts.flatMap((part) => {
    const side = part.name.endsWith('-left') ? 1 : -1
    if (part.name === 'glass-front-left' || part.name === 'glass-front-right') return [{ ...part, ...window(part, shape, side) }]
    if (part.name === 'mirror-left' || part.name === 'mirror-right') return [{ ...part, hinge: turn([0, side, 0], folding(part, shape, side), 1.6, { motion: 'fold' }) }]
    if (/^wheel-(front|rear)-(left|right)$/.test(part.name)) return withHub(part)
    if (/^wheel-(front|rear)-(left|right)-/.test(part.name)) return onHub(part, parts)
    return [part]
  })
}

const turn = (axis: Vec3, degrees: number, seconds: number, rest: Omit<Hinge, 'axis' | 'degrees' | 'seconds'> = {}): Hinge => ({ axis, degrees, seconds, ...rest })

/** Down into the door along the arc, of those that are tried, that keeps the pane best between skin and card. */
function window(pane: Part, shape: Shape, side: number): Pick<Part, 'origin' | 'hinge'> {
  const points = sampled(pane, 9)
  const z = shape.warp.place(1)
  const sill = onto(shape, [side * 1.3, shape.warp.raise(belt(1)), z], [-side, 0, 0], 0.002)
  const lowered = LOWERED * (shape.warp.raise(1.3) - shape.warp.raise(0.93))
  let best = { room: -Infinity, origin: pane.origin, radius: 1 }
  for (const radius of RADII)
    for (const lean of LEANS) {
      const origin: Vec3 = [sill[0] - side * radius * Math.cos(lean), sill[1] - radius * Math.sin(lean), z]
      const room = leastRoom(points, origin, -side * (lowered / radius), shape)
      if (room > best.room) best = { room, origin, radius }
    }
  return { origin: best.origin, hinge: turn([0, 0, -side], ((lowered / best.radius) * 180) / Math.PI, 2.4) }
}

/** What is left between a lowering pane and the door's skin or card, at the tightest place. */
function leastRoom(points: readonly Vec3[], origin: Vec3, radians: number, shape: Shape): number {
  let least = Infinity
  for (const share of [0.25, 0.5, 0.75, 1]) {
    const [c, q] = [Math.cos(radians * share), Math.sin(radians * share)]
    for (const p of points) {
      const [x, y] = [p[0] - origin[0], p[1] - origin[1]]
      const at: Vec3 = [origin[0] + x * c - y * q, origin[1] + x * q + y * c, p[2]]
      if (shape.warp.height(at[1]) > belt(shape.warp.station(p[2])) - 0.035) continue
      const depth = -shape.body(...at)
      least = Math.min(least, depth - ROOM[0], ROOM[1] - depth)
    }
  }
  return least
}

/** The furthest fold, degrees, that keeps a mirror off the door and its window. */
function folding(mirror: Part, shape: Shape, side: number): number {
  const { origin } = mirror
  const points = sampled(mirror, 3).filter((p) => shape.body(...p) > FOOT)
  const clear = (degrees: number): boolean =>
    [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1].every((share) => {
      const a = (side * degrees * share * Math.PI) / 180
      const [c, q] = [Math.cos(a), Math.sin(a)]
      return points.every((p) => {
        const [x, z] = [p[0] - origin[0], p[2] - origin[2]]
        return shape.body(origin[0] + x * c + z * q, p[1], origin[2] - x * q + z * c) > FOLD_ROOM
      })
    })
  return FOLDS.find(clear) ?? FOLDS.at(-1)!
}

function sampled(part: Part, every: number): Vec3[] {
  return part.pieces.flatMap(({ mesh }) => Array.from({ length: Math.ceil(vertices(mesh) / every) }, (_, k) => positionOf(mesh, k * every)))
}

/** The wheel's node steers, if it is a front one; what rolls hangs on a hub within it, the calliper beside. */
function withHub(wheel: Part): Part[] {
  const front = wheel.name.startsWith('wheel-front')
  const steered: Part = front ? { ...wheel, hinge: turn([0, 1, 0], LOCK.wheel, 2.2, { motion: 'steer', leader: 'steering-wheel' }) } : wheel
  const hub: Part = {
    name: `${wheel.name}-hub`,
    label: { en: `Hub, ${lower(wheel.label.en)}`, fr: `Moyeu, ${lower(wheel.label.fr)}` },
    parent: wheel.name,
    origin: wheel.origin,
    pieces: [],
    hinge: turn([1, 0, 0], ROUND, 2.4, { motion: 'roll', leader: 'wheels', even: true }),
  }
  return [steered, hub]
}

const lower = (label: string): string => label[0]!.toLowerCase() + label.slice(1)

const isStill = (q: Piece): boolean => q.material.startsWith('caliper')

/** A wheel's child goes onto the hub; the calliper stays behind. */
function onHub(part: Part, parts: readonly Part[]): Part[] {
  const wheel = part.parent!
  const source = part.copyOf ? parts.find((each) => each.name === part.copyOf!.name)! : part
  const still = source.pieces.filter(isStill)
  const rolling: Part = { ...part, parent: `${wheel}-hub`, pieces: part.pieces.filter((q) => !isStill(q)) }
  if (still.length === 0) return [rolling]
  const calliper: Part = {
    name: `${wheel}-calliper`,
    label: { en: 'Brake calliper', fr: 'Étrier de frein' },
    parent: wheel,
    origin: part.origin,
    pieces: part.copyOf ? [] : still,
    ...(part.copyOf ? { copyOf: { name: `${source.parent}-calliper`, turned: part.copyOf.turned } } : {}),
  }
  return [rolling, calliper]
}

export const steeringHinge = (axis: Vec3): Hinge => turn(axis, LOCK.hand, 2.2, { motion: 'steer' })

/** Cuts pieces along the middle plane and keeps one side: +1 left, -1 right. */
export function sideOf(pieces: Part['pieces'], side: 1 | -1): Part['pieces'] {
  return pieces
    .map((q) => ({ ...q, mesh: clip(q.mesh, null, (x) => -side * x, 0, 1e-4).within }))
    .filter((q) => q.mesh.indices.length > 0 && side * positionOf(q.mesh, 0)[0] > -1e-3)
}
