import type { VisitActs } from '../../model/visit-acts.ts'
import { api } from '../../net/api.ts'
import { Refused } from '../../net/refused.ts'

/** The appointment that a link's secret opens, and giving it up. */
export function createAppointmentActs(secret: string | null): Pick<VisitActs, 'appointment' | 'giveUpAppointment'> {
  return {
    async appointment() {
      if (secret === null) return null
      try {
        return await api.callBack(secret)
      } catch (error) {
        if (error instanceof Refused && error.reason === 'not-found') return null
        throw error
      }
    },
    async giveUpAppointment() {
      if (secret !== null) await api.giveUpCallBack(secret)
    }
  }
}
