import { api } from '../../net/api.ts'
import type { VisitStore } from '../../model/visit.ts'

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
  const onVisible = () => void look()
  const timer = setInterval(onVisible, EVERY)
  document.addEventListener('visibilitychange', onVisible)
  addEventListener('online', onVisible)
  void look()
  return () => {
    clearInterval(timer)
    document.removeEventListener('visibilitychange', onVisible)
    removeEventListener('online', onVisible)
  }
}
