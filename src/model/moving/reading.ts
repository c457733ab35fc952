/** How somebody reads what stands in the room: panels and captions in a headset. */
export interface Reading {
  /** Of the usual size: 1 to 1.5. */
  readonly size: number
  readonly contrast: 'normal' | 'more'
  /** What others write is shown as it comes, wherever one looks. */
  readonly captions: boolean
}

export const usualReading: Reading = { size: 1, contrast: 'normal', captions: false }
