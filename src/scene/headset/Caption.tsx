import { useEffect, useMemo, useRef } from 'react'
import { Euler, type Group, Quaternion, Vector3 } from 'three'
import { captionPanel } from '../../model/headset/caption.ts'
import type { Reading } from '../../model/moving/reading.ts'
import { createPanelFace, type PanelFace } from '../panel/face.ts'
import { useRoom } from '../room-parts.ts'

/** Metres away, width in dmm, and how far below where one looks, radians. */
const PLACE = { distance: 1.5, width: 620, below: (20 * Math.PI) / 180 }
/** It follows the head softly: the share of the way that is left after a second. */
const LEFT = 0.02

const turn = new Quaternion()
const euler = new Euler(0, 0, 0, 'YXZ')
const goal = new Vector3()

/** What was written, before the eyes of somebody in a headset wherever they look, low enough to look over. Rays go through it. */
export function Caption({ text, reading }: { text: string; reading: Reading }) {
  const { own, eye, steps, wake } = useRoom()
  const place = useRef<Group>(null)
  const face = useMemo(() => createCaptionFace(), [])
  useEffect(() => face.dispose, [face])
  useEffect(() => {
    face.draw(captionPanel(text), new Set(), reading.contrast)
    wake()
  }, [face, text, reading, wake])
  useEffect(() => {
    let standing = false
    return steps.set('captions', (seconds) => {
      const group = place.current
      if (!group) return false
      const { yaw, pitch } = lookOf(own.pose.head.q)
      const low = pitch - PLACE.below
      goal.set(-Math.sin(yaw) * Math.cos(low), Math.sin(low), -Math.cos(yaw) * Math.cos(low)).multiplyScalar(PLACE.distance).add(eye)
      if (standing) group.position.lerp(goal, 1 - LEFT ** Math.min(seconds, 0.1))
      else group.position.copy(goal)
      standing = true
      group.lookAt(eye)
      return false
    })
  }, [steps, own, eye])
  const metres = (PLACE.distance / 1000) * reading.size
  return (
    <group ref={place} name="caption-line">
      <primitive object={face.mesh} scale={[metres, metres, metres]} dispose={null} />
    </group>
  )
}

function createCaptionFace(): PanelFace {
  const face = createPanelFace(PLACE.width)
  face.mesh.raycast = () => undefined
  face.mesh.name = 'caption'
  return face
}

function lookOf(q: readonly number[]): { yaw: number; pitch: number } {
  euler.setFromQuaternion(turn.set(q[0]!, q[1]!, q[2]!, q[3]!))
  return { yaw: euler.y, pitch: Math.max(-0.5, Math.min(0.5, euler.x)) }
}
