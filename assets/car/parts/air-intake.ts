import { merge } from '../kernel/mesh.ts'
import { rod } from '../kernel/sweep.ts'
import { onNose, spread } from '../shape/onto.ts'
import { piece } from './part.ts'
import type { Detail } from '../detail.ts'
import type { Mesh } from '../kernel/mesh.ts'
import type { Shape } from '../shape/shape.ts'
import type { Part } from './part.ts'

/** Three slats across the lower intake: height in the drawing, half-width. */
const SLATS = [[0.305, 0.58], [0.335, 0.57], [0.365, 0.55]] as const

export function airIntake(shape: Shape, detail: Detail): Part {
  const [steps, around] = detail.rounds > 0 ? [24, 6] : [8, 4]
  const slat = (y: number, half: number): Mesh => rod(spread([[-half, y], [half, y]], steps).map(([u, v]) => onNose(shape, u, v, 0.017)), 0.0045, around)
  return {
    name: 'air-intake',
    label: { en: 'Air intake', fr: 'Prise d’air' },
    origin: [0, 0, 0],
    pieces: [piece('trim', merge(...SLATS.map(([y, half]) => slat(y, half))), { tint: [0.045, 0.045, 0.047], from: 'headset' })],
  }
}
