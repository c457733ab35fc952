import { useEffect, useRef } from 'react'
import type { ThreeEvent } from '@react-three/fiber'
import { TeleportTarget, useXR, XROrigin } from '@react-three/xr'
import type { Group, Vector3 } from 'three'
import { turnOf } from '../../world/moving/turned.ts'
import type { RoomParts } from '../room-parts.ts'
import { useRoom } from '../room-parts.ts'
import { hasFloor } from './entering.ts'
import { type Locomotion, startLocomotion } from './locomotion.ts'
import { samplePose } from './sample.ts'
import { standWhere } from './place.ts'

/** A look and a pinch (Vision Pro) have no ray to throw an arc with: where they press the floor, one steps to. */
const byLook = (_id: number, type: string, state: unknown): boolean =>
  type === 'ray' && (state as { inputSource?: XRInputSource } | undefined)?.inputSource?.targetRayMode === 'transient-pointer'

/** What only hands and rays of a headset need comes with the headset. */
function bringTurning(parts: RoomParts): void {
  parts.turnOf = turnOf
}

/** Stands somebody in a headset in the room: where they come in, how they move, and where their head and hands are. */
export function Rig() {
  const parts = useRoom()
  const { gl, stage, steps, own, eye, rig, wake } = parts
  const origin = useRef<Group>(null)
  const moves = useRef<Locomotion>(null)
  const session = useXR((state) => state.session)
  const space = useXR((state) => state.originReferenceSpace)
  const known = useRef(space)
  useEffect(() => {
    known.current = space
  }, [space])

  useEffect(() => {
    if (!session || !origin.current) return
    origin.current.position.y = 0
    bringTurning(parts)
    standWhere(origin.current, own.pose)
    const locomotion = startLocomotion(parts, session, () => known.current, origin.current, hasFloor(session))
    moves.current = locomotion
    const undo = steps.set('keys', locomotion.step)
    stage.setState({ headset: 'in' })
    return () => {
      undo()
      moves.current = null
      locomotion.dispose()
      stage.setState({ headset: 'available' })
      // three leaves the page's camera as the headset had it.
      rig.apply()
      wake()
    }
  }, [session, stage, own, rig, wake, parts, steps])
  useEffect(() => {
    if (!session) return
    return steps.set('sampleHead', () => {
      const model = stage.getState()
      own.pose = samplePose(gl.xr, session, space, origin.current!, model.pointed[model.self] !== null, model.seat !== null)
      eye.set(...(own.pose.head.p as [number, number, number]))
      return false
    })
  }, [session, space, steps, stage, gl, own, eye])

  const land = ({ point }: { point: Vector3 }) => moves.current?.land([point.x, point.z])
  return (
    <>
      <XROrigin ref={origin} name="headset-origin" />
      <TeleportTarget onTeleport={(_, event) => land(event)}>
        <mesh
          name="teleport-floor"
          rotation-x={-Math.PI / 2}
          position-y={0.001}
          visible={session !== undefined}
          onPointerMove={({ point }: ThreeEvent<PointerEvent>) => moves.current?.aim([point.x, point.z])}
          onPointerOut={() => moves.current?.aim(null)}
        >
          <planeGeometry args={[24, 24]} />
          <meshBasicMaterial transparent opacity={0} depthWrite={false} />
        </mesh>
      </TeleportTarget>
      <mesh name="looked-floor" rotation-x={-Math.PI / 2} visible={session !== undefined} pointerEventsType={byLook} onClick={land}>
        <planeGeometry args={[24, 24]} />
        <meshBasicMaterial transparent opacity={0} depthWrite={false} />
      </mesh>
    </>
  )
}
