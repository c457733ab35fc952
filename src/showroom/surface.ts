import { createContext, use } from 'react'
import { useStore } from 'zustand'
import { useShallow } from 'zustand/react/shallow'
import type { OwnFloorActs, OwnFloorStore } from '../model/own-floor.ts'
import type { Senses } from '../model/senses.ts'
import type { Spots } from '../model/spots.ts'
import type { StageModel, StageStore } from '../model/stage.ts'
import type { VisitActs } from '../model/visit-acts.ts'
import type { Panel, VisitModel, VisitStore } from '../model/visit.ts'
import type { AskDraftStore } from './ask/ask-draft.ts'
import type { FocusWish } from './panel/focus-wish.ts'
import type { PreferencesStore } from '../ui/preferences/preferences.ts'

/** What the parts of a customer's page share: the stores they read, the acts they call. */
export interface Surface {
  visit: VisitStore
  stage: StageStore
  acts: VisitActs
  senses: Senses
  spots: Spots
  preferences: PreferencesStore
  asking: AskDraftStore
  /** Opens the car as it stands on one's own floor; null where the device cannot. */
  quickLook: (() => Promise<void>) | null
  /** The product in one's own place, seen through the device. */
  ownFloor: { store: OwnFloorStore; acts: OwnFloorActs } | null
  /** Opens a part of the panel because somebody pressed something, and takes the focus there. */
  go: (panel: Panel) => void
  focus: FocusWish
}

export const SurfaceContext = createContext<Surface | null>(null)

export function useSurface(): Surface {
  const surface = use(SurfaceContext)
  if (!surface) throw new Error('this component stands outside of a showroom')
  return surface
}

/** A slice of the visit. An object or array is compared by its members, so that it may be made anew each time. */
export function useVisit<T>(select: (model: VisitModel) => T): T {
  return useStore(useSurface().visit, useShallow(select))
}

/** A slice of the stage, compared as `useVisit` does. */
export function useStage<T>(select: (model: StageModel) => T): T {
  return useStore(useSurface().stage, useShallow(select))
}

/** Whether somebody is in the room with the visitor: the conversation is open and not ended. */
export const together = (model: VisitModel): boolean => model.talk !== null && model.talk.ended === null

/** Where closing a part of the panel leads back to. While somebody waits for the next, what is over is not it. */
export const homeOf = (model: VisitModel): Panel => (model.talk === null || (model.talk.ended && model.place) ? 'options' : model.talk.ended === null ? 'talk' : 'ended')

/** The first word of a name, as one calls somebody. */
export const firstName = (name: string): string => name.split(/\s/, 1)[0] ?? name
