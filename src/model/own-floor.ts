import { createStore, type StoreApi } from 'zustand/vanilla'

/** The product on somebody's own floor or drive, seen through their device. */
export interface OwnFloorModel {
  /** `none`: this device cannot; `in`: it is being looked at. */
  state: 'unknown' | 'none' | 'available' | 'in'
  /** It follows where one looks, stands where it was put, or is locked there. */
  phase: 'seeking' | 'placed' | 'locked'
  /** 1 is life size. */
  scale: number
}

export type OwnFloorStore = StoreApi<OwnFloorModel>

/** What can be done with it. Each returns at once; what comes of it is in the store. */
export interface OwnFloorActs {
  enter(): void
  /** Puts it down, or takes it up again. */
  move(): void
  /** Turns it, radians. */
  turn(angle: number): void
  resize(): void
  lock(): void
  leave(): void
}

export const createOwnFloor = (): OwnFloorStore => createStore<OwnFloorModel>(() => ({ state: 'unknown', phase: 'seeking', scale: 1 }))
