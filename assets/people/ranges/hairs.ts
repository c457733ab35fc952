import type {Field} from '../../geometry/field.ts'
import {unionOf} from '../../geometry/blend.ts'
import {occlusion} from '../../geometry/occlusion.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import {bindHair} from '../bind.ts'
import {fromHead} from '../frame.ts'
import type {Hair} from '../hair/build.ts'
import {farHair, nearHair} from '../hair/build.ts'
import {COVERS} from '../hair/covers.ts'
import {locs, locsMass} from '../hair/locs.ts'
import {STYLES} from '../hair/styles.ts'
import type {Part} from '../part.ts'
import {partOf} from '../part.ts'
import type {Range} from '../range.ts'
import type {Say, Wanted} from './around.ts'
import {everything, headField} from './around.ts'

/**
 * Hair always hangs on head and chest: in place of its bones stands which way its strands run, an octahedral direction
 * (Cigolle et al. 2014, "A Survey of Efficient Representations for Independent Unit Vectors"); 0, 0 where none are seen.
 */
const runsInBind = (bind: Uint8Array, run: Float32Array): Uint8Array => {
  const out = bind.slice()
  for (let v = 0; v < run.length / 3; v++) {
    const [x, y, z] = [run[3 * v]!, run[3 * v + 1]!, run[3 * v + 2]!]
    const sum = Math.abs(x) + Math.abs(y) + Math.abs(z)
    if (sum === 0) {
      out.set([0, 0], 3 * v)
      continue
    }
    const [a, b] = [x / sum, y / sum]
    const folded = z >= 0 ? [a, b] : [(1 - Math.abs(b)) * (a < 0 ? -1 : 1), (1 - Math.abs(a)) * (b < 0 ? -1 : 1)]
    out.set(folded.map((value) => 1 + Math.round((value * 0.5 + 0.5) * 254)), 3 * v)
  }
  return out
}

const hairPart = (hair: Hair, slot: number, mass: Field): Part => {
  // Cloth shades itself; locks lie in the mass and would take its inside for shade.
  const around = slot === SLOT.cover ? unionOf(fromHead(mass), headField) : headField
  const open = occlusion(around, hair.mesh, [0.012, 0.03, 0.06]).map((value, v) => value * hair.lit[v]!)
  const part = partOf(hair.mesh, slot, bindHair, {open, paint: hair.paint, tint: hair.tint})
  return slot === SLOT.hair ? {...part, bind: runsInBind(part.bind, hair.run)} : part
}

/** All hair, and what covers it. */
export const hairs = async (say: Say, wanted: Wanted = everything): Promise<Range[]> => {
  const ranges: Range[] = []
  let seed = 7
  for (const [name, style] of [...Object.entries(STYLES), ...Object.entries(COVERS)]) {
    seed += 101
    if (!wanted(`hair-${name}`)) continue
    const slot = name in COVERS ? SLOT.cover : SLOT.hair
    ranges.push({name: `hair-${name}`, level: 0, part: hairPart(await nearHair(style, seed), slot, style.mass)})
    ranges.push({name: `hair-${name}`, level: 1, part: hairPart(await farHair(style, 125), slot, style.mass)})
    say(`hair ${name}`)
  }
  if (!wanted('hair-locs')) return ranges
  ranges.push({name: 'hair-locs', level: 0, part: hairPart(await locs(), SLOT.hair, locsMass)})
  ranges.push({name: 'hair-locs', level: 1, part: hairPart(await farHair({...STYLES.long, mass: locsMass, low: -0.12}, 125), SLOT.hair, locsMass)})
  return ranges
}
