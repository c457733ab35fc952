/** One page's connection, as those who have something to tell it see it. */
export type Line<Out> = {
  send(message: Out): void
  /** Ends it with one of our close codes. */
  close(code: number): void
}

/** The pages that are connected to this process, by the visit or the member of staff they belong to. */
export type Lines<Out> = {
  /** True if it is the party's first line here. */
  add(party: string, line: Line<Out>): boolean
  /** True if it was the party's last line here. */
  remove(party: string, line: Line<Out>): boolean
  has(party: string): boolean
  /** Sends to every page of a party. */
  to(party: string, message: Out): void
  toAll(message: Out): void
  close(party: string, code: number): void
  /** As they were when this was asked: who goes over them may close some. */
  parties(): readonly string[]
}

export function createLines<Out>(): Lines<Out> {
  const lines = new Map<string, Set<Line<Out>>>()
  return {
    add(party, line) {
      const there = lines.get(party)
      if (there) there.add(line)
      else lines.set(party, new Set([line]))
      return !there
    },
    remove(party, line) {
      const there = lines.get(party)
      if (!there?.delete(line) || there.size > 0) return false
      return lines.delete(party)
    },
    has: (party) => lines.has(party),
    to: (party, message) => lines.get(party)?.forEach((line) => line.send(message)),
    toAll: (message) => lines.forEach((there) => there.forEach((line) => line.send(message))),
    close: (party, code) => [...(lines.get(party) ?? [])].forEach((line) => line.close(code)),
    parties: () => [...lines.keys()]
  }
}
