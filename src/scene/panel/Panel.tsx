import { useEffect, useMemo, useRef } from 'react'
import type { ThreeEvent } from '@react-three/fiber'
import type { HeadsetPanelModel } from '../../model/headset.ts'
import { createPanelFace } from './face.ts'
import { tick } from './tick.ts'

/**
 * One panel, drawn and pressed. `width` in dmm, `distance` in metres from the eye: together they say how large it is.
 * Its middle is at the group's origin and it looks along +z.
 */
export function Panel({ model, width, distance, press, wake }: { model: HeadsetPanelModel; width: number; distance: number; press: (id: string) => void; wake: () => void }) {
  const face = useMemo(() => createPanelFace(width), [width])
  const aimed = useRef<string | null>(null)
  useEffect(() => face.dispose, [face])
  useEffect(() => {
    face.draw(model, aimed.current)
    wake()
  }, [face, model, wake])

  const aim = (event: ThreeEvent<PointerEvent>) => {
    event.stopPropagation()
    const id = event.uv ? face.at(event.uv.x, event.uv.y) : null
    if (id === aimed.current) return
    aimed.current = id
    if (id) tick(event)
    face.draw(model, id)
    wake()
  }
  const leave = () => {
    if (aimed.current === null) return
    aimed.current = null
    face.draw(model, null)
    wake()
  }
  const metres = distance / 1000
  return (
    <primitive
      object={face.mesh}
      scale={[metres, metres, metres]}
      dispose={null}
      onPointerMove={aim}
      onPointerOut={leave}
      onClick={(event: ThreeEvent<MouseEvent>) => {
        event.stopPropagation()
        const id = event.uv ? face.at(event.uv.x, event.uv.y) : null
        if (id) press(id)
      }}
    />
  )
}
