/** How long news of other processes is gathered before it is looked into, ms: a rush is read in one go, and whoever made a change routes first. */
const GATHER = 15

/** Gathers what other processes changed, so that many pieces of news are one reading. */
export function gatherNews(read: (requests: readonly string[], persons: readonly string[]) => void) {
  const requests = new Set<string>()
  const persons = new Set<string>()
  let timer: ReturnType<typeof setTimeout> | undefined
  return {
    add(someRequests: readonly string[], somePersons: readonly string[]): void {
      someRequests.forEach((id) => requests.add(id))
      somePersons.forEach((id) => persons.add(id))
      timer ??= setTimeout(() => {
        timer = undefined
        const [ids, people] = [[...requests], [...persons]]
        requests.clear()
        persons.clear()
        read(ids, people)
      }, GATHER)
    },
    stop: (): void => clearTimeout(timer)
  }
}
