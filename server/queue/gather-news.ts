/** How often, at most, news of other processes is looked into, ms: the first at once, a rush in one go. */
const GATHER = 15

/** Gathers what other processes changed, so that many pieces of news are one reading. */
export function gatherNews(read: (requests: readonly string[], persons: readonly string[]) => void) {
  const requests = new Set<string>()
  const persons = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  let last = -Infinity
  return {
    add(someRequests: readonly string[], somePersons: readonly string[]): void {
      someRequests.forEach((id) => requests.add(id))
      somePersons.forEach((id) => persons.add(id))
      timer ??= setTimeout(() => {
        timer = undefined
        last = performance.now()
        const [ids, people] = [[...requests], [...persons]]
        requests.clear()
        persons.clear()
        read(ids, people)
      }, Math.max(0, last + GATHER - performance.now()))
    },
    stop: (): void => clearTimeout(timer)
  }
}
