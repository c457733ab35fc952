/**
 * What everybody on a kind of line is told whenever it has changed, and each is told by itself as they come. Whoever came with something that the others
 * had not been told yet, and that has become what they had been told before anybody spoke again, is told by themselves: nothing is new to the others.
 */
export type ToldToAll<V> = {
  /** Somebody has just been told this, as they came. */
  greeted(party: string, value: V): void
  /** This is so now. */
  tell(value: V): void
}

export function createToldToAll<V>(toAll: (value: V) => void, to: (party: string, value: V) => void): ToldToAll<V> {
  let told = ''
  /** What those who came since the last word were told; null where one of several pages was told otherwise than another. */
  const since = new Map<string, string | null>()
  return {
    greeted(party, value) {
      const text = JSON.stringify(value)
      since.set(party, since.has(party) && since.get(party) !== text ? null : text)
    },
    tell(value) {
      const text = JSON.stringify(value)
      if (text !== told) toAll(value)
      else for (const [party, heard] of since) if (heard !== text) to(party, value)
      told = text
      since.clear()
    }
  }
}
