/** Messages that were left while nobody was in, as far as the conversation plane needs them. */
export type LeftMessages = {
  /** How many nobody has seen to yet. */
  unread(): Promise<number>
  /** Calls back when that number may have changed, in any process; gives the way to stop. */
  onChange(heard: () => void): () => void
}
