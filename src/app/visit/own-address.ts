import { linkOf, readLink } from '../../contract/configuration-link.ts'
import { arrivedBy } from '../../model/linked.ts'
import type { VisitStore } from '../../model/visit.ts'

/** The address is rewritten once choosing has paused for so long, ms: browsers allow so many a minute. */
const PAUSE = 300
/** Marks an address as this page's own, in the history's state. */
const OWN = { parlour: 'own-address' }

const isOwn = (state: unknown): boolean => typeof state === 'object' && state !== null && 'parlour' in state && state.parlour === OWN.parlour

/**
 * Opens the car that the address names, and keeps the address in step with the car, so that it can be copied, kept and reloaded.
 * Only the fragment is used, which stays on the device.
 */
export function followAddress(visit: VisitStore): void {
  const { showroom } = visit.getState().edition
  const arrive = () => {
    const linked = readLink(showroom, location.hash)
    if (linked) visit.setState((model) => arrivedBy(model, linked, isOwn(history.state)))
  }
  arrive()
  addEventListener('hashchange', arrive)

  let shown = linkOf(showroom, visit.getState().configuration)
  let due: ReturnType<typeof setTimeout> | undefined
  visit.subscribe(({ configuration }) => {
    const link = linkOf(showroom, configuration)
    if (link === shown) return
    shown = link
    clearTimeout(due)
    due = setTimeout(() => history.replaceState(OWN, '', `#${link}`), PAUSE)
  })
}
