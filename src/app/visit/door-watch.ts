import { api } from '../../net/api.ts'
import type { VisitStore } from '../../model/visit.ts'
import { whileSeen } from '../../ui/while-seen.ts'

/** Asks now and then whether somebody is in, while the page is looked at and no line tells it by itself. */
const EVERY = 20_000

export function watchDoor(visit: VisitStore): () => void {
  const slug = visit.getState().edition.showroom.slug
  const look = async () => {
    if (document.hidden || visit.getState().line === 'open') return
    try {
      visit.setState({ door: await api.door(slug) })
    } catch {
      // Not knowing is shown as not knowing; what stood there before may be wrong by now.
      visit.setState({ door: null })
    }
  }
  const onLooked = () => void look()
  const rest = whileSeen(EVERY, onLooked)
  addEventListener('online', onLooked)
  void look()
  return () => {
    rest()
    removeEventListener('online', onLooked)
  }
}
