/**
 * A field while somebody is in it. What others write there meanwhile is not shown under their hands, so they have not seen it: `seen` is
 * the last entry of the history that they had when what stands in the field was last theirs or on show.
 */
export interface Writing {
  readonly text: string
  /** What of it was on show or has been made an edit. */
  readonly settled: string
  readonly seen: number
}

export const beginWriting = (text: string, seen: number): Writing => ({ text, settled: text, seen })
export const wrote = (writing: Writing, text: string): Writing => ({ ...writing, text })
/** Whether there is anything to make an edit of: leaving a field in which nothing was written changes nothing. */
export const isNews = ({ text, settled }: Writing): boolean => text !== settled
export const settle = ({ text }: Writing, seen: number): Writing => beginWriting(text, seen)
