import { useEffect, useRef } from 'react'
import { useThree } from '@react-three/fiber'
import { useStore } from 'zustand'
import { orbitOf } from '../world/camera/orbit.ts'
import { withRoomFor } from '../world/threshold-place.ts'
import { useRoom } from './room-parts.ts'

/** The page's camera: follows the views asked for and what panels leave free. */
export function Viewing() {
  const { stage, rig, body, wake } = useRoom()
  const { width, height } = useThree((state) => state.size)
  const view = useStore(stage, (model) => model.view)
  const covered = useStore(stage, (model) => model.covered)
  const reduced = useStore(stage, (model) => model.reducedMotion)
  const showroom = useStore(stage, (model) => model.showroom)
  const asked = useRef(stage.getState().view)
  useEffect(() => rig.reduceMotion(reduced), [reduced, rig])
  useEffect(() => rig.frame(width, height, covered), [width, height, covered, rig])
  useEffect(() => {
    if (asked.current === view) return
    asked.current = view
    const found = showroom.views.find((each) => each.id === view.id)
    const company = stage.getState().threshold === 'open' && stage.getState().people.length > 0
    const orbit = found && orbitOf(found.eye, found.aim, found.fov, body)
    if (orbit) rig.go(company ? withRoomFor(orbit) : orbit)
    wake()
  }, [view, showroom, rig, body, stage, wake])
  return null
}
