import { api } from '../../net/api.ts'
import type { DeskStore } from '../../model/desk.ts'
import { shown } from '../../model/shared-configuration.ts'
import type { Edition } from '../../contract/showroom.ts'

/** Brings each seat the very edition its visit is pinned to, once; editions never change, so they are kept. */
export function bringEditions(desk: DeskStore): () => void {
  const known = new Map<string, Promise<Edition>>()
  const fetchOnce = (slug: string, number: number) => {
    const key = `${slug}/${number}`
    const found = known.get(key) ?? api.edition(slug, number)
    known.set(key, found)
    // A failed fetch is forgotten, so that the next change of the desk tries again.
    found.catch(() => known.delete(key))
    return found
  }
  const bring = () => {
    for (const seat of desk.getState().seats) {
      if (seat.edition) continue
      fetchOnce(seat.showroom, seat.editionNumber).then(
        (edition) =>
          desk.setState((model) => ({
            seats: model.seats.map((here) =>
              here.talk.id === seat.talk.id && !here.edition ? { ...here, edition, ...shown(edition.showroom, here.confirmed, here.pending) } : here
            )
          })),
        () => {}
      )
    }
  }
  bring()
  return desk.subscribe((now, before) => now.seats !== before.seats && bring())
}
