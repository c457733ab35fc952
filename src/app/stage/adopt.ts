import { createElement, useEffect } from 'react'
import { createRoot, events, extend, type ReconcilerRoot, type RootState, useFrame, useThree } from '@react-three/fiber'
import { BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry } from 'three'
import { Room } from '../../scene/Room.tsx'
import type { RoomParts } from '../../scene/room-parts.ts'
import type { Slot } from '../../scene/slot.ts'
import { setTone } from '../../world/tone.ts'
import type { First } from '../first/first.ts'
import { boundSteps } from './bounded-clock.ts'
import type { Frame } from './frame.ts'
import { createGovernor } from './governor.ts'

/** The room under React Three Fiber, which has taken over the first picture's renderer, scene and camera. */
export interface Adopted {
  invalidate(): void
  state(): RootState
  /** True when no picture is asked for, now or in a while. */
  resting(): boolean
  undo(): void
}

/** What fiber's elements in this product are made of, those inside of @react-three/xr included. */
const ELEMENTS = { BoxGeometry, Group, Mesh, MeshBasicMaterial, PlaneGeometry }

/** Device pixels a CSS pixel, at the most. */
const FINEST = 2
/** A picture that waits for something more urgent looks again after, ms. */
const WAIT = 60
/** A picture that stood still for so long is drawn fine again, ms: sooner, a pause between two movements would cost two changes of size. */
const SETTLED = 400

interface Adopting {
  first: First
  parts: RoomParts
  slot: Slot
  frame: Frame
  onMissed(): void
  /** True while something more urgent than a slow picture needs the processor. */
  yields(): boolean
  /** Every picture in full, however long it takes: for pictures that are kept. */
  whole: boolean
}

export async function adopt({ first, parts, slot, frame, onMissed, yields, whole }: Adopting): Promise<Adopted> {
  extend(ELEMENTS)
  const { canvas, gl, scene, camera } = first
  const box = canvas.parentElement ?? canvas
  const size = () => ({ width: box.clientWidth, height: box.clientHeight, top: 0, left: 0 })
  const root: ReconcilerRoot<HTMLCanvasElement> = createRoot(canvas)
  // `manual`: the rig frames the picture, not the canvas's shape alone.
  const own = Object.assign(camera, { manual: true })
  await root.configure({ gl, scene, camera: own, events, frameloop: 'demand', dpr: [1, FINEST], flat: true, size: size(), onPointerMissed: onMissed })
  // Configuring sets a tone mapping of its own on a renderer that it was given.
  setTone(gl)
  first.release()

  let ready: (state: RootState) => void
  const standing = new Promise<RootState>((resolve) => {
    ready = resolve
  })
  const governor = createGovernor()
  let movedAt = -Infinity
  const holds = () => !gl.xr.isPresenting && !governor.quick() && yields()
  let waiting = false
  const later = (delay: number) => {
    if (waiting) return
    waiting = true
    setTimeout(() => {
      waiting = false
      store.getState().invalidate()
    }, delay)
  }
  function Loop() {
    useFrame((state, seconds) => {
      if (holds()) return later(WAIT)
      const moving = frame.run(seconds)
      if (gl.xr.isPresenting) return
      const full = Math.min(devicePixelRatio, FINEST)
      const now = performance.now()
      if (!moving) {
        governor.rest()
        if (state.viewport.dpr === full) return
        if (now - movedAt >= SETTLED) state.setDpr(full)
        else later(SETTLED)
        return
      }
      movedAt = now
      const share = governor.frame(now)
      const wanted = whole ? full : full * share
      if (state.viewport.dpr !== wanted) state.setDpr(wanted)
      const pause = governor.pause()
      if (pause === 0) state.invalidate()
      else later(pause)
    }, -1)
    // A step of our own in place of fiber's, which would draw whatever happens.
    useFrame(({ gl, scene, camera }) => {
      if (!holds()) gl.render(scene, camera)
    }, 1)
    const get = useThree((state) => state.get)
    useEffect(() => ready(get()), [get])
    return createElement(Room, { parts, slot })
  }
  const store = root.render(createElement(Loop))
  boundSteps(store.getState().clock)
  await standing

  let resizing: ReturnType<typeof setTimeout> | undefined
  const resize = () => {
    clearTimeout(resizing)
    resizing = undefined
    if (holds()) {
      resizing = setTimeout(resize, WAIT)
      return
    }
    const { width, height } = size()
    // A headset has the renderer's size to itself.
    if (!gl.xr.isPresenting && width > 0 && height > 0) store.getState().setSize(width, height, 0, 0)
  }
  const watch = new ResizeObserver(resize)
  watch.observe(box)
  return {
    invalidate: () => store.getState().invalidate(),
    state: () => store.getState(),
    // A session draws all the time, by another clock.
    resting: () => !waiting && resizing === undefined && store.getState().internal.frames === 0 && !gl.xr.isPresenting,
    undo() {
      watch.disconnect()
      clearTimeout(resizing)
      root.unmount()
    }
  }
}
