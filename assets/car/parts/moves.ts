import { clip } from '../kernel/clip.ts'
import { positionOf } from '../kernel/mesh.ts'
import type { Vec3 } from '../kernel/vector.ts'
import type { Shape } from '../shape/shape.ts'
import type { Hinge, Part } from './part.ts'

/** How far a window goes down along its arc, metres; and the arc's radius, which lies between pane and door. */
const LOWERED = 0.385
const PANE_RADIUS = 2.4
/** The way from a front window's lower edge to the middle of its arc, for the left side (x, y). */
const PANE_NORMAL = [0.953, 0.302] as const

const FOLDED = 62
const LOCK = { wheel: 18, hand: 200 }
/** One turn of the wheels. */
const ROUND = 360

/** Gives what moves its hinge and its clip: windows, mirrors, steering, wheels. What opens has its own already. */
export function withMoves(parts: readonly Part[], shape: Shape): Part[] {
  return parts.flatMap((part) => {
    const side = part.name.endsWith('-left') ? 1 : -1
    if (part.name === 'glass-front-left' || part.name === 'glass-front-right') return [{ ...part, ...window(shape, side) }]
    if (part.name === 'mirror-left' || part.name === 'mirror-right') return [{ ...part, hinge: turn([0, side, 0], FOLDED, 1.6, { motion: 'fold' }) }]
    if (/^wheel-(front|rear)-(left|right)$/.test(part.name)) return withHub(part)
    if (/^wheel-(front|rear)-(left|right)-/.test(part.name)) return onHub(part, parts)
    return [part]
  })
}

const turn = (axis: Vec3, degrees: number, seconds: number, rest: Omit<Hinge, 'axis' | 'degrees' | 'seconds'> = {}): Hinge => ({ axis, degrees, seconds, ...rest })

/** Down into the door along an arc that follows the pane's own curve. */
function window(shape: Shape, side: number): Pick<Part, 'origin' | 'hinge'> {
  const y = shape.warp.raise(0.93)
  const x = 0.79 * (shape.parameters.width / 1.89)
  const origin: Vec3 = [side * (x - PANE_NORMAL[0] * PANE_RADIUS), y - PANE_NORMAL[1] * PANE_RADIUS, shape.warp.place(1)]
  const degrees = ((LOWERED / PANE_RADIUS) * 180) / Math.PI
  return { origin, hinge: turn([0, 0, -side], degrees, 2.4) }
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

/** A wheel's child goes onto the hub; the calliper stays behind. */
function onHub(part: Part, parts: readonly Part[]): Part[] {
  const wheel = part.parent!
  const source = part.copyOf ? parts.find((each) => each.name === part.copyOf!.name)! : part
  const still = source.pieces.filter((q) => q.material === 'caliper')
  const rolling: Part = { ...part, parent: `${wheel}-hub`, pieces: part.pieces.filter((q) => q.material !== 'caliper') }
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
