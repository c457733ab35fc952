/**
 * Works out once what follows from a text alone, and gives it again for the same text: what most requests say alike. At most `limit` texts are
 * remembered; whoever sends others makes the oldest be forgotten, and nothing else.
 */
export function remembered<V>(limit: number, work: (text: string) => V): (text: string) => V {
  const known = new Map<string, V>()
  return (text) => {
    const found = known.get(text)
    if (found !== undefined) return found
    const value = work(text)
    if (known.size >= limit) known.delete(known.keys().next().value!)
    known.set(text, value)
    return value
  }
}
