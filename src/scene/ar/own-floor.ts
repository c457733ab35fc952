import { type Group, Matrix4 } from 'three'
import type { Vec3 } from '../../contract/ids.ts'
import type { OwnFloorActs, OwnFloorStore } from '../../model/own-floor.ts'
import { locked, onFloor, originOf, type Placing, pressed, resized, seen, turned, unplaced } from '../../world/ar/placing.ts'
import { createFloorShadow } from '../../world/ar/floor-shadow.ts'
import type { RoomParts } from '../room-parts.ts'
import { samplePose } from '../headset/sample.ts'

/** Where nothing is met it stands this far ahead, metres. */
const AHEAD = 3
/** A stick turns it by so much a second, radians. */
const TURNING = 1.2
const UP: Vec3 = [0, 1, 0]

export type Acting = Pick<OwnFloorActs, 'move' | 'turn' | 'resize' | 'lock'>

/**
 * Stands the product in somebody's own place: it follows where they look, a press puts it down; the studio and places are out of sight.
 * Returns what can be done with it, and the undo.
 *
 * @param space the session's own floor
 */
export function startOwnFloor(parts: RoomParts, session: XRSession, space: () => XRReferenceSpace | undefined, origin: Group, store: OwnFloorStore): { acts: Acting; dispose(): void } {
  const { gl, scene, stage, studio, place, steps, own, eye, rig, wake, onPanel } = parts
  const shadow = studio.floor.shadow && createFloorShadow(studio.floor.shadow)
  if (shadow) scene.add(shadow.mesh)
  const before = stage.getState().headset
  const matrix = new Matrix4()
  let placing: Placing = unplaced
  let hits: XRHitTestSource | null = null
  let over = false

  const tell = (next: Placing) => {
    if (next.phase !== placing.phase || next.scale !== placing.scale) store.setState({ phase: next.phase, scale: next.scale })
    placing = next
  }
  void findHits(session).then((source) => {
    if (over) source?.cancel()
    else hits = source
  })

  const look = (frame: XRFrame, floor: XRReferenceSpace) => {
    const viewer = frame.getViewerPose(floor)
    if (!viewer) return
    const { x, y, z } = viewer.transform.position
    const eyes: Vec3 = [x, y, z]
    const hit = hits && frame.getHitTestResults(hits)[0]?.getPose(floor)
    if (hit) {
      const e = hit.transform.matrix
      return tell(seen(placing, { at: [e[12]!, e[13]!, e[14]!], up: [e[4]!, e[5]!, e[6]!] }, eyes))
    }
    const e = matrix.fromArray(viewer.transform.matrix).elements
    const along: Vec3 = [-e[8]!, -e[9]!, -e[10]!]
    const level = Math.hypot(along[0], along[2]) || 1
    tell(seen(placing, { at: onFloor(eyes, along) ?? [x + (along[0] / level) * AHEAD, 0, z + (along[2] / level) * AHEAD], up: UP }, eyes))
  }
  const stickTurns = (): number => {
    for (const { gamepad } of session.inputSources) {
      const x = gamepad && gamepad.axes.length > 0 ? gamepad.axes[gamepad.axes.length >= 4 ? 2 : 0]! : 0
      if (Math.abs(x) > 0.3) return -x
    }
    return 0
  }
  const stand = () => {
    const at = originOf(placing)
    if (!at) return
    origin.position.set(...at.position)
    origin.rotation.set(0, at.yaw, 0)
    origin.scale.setScalar(at.scale)
  }
  const clear = () => {
    scene.background = null
    studio.floor.mesh.visible = false
    const { shown } = place.getState()
    if (shown) shown.group.visible = false
  }
  // A press anywhere puts it down; what takes it up again is a button, so that no press on something else moves it.
  const select = () => {
    if (placing.phase === 'seeking' && !onPanel.now) tell(pressed(placing))
  }
  session.addEventListener('select', select)
  const undo = [
    steps.set('keys', (seconds) => {
      clear()
      const frame = gl.xr.getFrame() as XRFrame | null
      const floor = space()
      if (frame && floor && placing.phase === 'seeking') look(frame, floor)
      const turn = stickTurns()
      if (turn) tell(turned(placing, turn * TURNING * Math.min(seconds, 0.1)))
      stand()
      return false
    }),
    steps.set('sampleHead', () => {
      if (!space()) return false
      const model = stage.getState()
      const pose = samplePose(gl.xr, session, space(), origin, model.pointed[model.self] !== null, false)
      own.drawn = { pose, scale: 1 / placing.scale }
      eye.set(...(pose.head.p as Vec3))
      // A tenth as large the product is looked down at: nobody else sees a giant.
      if (placing.scale === 1) own.pose = pose
      return false
    })
  ]
  stage.setState({ headset: 'in' })
  store.setState({ state: 'in', phase: 'seeking', scale: 1 })
  return {
    acts: {
      move: () => tell(pressed(placing)),
      turn: (angle) => tell(turned(placing, angle)),
      resize: () => tell(resized(placing)),
      lock: () => tell(locked(placing))
    },
    dispose() {
      over = true
      hits?.cancel()
      session.removeEventListener('select', select)
      for (const each of undo) each()
      shadow?.dispose()
      own.drawn = null
      origin.scale.setScalar(1)
      const { shown } = place.getState()
      if (shown) shown.group.visible = true
      studio.aside(shown !== null)
      if (shown) {
        scene.environment = shown.environment
        scene.environmentIntensity = shown.lift
      }
      stage.setState({ headset: before })
      store.setState({ state: 'available' })
      rig.apply()
      wake()
    }
  }
}

/** Places of the surroundings that one looks at, where the device finds them. */
async function findHits(session: XRSession): Promise<XRHitTestSource | null> {
  if (!session.requestHitTestSource) return null
  try {
    const viewer = await session.requestReferenceSpace('viewer')
    return (await session.requestHitTestSource({ space: viewer })) ?? null
  } catch {
    // Not granted: then the floor that the session stands on is taken.
    return null
  }
}
