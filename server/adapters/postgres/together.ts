/**
 * Asks once for all who want the same at the same time. Whoever comes while a question is under way shares the next one and not that one,
 * which may have been answered before they came: nobody hears anything older than their own asking.
 */
export function together<V>(ask: (key: string) => Promise<V>): (key: string) => Promise<V> {
  const under = new Map<string, { now: Promise<V>; next: Promise<V> | null }>()
  const begin = (key: string): Promise<V> => {
    const now = ask(key)
    const turn = { now, next: null }
    under.set(key, turn)
    const over = () => {
      if (under.get(key) === turn && turn.next === null) under.delete(key)
    }
    now.then(over, over)
    return now
  }
  return (key) => {
    const turn = under.get(key)
    if (!turn) return begin(key)
    turn.next ??= turn.now.then(
      () => begin(key),
      () => begin(key)
    )
    return turn.next
  }
}
