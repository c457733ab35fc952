import type { Finding, Weight } from '../../src/contract/incoming/finding.ts'
import type { FindingCode } from '../../src/contract/incoming/finding-words.ts'

const PLACES_NAMED = 20

/** Signs that would let a name in a file steer a terminal or a page: out. At most 200 are kept. */
export function plainName(name: string): string {
  return name.replace(/\p{C}/gu, ' ').trim().slice(0, 200)
}

/** Gathers what is wrong: the same kind of fault at many places is one finding. */
export class Notes {
  private readonly byKind = new Map<string, Finding>()

  add(code: FindingCode, weight: Weight, place: string, detail = ''): void {
    const key = `${code} ${weight}`
    const known = this.byKind.get(key)
    const name = plainName(place)
    if (!known) {
      this.byKind.set(key, { code, weight, places: name ? [name] : [], count: 1, detail: plainName(detail) })
      return
    }
    known.count++
    if (name && known.places.length < PLACES_NAMED && !known.places.includes(name)) known.places.push(name)
  }

  /** The heaviest first, then the most frequent. */
  list(): Finding[] {
    const rank = { stops: 0, heavy: 1, light: 2 }
    return [...this.byKind.values()].toSorted((a, b) => rank[a.weight] - rank[b.weight] || b.count - a.count)
  }
}
