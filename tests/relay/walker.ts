import { Euler, Quaternion, Vector3 } from 'three'
import type { Pose, Rigid } from '../../src/contract/pose.ts'

/** A brisk walk, metres a second (Bohannon, 1997: comfortable gait of adults is 1.3 to 1.5). */
export const WALKING = 1.4
const RADIUS = 2.4
/** Metres of two steps. */
const STRIDE = 1.36

const rigid = (p: Vector3, q: Quaternion): Rigid => ({ p: [p.x, p.y, p.z], q: [q.x, q.y, q.z, q.w] })

/**
 * Where somebody is who walks round the product at a walking speed, at `t` seconds: the head goes up and down and looks about, the hands
 * swing against the steps.
 */
export function walker(t: number): Pose {
  const angle = (WALKING / RADIUS) * t
  const step = ((2 * Math.PI) / STRIDE) * WALKING * t
  const at = new Vector3(RADIUS * Math.sin(angle), 1.6 + 0.02 * Math.sin(2 * step), RADIUS * Math.cos(angle))
  const along = new Quaternion().setFromEuler(new Euler(0, angle - Math.PI / 2, 0))
  // To and fro by 35°, at most some 50° a second.
  const looks = new Quaternion().setFromEuler(new Euler(0.15 * Math.sin(1.1 * t), angle - Math.PI / 2 + 0.6 * Math.sin(1.4 * t), 0.04 * Math.sin(step), 'YXZ'))
  const hand = (side: number) => {
    const swing = 0.22 * Math.sin(step + (side > 0 ? Math.PI : 0))
    return rigid(new Vector3(side * 0.24, -0.72 + 0.08 * swing, swing).applyQuaternion(along).add(at), along.clone().multiply(new Quaternion().setFromEuler(new Euler(-1.1 + swing, 0, 0))))
  }
  return { head: rigid(at, looks), left: hand(-1), right: hand(1), pointing: false, seated: false }
}
