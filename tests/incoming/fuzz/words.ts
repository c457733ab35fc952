/** What the parent asks of a worker: the case with this number under this seed. */
export type Asked = { readonly seed: number; readonly index: number }

/** What a worker says. `milliseconds` of the processor's time; `reached`: tries to reach somebody, so far. */
export type Answer =
  | { readonly t: 'ready'; readonly rss: number }
  | { readonly t: 'begins'; readonly base: number }
  | {
      readonly t: 'done'
      readonly index: number
      readonly from: string
      readonly bytes: number
      readonly outcome: 'ready' | 'refused'
      readonly code: string | null
      readonly place: string | null
      readonly files: number
      readonly milliseconds: number
      readonly reached: number
    }
