import {unionOf} from '../../geometry/blend.ts'
import {occlusion} from '../../geometry/occlusion.ts'
import {smoothstep} from '../../geometry/scalar.ts'
import {simplify} from '../../geometry/simplify.ts'
import {surfaceNets} from '../../geometry/surface-nets.ts'
import {UPPER_ARM} from '../../../src/world/people/skeleton.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import {bindTop} from '../bind.ts'
import {bareArms} from '../cloth/arm.ts'
import type {Cut, OutfitName} from '../cloth/outfit.ts'
import {CUTS, clothOf} from '../cloth/outfit.ts'
import {piecesOf} from '../cloth/pieces.ts'
import {fromBody} from '../frame.ts'
import {partOf} from '../part.ts'
import type {Range} from '../range.ts'
import {joinParts} from '../range.ts'
import type {Say, Wanted} from './around.ts'
import {LEVELS, everything, floor, headField, legsField, vertex} from './around.ts'

/** The upper clothes of every outfit. */
export const tops = async (say: Say, wanted: Wanted = everything): Promise<Range[]> => {
  const ranges: Range[] = []
  for (const name of Object.keys(CUTS) as OutfitName[]) {
    if (!wanted(`top-${name}`)) continue
    const cut: Cut = CUTS[name]
    const cloth = fromBody(clothOf(cut))
    const mesh = surfaceNets(cloth, [-0.47, cut.hem - 0.05, -0.24], [0.47, 1.56, 0.26], 0.008)
    const around = unionOf(cloth, headField, legsField, floor)
    const long = cut.hem < 0.7
    const bare = cut.sleeve < UPPER_ARM
    const arms = bare ? surfaceNets(fromBody(bareArms(cut.sleeve - 0.03)), [-0.47, 0.8, -0.12], [0.47, 1.36, 0.12], 0.007) : null
    for (const level of LEVELS) {
      const few = await simplify(mesh, level === 0 ? (long ? 850 : bare ? 660 : 750) : long ? 250 : bare ? 160 : 205, 0.02, undefined, level === 0 ? 'some' : undefined)
      // What is dark under a hem must not spread up over it: the last triangles reach round its edge.
      const open = occlusion(around, few).map((value, v) => Math.max(value, 0.86 * smoothstep(cut.hem + 0.07, cut.hem + 0.035, vertex(few.positions, v)[1])))
      const parts = [partOf(few, SLOT.top, bindTop, {open})]
      if (arms) {
        const skin = await simplify(arms, level === 0 ? 220 : 60, 0.01)
        parts.push(partOf(skin, SLOT.skin, bindTop, {open: occlusion(around, skin)}))
      }
      if (level === 0) parts.push(...piecesOf(name).map((part) => ({...part, open: occlusion(around, part.mesh, [0.02, 0.05, 0.1])})))
      ranges.push({name: `top-${name}`, level, part: joinParts(...parts)})
    }
    say(`top ${name}`)
  }
  return ranges
}
