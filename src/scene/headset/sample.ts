import { Matrix4, type Object3D, Quaternion, Vector3, type WebXRManager } from 'three'
import type { Pose, Rigid } from '../../contract/pose.ts'

const matrix = new Matrix4()
const p = new Vector3()
const q = new Quaternion()
const scale = new Vector3()

const rigid = (from: Matrix4): Rigid => {
  from.decompose(p, q, scale)
  return { p: [p.x, p.y, p.z], q: [q.x, q.y, q.z, q.w] }
}

/**
 * Head and hands of somebody in a headset, in the showroom's frame. A hand that the headset knows no grip for (bare hands not asked
 * for, a look and a pinch) is left out.
 */
export function samplePose(xr: WebXRManager, session: XRSession, space: XRReferenceSpace | undefined, origin: Object3D, pointing: boolean, seated: boolean): Pose {
  const hands: { left?: Rigid; right?: Rigid } = {}
  const frame = xr.getFrame() as XRFrame | null
  if (frame && space)
    for (const source of session.inputSources) {
      if ((source.handedness !== 'left' && source.handedness !== 'right') || !source.gripSpace) continue
      const found = frame.getPose(source.gripSpace, space)
      if (found) hands[source.handedness] = rigid(matrix.fromArray(found.transform.matrix).premultiply(origin.matrixWorld))
    }
  return { head: rigid(xr.getCamera().matrixWorld), ...hands, pointing, seated }
}
