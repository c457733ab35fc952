import { type PerspectiveCamera, Vector3 } from 'three'
import { createStore } from 'zustand/vanilla'
import { effectsOf } from '../../contract/configure.ts'
import { makingOf, type Making } from '../../contract/making.ts'
import { textIn } from '../../contract/text-in.ts'
import { createHeadset, type HeadsetActs, type HeadsetStore } from '../../model/headset.ts'
import type { Pose } from '../../contract/pose.ts'
import { keyMap } from '../../model/moving/keys.ts'
import type { Senses } from '../../model/senses.ts'
import type { Spots } from '../../model/spots.ts'
import type { StageActs, StageStore } from '../../model/stage.ts'
import type { RoomParts } from '../../scene/room-parts.ts'
import { createSlot } from '../../scene/slot.ts'
import { createJoystick } from '../../world/camera/joystick.ts'
import { bindKeys } from '../../world/camera/keys.ts'
import type { Rig } from '../../world/camera/rig.ts'
import { stroll } from '../../world/moving/stroll.ts'
import type { Level, ProductManifest } from '../../world/product/manifest.ts'
import type { Place } from '../../world/places/place.ts'
import type { Shown } from '../../world/product/shown.ts'
import { standingPose, standInto } from '../../world/standing.ts'
import { beginFirst, firstOn } from '../first/first.ts'
import type { FetchBytes } from '../first/light.ts'
import type { OthersAvatars } from '../own-avatar/avatars.ts'
import { byMaterial } from './by-material.ts'
import { createOnPanel } from './on-panel.ts'
import { adopt } from './adopt.ts'
import { createFrame } from './frame.ts'
import { looksFrom } from './looks-from.ts'
import { createUnderway } from './underway.ts'
import { createGround } from './ground.ts'
import { finestFor } from './level.ts'
import { createHeadsetHandle, type HeadsetHandle, noHeadset } from './headset.ts'
import { followEnvironment, loadProduct, ready, wear } from './loading.ts'
import { createOwnFloor, type OwnFloorStore } from '../../model/own-floor.ts'
import { paintStill } from './still.ts'
import type { StudioTools } from './studio-tools.ts'
import type { RoomSurprises } from './surprises.ts'
import { watchPicture } from './picture.ts'

export interface StageWiring {
  /** Its parent is the box that it fills. */
  canvas: HTMLCanvasElement
  stage: StageStore
  acts: StageActs
  senses: Senses
  fetchBytes: FetchBytes
  spots: Spots
  /** Panels in a headset, and what a press on them does. */
  headset?: { store: HeadsetStore; acts: HeadsetActs }
  /** Avatars of their own that others wear. */
  ownAvatars?: OthersAvatars
  /** Told every drawn frame where one's own head is and what the picture is drawn with: for measuring after a yes. */
  watched?: (pose: Pose, lens: Pick<PerspectiveCamera, 'matrixWorld'> & Pick<Rig, 'reach'>) => void
  /** True while something more urgent than a slow picture needs the processor. */
  yields?: () => boolean
  /** Told what the product has, once that is known. */
  has?: (manifest: ProductManifest) => void
  /** The finest level to load; by itself, what the device and the size of the picture ask for. */
  level?: Level
  /** Loads `level` whatever the device can move: for pictures that nobody moves in. */
  unmeasured?: boolean
  /** Where it is told how the product stands in somebody's own place. */
  ownFloor?: OwnFloorStore
}

export interface StageHandle {
  headset: HeadsetHandle
  /** True when nothing more will be drawn by itself: nothing moves, no picture is asked for, nothing that changes it is on its way. */
  resting(): boolean
  /** Paints the room as it stands onto a canvas; false where there is nothing to see. */
  still(onto: HTMLCanvasElement): boolean
  /** The product as it is shown, as a USDZ file; rejects where none is shown. */
  usdz(title: string): Promise<Blob>
  /** What the room does for surprises; null where there is none. */
  surprises(): Promise<RoomSurprises | null>
  /** What only an editor needs; `begun`: what was made of the product on show. */
  tools(colour: string, begun: Making): Promise<StudioTools>
  dispose(): void
}

/**
 * Stands the room on a canvas: adopts the first picture that was begun there, or begins it. Resolves when the room stands; the product
 * comes when it is loaded. Without WebGL2 the stage's `picture` is `none`, everything else goes on, and this still resolves.
 */
