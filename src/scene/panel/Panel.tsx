import { useEffect, useMemo, useRef } from 'react'
import type { ThreeEvent } from '@react-three/fiber'
import type { Vector3 } from 'three'
import type { HeadsetPanelModel } from '../../model/headset.ts'
import type { Reading } from '../../model/moving/reading.ts'
import { createAims } from './aims.ts'
import { createPanelFace } from './face.ts'
import { tick } from './tick.ts'

interface PanelProps {
  model: HeadsetPanelModel
  /** In dmm, for text of the usual size. */
  width: number
  /** Metres from the eye: together with the width they say how large it is. */
  distance: number
  reading: Reading
  press: (id: string) => void
  /** Told when a ray comes to the panel, and when it leaves. */
  over: (on: boolean) => void
  /** Taken where there is no button, it is moved: by so much since the last time, showroom frame. */
  drag?: (by: Vector3) => void
  wake: () => void
}

/** One panel, drawn and pressed. Its middle is at the group's origin and it looks along +z. */
export function Panel({ model, width, distance, reading, press, over, drag, wake }: PanelProps) {
  const face = useMemo(() => createPanelFace(width), [width])
  const aims = useMemo(() => createAims(), [])
  const held = useRef<{ pointer: number; at: Vector3 } | null>(null)
  const { contrast, size } = reading
  useEffect(() => face.dispose, [face])
  // A panel that is taken away while a ray is on it is left, too.
  useEffect(() => () => over(false), [over])
  useEffect(() => {
    face.draw(model, aims.all, contrast)
    wake()
  }, [face, model, contrast, wake, aims])

  const under = (event: ThreeEvent<PointerEvent | MouseEvent>) => (event.uv ? face.at(event.uv.x, event.uv.y) : null)
  const aim = (event: ThreeEvent<PointerEvent>) => {
    event.stopPropagation()
    over(true)
    if (held.current?.pointer === event.pointerId) {
      drag?.(event.point.clone().sub(held.current.at))
      held.current.at.copy(event.point)
      return
    }
    const id = under(event)
    if (!aims.aim(event.pointerId, id)) return
    if (id) tick(event)
    face.draw(model, aims.all, contrast)
    wake()
  }
  const leave = (event: ThreeEvent<PointerEvent>) => {
    const changed = aims.leave(event.pointerId)
    if (aims.empty) over(false)
    if (!changed) return
    face.draw(model, aims.all, contrast)
    wake()
  }
  const take = (event: ThreeEvent<PointerEvent>) => {
    event.stopPropagation()
    if (!drag || under(event)) return
    held.current = { pointer: event.pointerId, at: event.point.clone() }
    const taken = event.target as unknown as { setPointerCapture?(pointer: number): void }
    taken.setPointerCapture?.(event.pointerId)
  }
  const metres = (distance / 1000) * size
  return (
    <primitive
      object={face.mesh}
      scale={[metres, metres, metres]}
      dispose={null}
      onPointerMove={aim}
      onPointerOut={leave}
      onPointerDown={take}
      onPointerUp={() => {
        held.current = null
      }}
      onClick={(event: ThreeEvent<MouseEvent>) => {
        event.stopPropagation()
        const id = under(event)
        if (id) press(id)
      }}
    />
  )
}
