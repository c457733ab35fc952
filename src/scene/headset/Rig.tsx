import { useEffect, useRef } from 'react'
import { TeleportTarget, useXR, useXRControllerLocomotion, XROrigin } from '@react-three/xr'
import type { Group, Vector3 } from 'three'
import { inside } from '../../world/camera/orbit.ts'
import { useRoom } from '../room-parts.ts'
import { samplePose } from './sample.ts'
import { standWhere, stepTo, turnAbout } from './place.ts'

/** Stands somebody in a headset in the room: where they come in, teleport, snap turn, and where their head and hands are. */
export function Rig() {
  const { gl, stage, steps, own, eye, body, rig, wake } = useRoom()
  const origin = useRef<Group>(null)
  const session = useXR((state) => state.session)
  const space = useXR((state) => state.originReferenceSpace)

  useXRControllerLocomotion(
    (_, turn) => {
      if (turn && origin.current) turnAbout(origin.current, gl.xr.getCamera(), turn)
    },
    false,
    { type: 'snap', degrees: 45, deadZone: 0.5 }
  )
  useEffect(() => {
    if (!session || !origin.current) return
    standWhere(origin.current, own.pose)
    stage.setState({ headset: 'in' })
    return () => {
      stage.setState({ headset: 'available' })
      // three leaves the page's camera as the headset had it.
      rig.apply()
      wake()
    }
  }, [session, stage, own, rig, wake])
  useEffect(() => {
    if (!session) return
    return steps.set('sampleHead', () => {
      const model = stage.getState()
      own.pose = samplePose(gl.xr, session, space, origin.current!, model.pointed[model.self] !== null)
      eye.set(...(own.pose.head.p as [number, number, number]))
      return false
    })
  }, [session, space, steps, stage, gl, own, eye])

  const land = (event: { point: Vector3 }) => {
    const { point } = event
    if (!inside([point.x, 0, point.z], body, 0.2)) stepTo(origin.current!, gl.xr.getCamera(), point)
  }
  return (
    <>
      <XROrigin ref={origin} name="headset-origin" />
      <TeleportTarget onTeleport={(_, event) => land(event)}>
        <mesh name="teleport-floor" rotation-x={-Math.PI / 2} position-y={0.001} visible={session !== undefined}>
          <planeGeometry args={[24, 24]} />
          <meshBasicMaterial transparent opacity={0} depthWrite={false} />
        </mesh>
      </TeleportTarget>
    </>
  )
}
