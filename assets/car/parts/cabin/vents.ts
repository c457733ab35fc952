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

/** Fins and bright edges of the air vents. */
export function vents(shape: Shape, detail: Detail): Part {
  const step = detail.hard * 0.8
  const fins = OUTLETS.flatMap(([x, half]) => [
    ...[-0.0085, 0, 0.0085].map((y) => cabinBox(shape, [x, SLOT.y + y, SLOT.s - 0.02 + dip(x)], [half, 0.0016, 0.013], 0.0012, 0.25, step)),
    ...spread(half, 5).map((u): Mesh => cabinBox(shape, [x + u, SLOT.y, SLOT.s - 0.032 + dip(x)], [0.0014, 0.014, 0.012], 0.0012, 0, step)),
  ])
  const knobs = OUTLETS.map(([x]) => cabinBox(shape, [x, SLOT.y, SLOT.s - 0.006 + dip(x)], [0.009, 0.0045, 0.007], 0.003, 0, step))
  const frames = OUTLETS.flatMap(([x, half]) => [-half, half].map((u) => cabinBox(shape, [x + u, SLOT.y, SLOT.s - 0.006 + dip(x)], [0.002, SLOT.half - 0.001, 0.006], 0.0015, 0, step)))
  return {
    name: 'vents',
    label: { en: 'Air vents', fr: 'Aérateurs' },
    origin: [0, 0, 0],
    pieces: [piece('trim', merge(...fins), { tint: [0.11, 0.11, 0.113], from: 'headset', keep: true }), piece('chrome', merge(...knobs, ...frames), { from: 'headset' })],
  }
}

/** The dashboard's face bows away from the driver towards its ends. */
export const dip = (x: number): number => -0.11 * x * x

const spread = (half: number, n: number): number[] => Array.from({ length: n }, (_, k) => -half + (2 * half * (k + 1)) / (n + 1))
