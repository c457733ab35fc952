import {occlusion} from '../../geometry/occlusion.ts'
import {BONE} from '../../../src/world/people/skeleton.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import type {BeardName} from '../beards.ts'
import {beard, beardInner} from '../beards.ts'
import {rigid} from '../bind.ts'
import {hat} from '../hats.ts'
import {partOf} from '../part.ts'
import type {Range} from '../range.ts'
import {joinParts} from '../range.ts'
import {wheelchair} from '../wheelchair.ts'
import {badge, glasses} from '../worn.ts'
import {LEVELS, headField, vertex} from './around.ts'

/** Glasses, hats, beards, the wheelchair and the badge. */
export const worn = async (): Promise<Range[]> => {
  const ranges: Range[] = []
  for (const level of LEVELS) {
    for (const name of ['round', 'square', 'oval'] as const) ranges.push({name: `glasses-${name}`, level, part: glasses(name, level === 1)})
    for (const name of ['cap', 'beanie', 'brim'] as const) {
      const mesh = await hat(name, level === 1)
      ranges.push({name: `hat-${name}`, level, part: partOf(mesh, SLOT.cover, rigid(BONE.head), {open: occlusion(headField, mesh, [0.02, 0.05])})})
    }
    for (const name of ['moustache', 'goatee', 'short', 'full'] as BeardName[]) {
      const mesh = await beard(name, level === 1)
      const paint = Uint8Array.from(Array.from({length: mesh.positions.length / 3}, (_, v) => [Math.round(255 * beardInner(...vertex(mesh.positions, v))), 0]).flat())
      const open = occlusion(headField, mesh, [0.01, 0.03]).map((value) => 0.4 + 0.6 * value)
      ranges.push({name: `beard-${name}`, level, part: partOf(mesh, SLOT.beard, rigid(BONE.head), {open, paint})})
    }
    ranges.push({name: 'wheelchair', level, part: await wheelchair(level === 1)})
    ranges.push({name: 'badge', level, part: joinParts(...(await badge(level === 1)))})
  }
  return ranges
}

