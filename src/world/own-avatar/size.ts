import { Matrix4, Vector3 } from 'three'
import type { OwnAvatar } from './avatar.ts'
import { must } from './refusal.ts'
import { eyesOver, restOf } from './rest.ts'

/** Eyes of the smallest and the tallest figure that is taken for a person, in the file's metres. */
const LEAST_EYES = 0.5
const MOST_EYES = 3
/** Nothing of a figure is farther from its hips than so many times the height of its eyes. */
const REACH = 1.1

/** Holds the figure as it is drawn, not as its description says, against a person's size. Throws a NotWorn. */
export function askSize(avatar: OwnAvatar<unknown>): void {
  const rest = restOf(avatar)
  const eyes = eyesOver(rest, avatar.bones)
  must(eyes >= LEAST_EYES && eyes <= MOST_EYES, 'wrong-size', `eyes at ${eyes.toFixed(2)} m`)
  const hips = new Vector3().setFromMatrixPosition(rest[avatar.bones.hips!]!)
  const bind = new Matrix4()
  const spot = new Vector3()
  const sum = new Vector3()
  for (const { position, joints, weights, mouth, blink, skin } of avatar.pieces) {
    const { joints: nodes, inverse } = avatar.skins[skin]!
    const binds = nodes.map((node, k) => bind.fromArray(inverse, k * 16).clone().premultiply(rest[node]!))
    for (let v = 0; v < position.length / 3; v++) {
      sum.set(0, 0, 0)
      for (let k = 0; k < 4; k++) {
        const weight = weights[4 * v + k]!
        if (weight > 0) sum.addScaledVector(spot.fromArray(position, 3 * v).applyMatrix4(binds[joints[4 * v + k]!]!), weight)
      }
      must(sum.distanceTo(hips) <= eyes * REACH, 'wrong-size', 'a part far from the body')
    }
    for (const moved of [mouth, blink]) must(!moved || moved.every((difference) => Math.abs(difference) < 0.2), 'wrong-size', 'a face that flies apart')
  }
}
