import type { Hours } from '../../src/contract/hours.ts'
import type { Log } from '../log.ts'
import type { CallBacks } from '../ports/call-backs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Mail } from '../ports/mail.ts'
import { nextOpening, slotsOf } from '../rules/hours.ts'
import { logFault } from './fault.ts'
import { sendReminders } from './reminders.ts'

/** How often hours are read anew, reminders looked for, and what is over deleted, ms. */
const LOOK_EVERY = 15_000
/** How often advisors' times are given out for the days that have come nearer, ms. */
const GIVE_OUT_EVERY = 3_600_000

/** The hours as this process knows them, and what appointments need by the clock. */
export type Appointments = {
  /** When the house opens next by its hours; null where none are set, or while it is open. */
  opensAt(): number | null
  stop(): Promise<void>
}

export async function keepAppointments(parts: { callBacks: CallBacks; mail: Mail | null; clock: Clock; log: Log }): Promise<Appointments> {
  const { callBacks, mail, clock, log } = parts
  let hours: Hours | null = await callBacks.hours()
  let looking: Promise<void> | null = null

  async function look(): Promise<void> {
    hours = await callBacks.hours()
    const now = clock.now()
    for (const each of await callBacks.toGiveOut(now - GIVE_OUT_EVERY, now)) await callBacks.giveOut(each.person, slotsOf(each.hours, now), now)
    if (mail) await sendReminders({ ...parts, mail })
    await callBacks.sweep(clock.now())
  }

  const timer = setInterval(() => {
    looking ??= look()
      .catch((error: unknown) => logFault(log, 'looking after appointments failed', error))
      .finally(() => (looking = null))
  }, LOOK_EVERY)
  return {
    opensAt: () => hours && nextOpening(hours, clock.now()),
    async stop() {
      clearInterval(timer)
      await looking
    }
  }
}
