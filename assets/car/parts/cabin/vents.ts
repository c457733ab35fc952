import { merge } from '../../kernel/mesh.ts'
import { cabinBox } from './cabin-box.ts'
import { piece } from '../part.ts'
import type { Detail } from '../../detail.ts'
import type { Mesh } from '../../kernel/mesh.ts'
import type { Shape } from '../../shape/shape.ts'
import type { Part } from '../part.ts'

/** Height and station of the slot in the dashboard's face that air comes from. */
export const SLOT = { y: 0.815, s: 0.905, half: 0.02 } as const

/** Where the slot has fins, each with its knob; between them it is shut. */
const OUTLETS = [[-0.6, 0.115], [-0.12, 0.085], [0.12, 0.085], [0.62, 0.1]] as const

/** Fins and knobs of the air vents. */
export function vents(shape: Shape, detail: Detail): Part {
  const step = detail.hard * 0.8
  const fins = OUTLETS.flatMap(([x, half]) => [
    ...[-0.0085, 0, 0.0085].map((y) => cabinBox(shape, [x, mid(x) + y, SLOT.s - 0.02 + dip(x)], [half, 0.0016, 0.013], 0.0012, 0.25, step)),
    ...spread(half, 5).map((u): Mesh => cabinBox(shape, [x + u, mid(x), SLOT.s - 0.032 + dip(x)], [0.0014, 0.014, 0.012], 0.0012, 0, step)),
  ])
  const knobs = OUTLETS.map(([x]) => cabinBox(shape, [x, mid(x), SLOT.s - 0.006 + dip(x)], [0.009, 0.0045, 0.007], 0.003, 0, step))
  return {
    name: 'vents',
    label: { en: 'Air vents', fr: 'Aérateurs' },
    origin: [0, 0, 0],
    pieces: [piece('trim', merge(...fins), { tint: [0.11, 0.11, 0.113], from: 'headset' }), piece('chrome', merge(...knobs), { from: 'headset' })],
  }
}

/** The dashboard's face bows away from the driver towards its ends. */
export const dip = (x: number): number => -0.11 * x * x

/** The slot's middle sinks towards its ends, as the dashboard does. */
export const mid = (x: number): number => SLOT.y - 0.027 * x * x

const spread = (half: number, n: number): number[] => Array.from({ length: n }, (_, k) => -half + (2 * half * (k + 1)) / (n + 1))