export async function startStage(wiring: StageWiring): Promise<StageHandle> {
  const { canvas, stage, acts, senses, spots, fetchBytes } = wiring
  const { showroom, configuration, theme, reducedMotion, covered } = stage.getState()
  const first = firstOn(canvas) ?? beginFirst(canvas, { product: showroom.product, making: makingOf(showroom), view: showroom.views[0]!, theme, reducedMotion, dress: effectsOf(showroom, configuration), covered, fetchBytes })
  if (!first) {
    stage.setState({ picture: 'none', headset: 'none' })
    return { headset: noHeadset, resting: () => true, still: () => false, usdz: () => Promise.reject(new Error('nothing is shown')), surprises: () => Promise.resolve(null), tools: () => Promise.reject(new Error('nothing is shown')), dispose: () => undefined }
  }
  const name = () => canvas.setAttribute('aria-label', textIn(stage.getState().showroom.title, stage.getState().language))
  canvas.setAttribute('role', 'application')
  name()

  first.gl.setOpaqueSort(byMaterial)
  const level = wiring.level ?? finestFor(canvas, showroom.without)
  const frame = createFrame()
  const underway = createUnderway()
  const slot = createSlot()
  let wake: () => void = () => undefined
  const bodywork: RoomParts['bodywork'] = { now: null }
  const product = createStore<{ shown: Shown | null }>(() => ({ shown: null }))
  const place = createStore<{ shown: Place | null }>(() => ({ shown: null }))
  const ground = createGround({ bodywork, product, place, body: first.body })
  const standing = standingPose(first.rig.orbit, first.body, false)
  const parts: RoomParts = {
    stage,
    acts,
    senses,
    spots,
    gl: first.gl,
    scene: first.scene,
    camera: first.camera,
    rig: first.rig,
    studio: first.studio,
    body: first.body,
    product,
    place,
    bodywork,
    ground,
    heads: new Map(),
    chipAt: { now: null },
    ownAvatars: wiring.ownAvatars ?? createStore(() => ({})),
    own: { pose: standing, drawn: null },
    onPanel: createOnPanel(),
    eye: new Vector3(),
    steps: frame,
    wake: () => wake(),
    awaits: underway.awaits,
    fetchBytes
  }
  const joystick = createJoystick(canvas.parentElement ?? document.body, canvas, () => wake())
  let known = { of: stage.getState().moving.keys, map: keyMap(stage.getState().moving.keys) }
  const keys = bindKeys({
    canvas,
    rig: first.rig,
    keys: () => {
      const { keys: chosen } = stage.getState().moving
      if (known.of !== chosen) known = { of: chosen, map: keyMap(chosen) }
      return known.map
    },
    stick: joystick.at,
    walk: (orbit, metres) => stroll(orbit, metres, first.body, ground()),
    wake: () => wake()
  })
  frame.set('keys', keys.step)
  frame.set('camera', first.rig.step)
  frame.set('sampleHead', () => {
    const { pointed, self } = stage.getState()
    const pointing = pointed[self] !== null
    // In place, and in place of what a headset that was taken off has left.
    parts.own.pose = standInto(standing, first.rig.live, first.body, pointing)
    parts.eye.copy(first.camera.position)
    return false
  })
  const lens = { matrixWorld: first.camera.matrixWorld, reach: first.rig.reach }
  frame.set('offerPose', () => {
    senses.offerPose(parts.own.pose)
    const from = looksFrom(parts.own)
    if (from) wiring.watched?.(from, lens)
    return false
  })

  const onMissed = () => {
    acts.select(null)
    if (stage.getState().pointed[stage.getState().self]) acts.point(null, null)
  }
  const adopted = await adopt({ first, parts, slot, frame, onMissed, yields: wiring.yields ?? (() => false), whole: wiring.unmeasured ?? false })
  wake = adopted.invalidate
  const headset = createHeadsetHandle(parts, slot, wiring.headset ?? { store: createHeadset(), acts: { press: () => undefined, write: () => undefined } }, wiring.ownFloor ?? createOwnFloor())
  const undo = [
    first.rig.onWake(wake),
    followEnvironment(first, parts, fetchBytes, level !== 'light'),
    watchPicture(canvas, parts),
    stage.subscribe((model, before) => {
      if (model.language !== before.language || model.showroom !== before.showroom) name()
    }),
    headset.dispose
  ]
  void underway.awaits(loadProduct(first, parts, level, fetchBytes, wiring.unmeasured ?? false).then(() => wake()))
  first.light.then(({ manifest }) => {
    bodywork.now = manifest
    wiring.has?.(manifest)
    first.rig.turnGently()
  }, () => undefined)
  return {
    headset,
    resting: () => underway.count() === 0 && adopted.resting(),
    still: (onto) => paintStill(first, onto),
    usdz: async (title) => {
      const { usdzBlob } = await import('./usdz.ts')
      return usdzBlob(parts.product.getState().shown, title)
    },
    async surprises() {
      const { roomSurprises } = await import('./surprises.ts')
      return roomSurprises(parts)
    },
    async tools(colour, begun) {
      const { studioTools } = await import('./studio-tools.ts')
      return studioTools(first, parts, level, colour, begun, { ready, wear })
    },
    dispose() {
      for (const each of undo) each()
      keys.dispose()
      joystick.dispose()
      adopted.undo()
      first.dispose()
    }
  }
}
