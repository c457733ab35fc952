import { useEffect, useLayoutEffect, useMemo, useRef } from 'react'
import type { ThreeEvent } from '@react-three/fiber'
import { useStore } from 'zustand'
import { tapedTo } from '../model/moving/tape.ts'
import { PRESS_SLACK } from '../world/camera/drag.ts'
import { createTint } from '../world/tint.ts'
import { createChangeover } from './changeover.ts'
import { dressOf } from './dress-of.ts'
import { focusOn } from './focus.ts'
import { createLighting } from './lighting.ts'
import { createSounding, type Sounding } from './sounding.ts'
import { createTaking } from './moving/taking.ts'
import { useRoom } from './room-parts.ts'

/** The product: dressed in the configuration, pressed part by part. */
export function Product() {
  const parts = useRoom()
  const { stage, acts, product, place, steps, rig, body, wake, gl, scene, camera } = parts
  const taking = useMemo(() => createTaking(parts), [parts])
  const shown = useStore(product, (held) => held.shown)
  const showroom = useStore(stage, (model) => model.showroom)
  const configuration = useStore(stage, (model) => model.configuration)
  const selected = useStore(stage, (model) => model.selected)
  const theme = useStore(stage, (model) => model.theme)
  const language = useStore(stage, (model) => model.language)
  const still = useStore(stage, (model) => model.reducedMotion)
  const effects = useStore(stage, (model) => model.effects)
  // On a page nothing is taken: rays that follow the mouse would cost there.
  const inHeadset = useStore(stage, (model) => model.headset === 'in')
  const sounding = useRef<Sounding | null>(null)
  const lighting = useMemo(() => createLighting(), [])
  const names = useMemo(() => new Set(showroom.parts.map((part) => part.name)), [showroom])
  const tint = useMemo(() => createTint(), [])
  const changeover = useMemo(() => createChangeover(gl, scene, camera), [gl, scene, camera])
  const before = useRef(shown)

  useEffect(() => {
    const made = createSounding()
    sounding.current = made
    return made.dispose
  }, [])
  useEffect(() => sounding.current?.heard(showroom, configuration, effects), [showroom, configuration, effects])
  useEffect(() => tint.dispose, [tint])
  useEffect(() => changeover.dispose, [changeover])
  // Before the next picture: one drawn in between would show the new level alone, and then the old one again.
  useLayoutEffect(() => {
    if (!shown) return undefined
    const lights = lighting.step(shown, still, () => place.getState().shown?.lamps ?? 0)
    // A level that just came knows nothing of the lights yet.
    lighting.turn(dressOf(showroom, stage.getState().configuration, language).lit, true)
    if (before.current && before.current !== shown) changeover.begin(before.current, shown)
    before.current = shown
    return steps.set('product', (seconds) => {
      const moves = shown.step(seconds)
      const lit = lights(seconds)
      return changeover.step(seconds) || moves || lit
    })
  }, [shown, changeover, steps, lighting, still, showroom, stage, language, place])
  useEffect(() => {
    const dress = dressOf(showroom, configuration, language)
    shown?.dress(dress, still)
    lighting.turn(dress.lit, false)
    wake()
  }, [shown, showroom, configuration, language, still, lighting, wake])
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
      {...(inHeadset && { onPointerDown: (event: ThreeEvent<PointerEvent>) => taking.down(event, pressed(event)), onPointerMove: taking.move, onPointerOut: taking.out, onPointerUp: taking.up })}
      onClick={(event: ThreeEvent<MouseEvent>) => {
        event.stopPropagation()
        const hit = taking.touched(event) ?? pressed(event)
        if (!hit) return
        const { tape, chip } = stage.getState()
        if (taking.pressed(hit)) return
        if (tape) return acts.measure(tapedTo(tape, hit.at))
        if (chip) {
          acts.choose(chip.group, chip.choice)
          return acts.holdChip(null)
        }
        acts.select(hit.part, hit.at)
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
