import type { Change } from '../../contract/configuration.ts'
import { applyChange } from '../../contract/configure.ts'
import { shown, withAnswer } from '../../model/shared-configuration.ts'
import type { VisitStore } from '../../model/visit.ts'
import type { Session } from './session.ts'
import { reasonOf } from '../page/refusal.ts'

/** Changing the car: at once on this page, and at the house once there is a visit, which may still refuse. */
export function createConfiguring(visit: VisitStore, session: Session) {
  return (change: Change): void => {
    const model = visit.getState()
    const { showroom } = model.edition
    const outcome = applyChange(showroom, model.configuration, change)
    if (!outcome.fits) return visit.setState({ misfit: outcome.misfit, wish: change.kind === 'choose' ? { group: change.group, choice: change.choice } : null })
    visit.setState({ linked: null })
    if (model.line === 'none') {
      const confirmed = { revision: 0, configuration: outcome.configuration }
      return visit.setState({ ...shown(showroom, confirmed, []), misfit: null })
    }
    const id = crypto.randomUUID()
    visit.setState({ ...shown(showroom, model.confirmed, [...model.pending, { id, change }]), misfit: null })
    session.ask({ t: 'change', id, change }).then(
      () => visit.setState((now) => withAnswer(showroom, now, id, true)),
      (error: unknown) => visit.setState((now) => ({ ...withAnswer(showroom, now, id, false), refused: reasonOf(error) }))
    )
  }
}
