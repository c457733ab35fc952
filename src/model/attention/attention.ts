import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Asking } from '../../contract/attention/asking.ts'
import type { Region } from '../../contract/attention/region.ts'
import type { Seconds } from '../../contract/attention/report.ts'
import type { Measure } from '../../contract/attention/zones.ts'
import type { Receipt } from '../../contract/receipt/receipt.ts'

/**
 * How one measure stands. `unasked`: nobody answered yet, which is a no. `signal`: the browser says no for its person, and nobody is asked.
 * `away`: it was taken back, and that could not be told to the house yet.
 */
export type AttentionState = 'unasked' | 'no' | 'signal' | 'starting' | 'measuring' | 'stopped' | 'sending' | 'sent' | 'withdrawn' | 'away' | 'failed'

export interface OneMeasure {
  readonly state: AttentionState
  /** Whole seconds so far: just what would be sent. */
  readonly seconds: Seconds
  readonly receipt: Receipt | null
  /** That it was taken back, signed. */
  readonly back: Receipt | null
  /** Closing the page sends the report: it was said in words. */
  readonly onClose: boolean
}

export interface AttentionModel {
  /** Null until somebody opens the question: what holds where they are. */
  readonly asking: Asking | null
  readonly region: Region | null
  /** It makes sense to ask now: somebody looks round. */
  readonly invited: boolean
  readonly measures: Readonly<Record<Measure, OneMeasure>>
}
export type AttentionStore = StoreApi<AttentionModel>

/** What can be done about it. Each returns at once; what comes of it is in the store. */
export interface AttentionActs {
  /** Opens the question: asks the house what holds, which is the same for everybody. */
  open(): void
  setRegion(region: Region | null): void
  no(measure: Measure): void
  yes(measure: Measure, onClose: boolean, by: 'question' | 'settings'): void
  /** Measures no more; what was added up stays on the device until it is sent or thrown away. */
  stop(measure: Measure): void
  send(measure: Measure): void
  /** Stops, throws away what is here, and takes the yes back at the house. */
  forget(measure: Measure): void
  /** The very bytes so far, as they would be sent. */
  bytes(measure: Measure): string | null
  /** Gives the receipt as a file of one's own. */
  keepReceipt(measure: Measure): void
  /** One's own picture: the product tinted by seconds, in pixels of sRGB; null while there is nothing to paint with, or while one is being painted. */
  paint(measure: Measure, seconds: Seconds, size: { width: number; height: number }, night: boolean): Promise<{ readonly width: number; readonly height: number; readonly pixels: Uint8ClampedArray<ArrayBuffer> } | null>
}

const nothing = (signal: boolean): OneMeasure => ({ state: signal ? 'signal' : 'unasked', seconds: {}, receipt: null, back: null, onClose: false })

/** @param signal whether the browser says no for its person (`navigator.globalPrivacyControl`) */
export function createAttention(signal: boolean): AttentionStore {
  return createStore<AttentionModel>(() => ({ asking: null, region: null, invited: false, measures: { dwell: nothing(signal), 'in-view': nothing(signal) } }))
}

/** Changes what one measure is. */
export function changed(model: AttentionModel, measure: Measure, change: Partial<OneMeasure>): Pick<AttentionModel, 'measures'> {
  return { measures: { ...model.measures, [measure]: { ...model.measures[measure], ...change } } }
}

/** Whether somebody may still be asked: never after a no, a signal or a yes. */
export const mayAsk = ({ state }: OneMeasure): boolean => state === 'unasked'
/** Whether the light is on. */
export const isMeasuring = ({ measures }: Pick<AttentionModel, 'measures'>): boolean => Object.values(measures).some(({ state }) => state === 'measuring')
/** Whether there is something on the device that is nobody else's yet. */
export const isHeld = ({ state }: OneMeasure): boolean => state === 'measuring' || state === 'stopped'
