import { useEffect, useRef, useState } from 'react'
import { useXR } from '@react-three/xr'
import { type Group, Quaternion, Vector3 } from 'three'
import { useStore } from 'zustand'
import type { HeadsetActs, HeadsetPanelModel, HeadsetStore } from '../../model/headset.ts'
import { openKeyboard } from '../panel/keyboard.ts'
import { Panel } from '../panel/Panel.tsx'
import { useRoom } from '../room-parts.ts'

/** Metres from the eye, and widths in dmm. */
const STANDING = { distance: 1.2, width: 720 }
const WRIST = { distance: 0.45, width: 400 }
/** The standing panel's middle is this far below the eyes; it stands left of where one looks, the more so beside a person. Radians. */
const BELOW = (17 * Math.PI) / 180
const BESIDE = (22 * Math.PI) / 180
const BESIDE_PEOPLE = (34 * Math.PI) / 180
/** One who has walked away from a panel finds it anew, metres. */
const LEFT_BEHIND = 2.4
/** The wrist menu opens when the palm is turned to the face, and shuts later than it opens (cosines). */
const TURNED = 0.64
const TURNED_AWAY = 0.42

const facing = new Vector3()
const palm = new Vector3()
const turn = new Quaternion()

/** The standing panel and the wrist menu of somebody in a headset. */
export function Panels({ panels }: { panels: { store: HeadsetStore; acts: HeadsetActs } }) {
  const { own, eye, steps, stage, wake } = useRoom()
  const session = useXR((state) => state.session)
  const panel = useStore(panels.store, (model) => model.panel)
  const wrist = useStore(panels.store, (model) => model.wrist)
  const standing = useRef<Group>(null)
  const onWrist = useRef<Group>(null)
  const stood = useRef(false)
  const [open, setOpen] = useState(false)
  const shown = session !== undefined

  useEffect(() => {
    if (!session) return
    return steps.set('panels', () => {
      const head = own.pose.head
      const place = standing.current
      if (place?.children.length === 0) stood.current = false
      else if (place && (!stood.current || place.position.distanceTo(eye) > LEFT_BEHIND)) {
        stood.current = true
        facing.set(0, 0, -1).applyQuaternion(turn.set(...(head.q as [number, number, number, number])))
        const yaw = Math.atan2(facing.x, facing.z) + (stage.getState().people.length > 0 ? BESIDE_PEOPLE : BESIDE)
        place.position.set(eye.x + Math.sin(yaw) * Math.cos(BELOW) * STANDING.distance, eye.y - Math.sin(BELOW) * STANDING.distance, eye.z + Math.cos(yaw) * Math.cos(BELOW) * STANDING.distance)
        place.lookAt(eye)
      }
      const hand = own.pose.left
      const menu = onWrist.current
      if (menu && hand) {
        menu.position.set(hand.p[0], hand.p[1] + 0.12, hand.p[2])
        menu.lookAt(eye)
        // In WebXR's grip space the left palm looks along +x.
        palm.set(1, 0, 0).applyQuaternion(turn.set(...(hand.q as [number, number, number, number])))
        facing.subVectors(eye, menu.position).normalize()
        const cosine = palm.dot(facing)
        setOpen((was) => cosine > (was ? TURNED_AWAY : TURNED))
      } else setOpen(false)
      return false
    })
  }, [session, steps, own, eye, stage])

  if (!shown) return null
  const press = (model: HeadsetPanelModel) => (id: string) => {
    const writes = model.rows.flat().find((button) => button.id === id)?.kind === 'write'
    if (!writes || !openKeyboard(session, (text) => panels.acts.write(id, text))) panels.acts.press(id)
  }
  return (
    <>
      <group ref={standing} name="standing-panel">{panel && <Panel model={panel} {...STANDING} press={press(panel)} wake={wake} />}</group>
      <group ref={onWrist} name="wrist-menu" visible={open}>
        {wrist && open && <Panel model={wrist} {...WRIST} press={press(wrist)} wake={wake} />}
      </group>
    </>
  )
}
