/**
 * What was seen of the queue from outside: who asked for what, what was acknowledged, what pages heard. `at` is the clock of the
 * house, ms; events stand in the order in which they were seen. An act that was under way while others were is seen twice: when it
 * was sent (`-sent`) and when it was acknowledged.
 */
export type Seen = { readonly at: number } & (
  | { readonly kind: 'ask-sent' | 'asked'; readonly request: string; readonly visit: string; readonly language: string; readonly mode: 'writing' | 'voice' }
  | { readonly kind: 'cancelled' | 'declined' | 'ended' | 'admitted'; readonly request: string }
  /** The customer's page is there, or not. */
  | { readonly kind: 'online'; readonly request: string; readonly on: boolean }
  | { readonly kind: 'rings'; readonly request: string; readonly person: string; readonly until: number }
  | { readonly kind: 'silent'; readonly person: string }
  | { readonly kind: 'accepted' | 'passed'; readonly request: string; readonly person: string }
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
