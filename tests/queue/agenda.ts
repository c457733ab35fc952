/** What is to happen, by time: a binary heap. Of what is due at the same time, what was put in first comes first. */
export type Agenda<T> = { put(at: number, what: T): void; next(): { at: number; what: T } | null }

export function createAgenda<T>(): Agenda<T> {
  const heap: { at: number; turn: number; what: T }[] = []
  let turn = 0
  const before = (a: number, b: number) => heap[a]!.at - heap[b]!.at || heap[a]!.turn - heap[b]!.turn
  function swap(a: number, b: number): void {
    ;[heap[a], heap[b]] = [heap[b]!, heap[a]!]
  }
  return {
    put(at, what) {
      heap.push({ at, turn: turn++, what })
      for (let here = heap.length - 1; here > 0; ) {
        const above = (here - 1) >> 1
        if (before(above, here) <= 0) break
        swap(above, here)
        here = above
      }
    },
    next() {
      const first = heap[0]
      if (!first) return null
      const last = heap.pop()!
      if (heap.length > 0) heap[0] = last
      for (let here = 0; ; ) {
        const [left, right] = [2 * here + 1, 2 * here + 2]
        let least = here
        if (left < heap.length && before(left, least) < 0) least = left
        if (right < heap.length && before(right, least) < 0) least = right
        if (least === here) return first
        swap(here, least)
        here = least
      }
    }
  }
}
