import { useEffect, useMemo } from 'react'
import type { ThreeEvent } from '@react-three/fiber'
import { useStore } from 'zustand'
import { PRESS_SLACK } from '../world/camera/drag.ts'
import { createTint } from '../world/tint.ts'
import { dressOf } from './dress-of.ts'
import { focusOn } from './focus.ts'
import { useRoom } from './room-parts.ts'

/** The product: dressed in the configuration, pressed part by part. */
export function Product() {
  const { stage, acts, product, steps, rig, body, wake } = useRoom()
  const shown = useStore(product, (held) => held.shown)
  const showroom = useStore(stage, (model) => model.showroom)
  const configuration = useStore(stage, (model) => model.configuration)
  const selected = useStore(stage, (model) => model.selected)
  const theme = useStore(stage, (model) => model.theme)
  const names = useMemo(() => new Set(showroom.parts.map((part) => part.name)), [showroom])
  const tint = useMemo(() => createTint(), [])

  useEffect(() => tint.dispose, [tint])
  useEffect(() => (shown ? steps.set('product', shown.step) : undefined), [shown, steps])
  useEffect(() => {
    shown?.dress(dressOf(showroom, configuration), stage.getState().reducedMotion)
    wake()
  }, [shown, showroom, configuration, stage, wake])
  useEffect(() => {
    tint.on(selected ? (shown?.product.part(selected) ?? null) : null, theme)
    wake()
  }, [selected, shown, theme, tint, wake])

  if (!shown) return null
  const pressed = (event: ThreeEvent<MouseEvent>): { part: string; at: [number, number, number] } | null => {
    // Only a press on the page knows how far it went; a headset's ray refuses to say.
    if (Object.hasOwn(event, 'delta') && event.delta > PRESS_SLACK) return null
    const part = shown.product.partOf(event.object, names)
    return part ? { part, at: [event.point.x, event.point.y, event.point.z] } : null
  }
  return (
    <primitive
      object={shown.product.root}
      dispose={null}
      onClick={(event: ThreeEvent<MouseEvent>) => {
        event.stopPropagation()
        const hit = pressed(event)
        if (!hit) return
        acts.select(hit.part)
        if (stage.getState().people.length > 0 && stage.getState().threshold === 'open') acts.point(hit.part, hit.at)
      }}
      onDoubleClick={(event: ThreeEvent<MouseEvent>) => {
        event.stopPropagation()
        const hit = pressed(event)
        const node = hit && shown.product.part(hit.part)
        if (node) rig.go(focusOn(node, rig.orbit, body))
      }}
    />
  )
}
