/**
 * What several rays aim at on one panel: each hand has its own. Told of each move of a ray; says whether what is aimed at, taken together, has changed, so that a panel
 * is painted anew only then: two hands that rest on two buttons change nothing.
 */
export interface Aims {
  /** @returns true where the panel looks otherwise now */
  aim(ray: number, id: string | null): boolean
  leave(ray: number): boolean
  readonly all: ReadonlySet<string>
  readonly empty: boolean
}

export function createAims(): Aims {
  const rays = new Map<number, string | null>()
  let all: ReadonlySet<string> = new Set()
  const changed = (): boolean => {
    const next = new Set([...rays.values()].filter((id) => id !== null))
    const same = next.size === all.size && [...next].every((id) => all.has(id))
    if (!same) all = next
    return !same
  }
  return {
    aim(ray, id) {
      if (rays.has(ray) && rays.get(ray) === id) return false
      rays.set(ray, id)
      return changed()
    },
    leave(ray) {
      return rays.delete(ray) && changed()
    },
    get all() {
      return all
    },
    get empty() {
      return rays.size === 0
    }
  }
}
