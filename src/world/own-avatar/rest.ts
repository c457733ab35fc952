import { Matrix4, Quaternion, Vector3 } from 'three'
import type { OwnAvatar } from './avatar.ts'

/** Where every node is at rest, in the file's frame (metres, y up, looking along +z). */
export function restOf({ nodes }: Pick<OwnAvatar<unknown>, 'nodes'>): Matrix4[] {
  const rest: Matrix4[] = []
  for (const { parent, p, q, s } of nodes) {
    const own = new Matrix4().compose(new Vector3(p[0], p[1], p[2]), new Quaternion(q[0], q[1], q[2], q[3]), new Vector3(s[0], s[1], s[2]))
    rest.push(parent < 0 ? own : own.premultiply(rest[parent]!))
  }
  return rest
}

/** How high the eyes are over the lower foot, in the file's unit: a little over the head's joint, as in people. */
export function eyesOver(rest: readonly Matrix4[], { head, leftFoot, rightFoot }: OwnAvatar<unknown>['bones']): number {
  const height = (node: number) => rest[node]!.elements[13]!
  const foot = Math.min(height(leftFoot!), height(rightFoot!))
  return (height(head!) - foot) * 1.045 + ANKLE
}

/** An ankle over its sole, metres. */
export const ANKLE = 0.08
