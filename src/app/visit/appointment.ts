import type { Slot } from '../../contract/hours.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import { api } from '../../net/api.ts'
import { Refused } from '../../net/refused.ts'

/** The appointment that a link's secret opens, and giving it up. The house is asked once. */
export function createAppointmentActs(secret: string | null): Pick<VisitActs, 'appointment' | 'giveUpAppointment'> {
  let asked: Promise<Slot | 'over' | null> | null = null
  const ask = async (): Promise<Slot | 'over' | null> => {
    if (secret === null) return null
    try {
      return await api.callBack(secret)
    } catch (error) {
      if (error instanceof Refused && error.reason === 'not-found') return 'over'
      asked = null
      throw error
    }
  }
  return {
    appointment: () => (asked ??= ask()),
    async giveUpAppointment() {
      if (secret !== null) await api.giveUpCallBack(secret)
      asked = Promise.resolve('over' as const)
    }
  }
}
