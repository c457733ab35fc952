import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Configuration } from '../contract/configuration.ts'
import type { Side } from '../contract/conversation.ts'
import type { Vec3 } from '../contract/ids.ts'
import type { SeatName } from '../contract/seat.ts'
import type { ChoiceRef, Showroom } from '../contract/showroom.ts'
import { type MovingSettings, usualMoving } from './moving/settings.ts'
import type { Tape } from './moving/tape.ts'
import { type Reading, usualReading } from './moving/reading.ts'
import type { PlaceAt } from './surroundings.ts'

/** Somebody else in the room. One's own body is never among them. */
export interface PersonInRoom {
  side: Side
  name: string
  /** Encoded look (contract/look.ts); null: they have no body here, a plain mark stands for them. */
  look: string | null
  advisor: boolean
  verified: boolean
  /** BCP 47 tags of what an advisor speaks: they stand on the badge. */
  languages?: readonly string[]
}

/** A part somebody points at; `at` is the point on it in the showroom's frame, or null for the part's middle. */
export interface Pointed {
  part: string
  at: Vec3 | null
}

/**
 * What the three-dimensional room shows. Fed by a surface's wiring, read by the scene (and by the page's twin of it);
 * says nothing of sockets or conversations.
 */
export interface StageModel {
  showroom: Showroom
  configuration: Configuration
  language: string
  theme: 'light' | 'dark'
  reducedMotion: boolean
  /** Whether doors, flaps and lamps may be heard. */
  effects: boolean
  /** The place round the product on this page alone, and its time of day; null is the plain studio. */
  surroundings: PlaceAt | null
  /** How the person at this page moves. */
  moving: MovingSettings
  /** How they read what stands in the room. */
  reading: Reading
  /** The seat of the product that they sit in, or null: they stand. */
  seat: SeatName | null
  /** The seat that the customer offers their advisor, or null. */
  offered: SeatName | null
  /** The measuring tape in hand, or null: then presses choose parts. */
  tape: Tape | null
  /** A choice held in the hand as a chip, to be seen on the product before it is chosen; or null. */
  chip: ChoiceRef | null
  /** The part last pressed, or null. */
  selected: string | null
  /** The view asked for last; `turn` counts the askings, so that the same view can be asked for again. */
  view: { id: string; turn: number }
  /** Whose side this page is: a customer's or an advisor's. */
  self: Side
  people: readonly PersonInRoom[]
  pointed: Readonly<Record<Side, Pointed | null>>
  /** The lit doorway: shut, lit with a still figure of `people[0]` in it, or open for walking through. */
  threshold: 'shut' | 'knock' | 'open'
  /** Nearest that an advisor's avatar is drawn to one's own head, metres. */
  distance: number
  /** Part of the canvas that panels cover, CSS pixels from each edge: the camera centres on what is left. */
  covered: { top: number; right: number; bottom: number; left: number }
  /** The light car and then the full one: real bytes. */
  loading: { phase: 'product' | 'detail' | 'done' | 'failed'; bytes: number; of: number }
  /** `lost`: the browser took WebGL away; `none`: it never gave any. The twin is shown then. */
  picture: 'starting' | 'drawn' | 'lost' | 'none'
  headset: 'unknown' | 'none' | 'available' | 'loading' | 'in'
}

export type StageStore = StoreApi<StageModel>

/** What can be done in the room by pressing, from a page or a headset. */
export interface StageActs {
  /** `at`: the point on it that was pressed, where it was pressed in the room. */
  select(part: string | null, at?: Vec3 | null): void
  open(part: string, open: boolean): void
  choose(group: string, choice: string): void
  /** Points at a part for the other person; null stops. */
  point(part: string | null, at: Vec3 | null): void
  look(view: string): void
  /** Takes a seat; null gets out. */
  sit(seat: SeatName | null): void
  /** Takes the measuring tape in hand, lays its ends, or puts it away. */
  measure(tape: Tape | null): void
  /** Takes a choice in hand as a chip; null puts it away. */
  holdChip(chip: ChoiceRef | null): void
}

/** A stage as it stands before anything is loaded. */
export function createStage(start: Pick<StageModel, 'showroom' | 'configuration' | 'language' | 'theme' | 'reducedMotion' | 'self'>): StageStore {
  return createStore<StageModel>(() => ({
    ...start,
    effects: true,
    surroundings: null,
    moving: usualMoving,
    reading: usualReading,
    seat: null,
    offered: null,
    tape: null,
    chip: null,
    selected: null,
    view: { id: start.showroom.views[0]!.id, turn: 0 },
    people: [],
    pointed: { customer: null, advisor: null },
    threshold: 'shut',
    distance: 1.5,
    covered: { top: 0, right: 0, bottom: 0, left: 0 },
    loading: { phase: 'product', bytes: 0, of: 0 },
    picture: 'starting',
    headset: 'unknown'
  }))
}
