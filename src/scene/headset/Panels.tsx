import { useEffect, useRef, useState } from 'react'
import { useXR } from '@react-three/xr'
import { type Group, Quaternion, Vector3 } from 'three'
import { useStore } from 'zustand'
import type { Vec3 } from '../../contract/ids.ts'
import type { HeadsetActs, HeadsetPanelModel, HeadsetStore } from '../../model/headset.ts'
import { isLeftBehind, PANEL_DISTANCE, placeBefore } from '../../world/moving/panel-place.ts'
import { openKeyboard } from '../panel/keyboard.ts'
import { Panel } from '../panel/Panel.tsx'
import { useRoom } from '../room-parts.ts'
import { Caption } from './Caption.tsx'

/** Metres from the eye, and widths in dmm. */
const STANDING = { distance: PANEL_DISTANCE, width: 720 }
const WRIST = { distance: 0.45, width: 400 }
/** The wrist menu opens when the palm is turned to the face, and shuts later than it opens (cosines). */
const TURNED = 0.64
const TURNED_AWAY = 0.42

const facing = new Vector3()
const palm = new Vector3()
const turn = new Quaternion()

/** The standing panel, which can be put down elsewhere, the wrist menu and captions of somebody in a headset. */
export function Panels({ panels }: { panels: { store: HeadsetStore; acts: HeadsetActs } }) {
  const { own, eye, steps, stage, wake, onPanel } = useRoom()
  const session = useXR((state) => state.session)
  const panel = useStore(panels.store, (model) => model.panel)
  const wrist = useStore(panels.store, (model) => model.wrist)
  const caption = useStore(panels.store, (model) => model.caption)
  const reading = useStore(stage, (model) => model.reading)
  // One who does everything with their left hand has the menu on the right wrist.
  const side = useStore(stage, (model) => (model.moving.hand === 'left' ? 'right' : 'left'))
  const standing = useRef<Group>(null)
  const onWrist = useRef<Group>(null)
  const stood = useRef(false)
  const size = useRef(1)
  const putDown = useRef(false)
  const called = useRef(false)
  const [open, setOpen] = useState(false)
  // On a phone that shows one's own place the page itself lies over the picture.
  const shown = session !== undefined && !session.domOverlayState

  useEffect(() => {
    if (!session) return
    return steps.set('panels', () => {
      const { pose, scale } = own.drawn ?? { pose: own.pose, scale: 1 }
      const place = standing.current
      if (scale !== size.current) stood.current = false
      size.current = scale
      if (place?.children.length === 0) stood.current = putDown.current = false
      else if (place && (!stood.current || leftBehind(place.position, scale))) {
        stood.current = true
        putDown.current = false
        facing.set(0, 0, -1).applyQuaternion(turn.set(...(pose.head.q as [number, number, number, number])))
        place.position.set(...placeBefore([0, 0, 0], Math.atan2(facing.x, facing.z), stage.getState().people.length > 0)).multiplyScalar(scale).add(eye)
        place.scale.setScalar(scale)
        place.lookAt(eye)
      }
      called.current = false
      const hand = pose[side]
      const menu = onWrist.current
      if (menu && hand) {
        menu.position.set(hand.p[0], hand.p[1] + 0.12 * scale, hand.p[2])
        menu.scale.setScalar(scale)
        menu.lookAt(eye)
        // In WebXR's grip space the left palm looks along +x, the right one along −x.
        palm.set(side === 'left' ? 1 : -1, 0, 0).applyQuaternion(turn.set(...(hand.q as [number, number, number, number])))
        facing.subVectors(eye, menu.position).normalize()
        const cosine = palm.dot(facing)
        setOpen((was) => cosine > (was ? TURNED_AWAY : TURNED))
      } else setOpen(false)
      return false
    })
    function leftBehind(at: Vector3, scale: number): boolean {
      return isLeftBehind(facing.subVectors(at, eye).divideScalar(scale).toArray() as Vec3, [0, 0, 0], putDown.current, called.current)
    }
  }, [session, steps, own, eye, stage, side])

  if (!shown) return null
  const press = (model: HeadsetPanelModel) => (id: string) => {
    called.current = model === wrist
    const writes = model.rows.flat().find((button) => button.id === id)?.kind === 'write'
    if (!writes || !openKeyboard(session, (text) => panels.acts.write(id, text))) panels.acts.press(id)
  }
  const drag = (by: Vector3) => {
    const place = standing.current
    if (!place) return
    putDown.current = true
    place.position.add(by)
    place.lookAt(eye)
    wake()
  }
  return (
    <>
      <group ref={standing} name="standing-panel">{panel && <Panel model={panel} {...STANDING} reading={reading} press={press(panel)} over={onPanel.tell} drag={drag} wake={wake} />}</group>
      <group ref={onWrist} name="wrist-menu" visible={open}>
        {wrist && open && <Panel model={wrist} {...WRIST} reading={reading} press={press(wrist)} over={onPanel.tell} wake={wake} />}
      </group>
      {caption && <Caption text={caption} reading={reading} />}
    </>
  )
}
