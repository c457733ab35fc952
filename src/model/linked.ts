import { linkOf, type Linked } from '../contract/configuration-link.ts'
import type { VisitModel } from './visit.ts'

/**
 * Somebody came by a link. Nobody else stands at the car yet: it is shown as the link says. `own` is the page's own address, in step
 * with what was chosen here: nothing is to be said of it.
 */
export function arrivedBy(model: VisitModel, linked: Linked, own: boolean): Partial<VisitModel> {
  const { configuration } = linked
  const shown = model.line === 'none' ? { configuration, confirmed: { revision: 0, configuration }, misfit: null } : {}
  return { ...shown, linked: own ? null : linked }
}

/**
 * Whether a link leads to another car than the one that is already talked about at the house. Until the house has said which that is,
 * nobody is asked.
 */
export function leadsElsewhere({ linked, line, edition, configuration }: Pick<VisitModel, 'linked' | 'line' | 'edition' | 'configuration'>): boolean {
  return linked !== null && line === 'open' && linkOf(edition.showroom, linked.configuration) !== linkOf(edition.showroom, configuration)
}
