import type { Revised } from '../../src/contract/conversation.ts'
import type { Showroom } from '../../src/contract/showroom.ts'
import type { Plane } from '../live/plane.ts'
import type { Basis } from './configuring.ts'

/** Visits whose configuration is held in memory at most; the one that was quiet longest is forgotten first. */
const MOST = 5_000

/** How configurations stood when last seen. Never the truth: a change reckoned on an old one is refused by the store. */
export type BasisBook = {
  get(visit: string): Promise<Basis | null>
  /** Reads it anew. */
  fresh(visit: string): Promise<Basis | null>
  /** Takes note of a newer one, if the visit is known. */
  put(visit: string, revised: Revised): void
  forget(visit: string): void
}

export function createBasisBook({ visits, showrooms }: Pick<Plane, 'visits' | 'showrooms'>): BasisBook {
  const known = new Map<string, Basis>()

  function set(visit: string, showroom: Showroom, revised: Basis['revised']): Basis {
    const basis = { showroom, revised }
    known.delete(visit)
    known.set(visit, basis)
    if (known.size > MOST) known.delete(known.keys().next().value!)
    return basis
  }
  async function fresh(visit: string): Promise<Basis | null> {
    const state = await visits.state(visit)
    const edition = state && (await showrooms.edition(state.showroom, state.edition))
    return state && edition ? set(visit, edition.showroom, state.revised) : null
  }
  return {
    fresh,
    get: async (visit) => known.get(visit) ?? fresh(visit),
    put(visit, revised) {
      const before = known.get(visit)
      if (before && revised.revision >= before.revised.revision) set(visit, before.showroom, revised)
    },
    forget: (visit) => void known.delete(visit)
  }
}
