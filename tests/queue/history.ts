/**
 * What was seen of the queue from outside: who asked for what, what was acknowledged, what pages heard. `at` is the clock of the
 * house, ms; events stand in the order in which they were seen. Acts are under way side by side, and what the queue did first may be
 * seen second: `from` says how many events had been seen when the act was sent, and it came about at some moment between that and its
 * own place. Without `from` it was so at its place. That a request was sent is an event of its own.
 */
export type Seen = { readonly at: number; readonly from?: number } & (
  | { readonly kind: 'ask-sent' | 'asked'; readonly request: string; readonly visit: string; readonly language: string; readonly mode: 'writing' | 'voice' }
  | { readonly kind: 'cancelled' | 'declined' | 'ended' | 'admitted'; readonly request: string }
  /** The customer's page is there, or not. */
  | { readonly kind: 'online'; readonly request: string; readonly on: boolean }
  | { readonly kind: 'rings'; readonly request: string; readonly person: string; readonly until: number }
  | { readonly kind: 'silent' | 'accepted' | 'passed'; readonly request: string; readonly person: string }
  /** The conversation or the knock was given back to the queue. */
  | { readonly kind: 'given-back'; readonly request: string }
  | { readonly kind: 'desk'; readonly person: string; readonly languages: readonly string[]; readonly status: string }
  | { readonly kind: 'desk-page'; readonly person: string; readonly on: boolean }
  | { readonly kind: 'process-killed'; readonly process: string }
  /** Nothing is under way: everything that was sent is acknowledged, and every living process has looked. */
  | { readonly kind: 'quiet' }
  /** Everybody who could be was given the time and the desks to be served. */
  | { readonly kind: 'over' }
)
