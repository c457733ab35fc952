import { lampOf, lightOf } from '../materials/lamps.ts'
import { sideOf } from './moves.ts'
import type { LampName } from '../materials/lamps.ts'
import type { Part, Piece } from './part.ts'

const LABELS: Record<Exclude<LampName, 'ambient'>, Part['label']> = {
  day: { en: 'Daytime lights', fr: 'Feux de jour' },
  dipped: { en: 'Dipped beam', fr: 'Feux de croisement' },
  tail: { en: 'Tail lights', fr: 'Feux de position arrière' },
  brake: { en: 'Brake lights', fr: 'Feux stop' },
  left: { en: 'Left indicators', fr: 'Clignotants gauches' },
  right: { en: 'Right indicators', fr: 'Clignotants droits' },
}

/**
 * Takes what gives light out of the lamps' parts and makes parts of it by what it does: `lights-day`, `lights-brake` … and,
 * on the tailgate, `lights-brake-tailgate`. The greeting is a part without triangles: it plays on all of them. Indicators, drawn as amber, are left or right by where they stand.
 */
export function withLights(parts: readonly Part[]): Part[] {
  const lights = new Map<string, Part>()
  const add = (part: Part, lamp: LampName, q: Piece): void => {
    if (lamp === 'ambient') return
    const name = part.parent ? `lights-${lamp}-${part.parent}` : `lights-${lamp}`
    const known = lights.get(name)
    if (known) known.pieces.push(q)
    else lights.set(name, { name, label: LABELS[lamp], ...(part.parent ? { parent: part.parent } : {}), origin: part.origin, pieces: [q] })
  }
  const dark = parts.map((part) => {
    const kept: Piece[] = []
    for (const q of part.pieces) {
      const own = lampOf(q.material)
      const lamp = own && lightOf(own)
      if (q.material === 'lamp-amber') {
        for (const half of sideOf([q], 1)) add(part, 'left', { ...half, material: 'lamp-left' })
        for (const half of sideOf([q], -1)) add(part, 'right', { ...half, material: 'lamp-right' })
      } else if (lamp && lamp !== 'ambient') add(part, lamp, q)
      else kept.push(q)
    }
    return { ...part, pieces: kept }
  })
  return [...dark, ...lights.values(), { name: 'lights-greeting', label: { en: 'Greeting by light', fr: 'Accueil lumineux' }, origin: [0, 0, 0], pieces: [] }]
}
