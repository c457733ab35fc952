import {unionOf} from '../../geometry/blend.ts'
import {occlusion} from '../../geometry/occlusion.ts'
import {simplify} from '../../geometry/simplify.ts'
import {surfaceNets} from '../../geometry/surface-nets.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import {bindLegs, bindShoes} from '../bind.ts'
import {limbBand} from '../cloth/band.ts'
import {CUTS, clothOf} from '../cloth/outfit.ts'
import {fromBody} from '../frame.ts'
import {partOf} from '../part.ts'
import type {Range} from '../range.ts'
import {joinParts} from '../range.ts'
import {flats, insteps, jeans, shoes, tights, trainers, trousers} from '../shape/legs.ts'
import type {Say} from './around.ts'
import {LEVELS, floor} from './around.ts'

/** Trousers with shoes, and tights with low shoes. */
export const legs = async (say: Say): Promise<Range[]> => {
  const kinds = [
    {name: 'trousers', leg: trousers, foot: shoes, extra: null, hem: null},
    {name: 'jeans', leg: jeans, foot: trainers, extra: null, hem: {y: 0.1, radius: 0.0488}},
    {name: 'tights', leg: tights, foot: flats, extra: insteps, hem: null}
  ] as const
  const ranges: Range[] = []
  for (const {name, leg, foot, extra, hem} of kinds) {
    const cloth = surfaceNets(fromBody(leg), [-0.24, 0.02, -0.18], [0.24, 1, 0.18], 0.009)
    const feet = surfaceNets(fromBody(foot), [-0.19, -0.02, -0.24], [0.19, 0.15, 0.12], 0.005)
    const around = unionOf(fromBody(leg), fromBody(foot), fromBody(clothOf(CUTS.shirt)), floor)
    for (const level of LEVELS) {
      const few = await simplify(cloth, level === 0 ? 430 : 90, 0.02, undefined, level === 0 ? 'some' : undefined)
      const shoe = await simplify(feet, level === 0 ? 310 : 54, 0.008)
      const parts = [
        partOf(few, SLOT.legs, bindLegs, {open: occlusion(around, few)}),
        partOf(shoe, SLOT.shoe, bindShoes, {open: occlusion(around, shoe)})
      ]
      if (extra) {
        const mesh = await simplify(surfaceNets(fromBody(extra), [-0.16, 0, -0.16], [0.16, 0.18, 0.06], 0.006), level === 0 ? 100 : 24, 0.01)
        parts.push(partOf(mesh, SLOT.legs, bindShoes, {open: occlusion(around, mesh)}))
      } else if (level === 0 && hem) {
        parts.push(
          partOf(limbBand([0.1, hem.y - 0.02, 0.0115], [0.0015, -0.3, 0.012], hem.radius, [[-0.03, -0.002], [-0.03, 0.0022], [-0.002, 0.0034], [0, 0.001], [-0.014, -0.007]], 15), SLOT.legs, bindLegs)
        )
      }
      ranges.push({name: `legs-${name}`, level, part: joinParts(...parts)})
    }
    say(`legs ${name}`)
  }
  return ranges
}
