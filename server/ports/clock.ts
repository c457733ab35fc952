/** The time, so that rules and tests can say what it is. */
export type Clock = {
  /** Milliseconds since 1970, UTC. */
  now(): number
}
