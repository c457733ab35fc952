import type {Mesh} from '../../geometry/mesh.ts'
import {mirrorX} from '../../geometry/mesh.ts'
import {occlusion} from '../../geometry/occlusion.ts'
import {simplify} from '../../geometry/simplify.ts'
import {surfaceNets} from '../../geometry/surface-nets.ts'
import {BONE} from '../../../src/world/people/skeleton.ts'
import {SLOT} from '../../../src/world/people/slots.ts'
import {rigid} from '../bind.ts'
import {fromBody} from '../frame.ts'
import type {Part} from '../part.ts'
import {partOf} from '../part.ts'
import type {Range} from '../range.ts'
import {handPaint, hand as handShape} from '../shape/hand.ts'
import {LEVELS, vertex} from './around.ts'

/** Both hands at ease and pointing. */
export const hands = async (): Promise<Range[]> => {
  const ranges: Range[] = []
  for (const [name, pointing] of [['rest', false], ['point', true]] as const) {
    const field = fromBody(handShape(pointing))
    const mesh = surfaceNets(field, [-0.085, -0.09, -0.135], [0.06, 0.03, 0.13], 0.002)
    for (const level of LEVELS) {
      const few = await simplify(mesh, level === 0 ? 384 : 58, 0.004)
      const open = occlusion(field, few, [0.008, 0.018, 0.04])
      const painted = handPaint(pointing)
      const count = few.positions.length / 3
      const paint = Uint8Array.from(Array.from({length: count}, (_, v) => {
        const [x, y, z] = vertex(few.positions, v)
        const n = vertex(few.normals, v)
        const [along, back] = painted([x, y, -z], [n[0], n[1], -n[2]])
        return [Math.round(along * 255), Math.round((back * 0.5 + 0.5) * 255)]
      }).flat())
      // The tint tells the painter which hand it is.
      const hand = (mesh: Mesh, bone: number, tint: number): Part => partOf(mesh, SLOT.skin, rigid(bone), {open, paint, tint: new Uint8Array(count).fill(tint)})
      ranges.push({name: `hand-right-${name}`, level, part: hand(few, BONE.handR, 255)})
      ranges.push({name: `hand-left-${name}`, level, part: hand(mirrorX(few), BONE.handL, 128)})
    }
  }
  return ranges
}
