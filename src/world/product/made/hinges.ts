import { AnimationClip, Matrix4, type Object3D, Quaternion, QuaternionKeyframeTrack, Vector3, VectorKeyframeTrack } from 'three'
import type { Hinge } from '../../../contract/made.ts'

/** Keys of a swing: between two of them a part goes straight, by less than a millimetre on a car's door. */
const KEYS = 25

/** How a node stands, in its parent's frame. */
interface Stand {
  readonly position: Vector3
  readonly quaternion: Quaternion
}

/**
 * How a node stands when its part is open by `share`, 0 to 1. Matrices of its parents must be up to date, everything shut.
 *
 * A turn by R about a point p takes x to p + R(x − p).
 */
export function swung(node: Object3D, { at, axis, degrees }: Pick<Hinge, 'at' | 'axis' | 'degrees'>, share: number): Stand {
  const toParent = node.parent ? node.parent.matrixWorld.clone().invert() : new Matrix4()
  const point = new Vector3(...at).applyMatrix4(toParent)
  const about = new Vector3(...axis).transformDirection(toParent)
  const turn = new Quaternion().setFromAxisAngle(about, ((degrees * Math.PI) / 180) * share)
  return { position: node.position.clone().sub(point).applyQuaternion(turn).add(point), quaternion: turn.clone().multiply(node.quaternion) }
}

/** The clip that opens a part about a hinge: as good as one that came with the model. */
export function clipOf(node: Object3D, hinge: Hinge): AnimationClip {
  const times: number[] = []
  const positions: number[] = []
  const turns: number[] = []
  for (let k = 0; k < KEYS; k++) {
    const share = k / (KEYS - 1)
    const { position, quaternion } = swung(node, hinge, share)
    times.push(share)
    positions.push(...position.toArray())
    turns.push(...quaternion.toArray())
  }
  return new AnimationClip(hinge.id, 1, [new VectorKeyframeTrack(`${node.uuid}.position`, times, positions), new QuaternionKeyframeTrack(`${node.uuid}.quaternion`, times, turns)])
}
