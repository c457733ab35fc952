import { createContext, useContext } from 'react'
import type { PerspectiveCamera, Scene, Vector3, WebGLRenderer } from 'three'
import type { StoreApi } from 'zustand/vanilla'
import type { Side } from '../contract/conversation.ts'
import type { Vec3 } from '../contract/ids.ts'
import type { Pose } from '../contract/pose.ts'
import type { Senses } from '../model/senses.ts'
import type { Spots } from '../model/spots.ts'
import type { StageActs, StageStore } from '../model/stage.ts'
import type { Body } from '../world/camera/orbit.ts'
import type { Rig } from '../world/camera/rig.ts'
import type { Studio } from '../world/place/studio.ts'
import type { Bodywork } from '../world/moving/bodywork.ts'
import type { turnOf } from '../world/moving/turned.ts'
import type { Ground } from '../world/moving/solid.ts'
import type { Place } from '../world/places/place.ts'
import type { OwnAvatar } from '../world/own-avatar/avatar.ts'
import type { Shown } from '../world/product/shown.ts'

/** A frame's work of one kind: moves on by `seconds` and says whether another frame is needed. */
export type Step = (seconds: number) => boolean

/** Steps by name, run in the order that `app/stage/frame.ts` lists. Setting one returns its undo. */
export interface Steps {
  set(name: StepName, step: Step): () => void
}

export const STEP_NAMES = ['keys', 'camera', 'product', 'studio', 'place', 'sampleHead', 'exposure', 'offerPose', 'people', 'threshold', 'pointers', 'hands', 'chip', 'mirror', 'own-body', 'panels', 'captions', 'surprise', 'stroke', 'spots'] as const
export type StepName = (typeof STEP_NAMES)[number]

/** Where one's own head and hands are, in place: written by `sampleHead`, read by all that follows in a frame. */
export interface Own {
  pose: Pose
  /**
   * As it is drawn, where that is something else: beside a product seen at a tenth one is a giant, whom nobody else sees. `scale` is how many times as
   * large. What is held before the own eyes goes by this.
   */
  drawn: { readonly pose: Pose; readonly scale: number } | null
}

/** Everything the parts of the room share. Made once by `app/stage`; what changes is in the stores. */
export interface RoomParts {
  stage: StageStore
  acts: StageActs
  senses: Senses
  spots: Spots
  gl: WebGLRenderer
  scene: Scene
  camera: PerspectiveCamera
  rig: Rig
  studio: Studio
  body: Body
  /** The level of the product on show; null when there is none. */
  product: StoreApi<{ shown: Shown | null }>
  /** The place round the product, null for the studio. Its `lamps` says how dark it is: what shines of itself goes with it. */
  place: StoreApi<{ shown: Place | null }>
  /** Avatars of their own that others wear, each looked at on this page. */
  ownAvatars: StoreApi<Readonly<Partial<Record<Side, OwnAvatar<ImageBitmap>>>>>
  own: Own
  /** How far a part has turned at a place of its clip; comes with the first headset, whose hands take parts. */
  turnOf?: typeof turnOf
  /** Heads of everybody else, where they are drawn; written by `people`. */
  heads: Map<Side, Vec3>
  /** Where on the product a chip is held against it by a ray, or null; written by the product. */
  chipAt: { now: Vec3 | null }
  /** Whether a ray of one's own is on a panel: then a press is no press on the room. */
  onPanel: { readonly now: boolean; tell(on: boolean): void }
  /** What the product measures, null until that is known. */
  bodywork: { now: Bodywork | null }
  /** What one walks among just now: the product with its doors as they stand, and the walls of the place. */
  ground(): Ground
  /** Where the picture is seen from, showroom frame; kept up to date each frame. */
  eye: Vector3
  steps: Steps
  /** Asks for a frame. */
  wake(): void
  /** Says of work that is under way that it will change the picture; gives the same work back. */
  awaits<T>(work: Promise<T>): Promise<T>
  fetchBytes(url: string): Promise<ArrayBuffer>
}

const Parts = createContext<RoomParts | null>(null)
export const RoomPartsProvider = Parts.Provider

export function useRoom(): RoomParts {
  const parts = useContext(Parts)
  if (!parts) throw new Error('a part of the room stands outside of it')
  return parts
}
