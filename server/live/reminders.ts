import { callBackReminder, callBackTitle } from '../http/plain/call-back-words.ts'
import type { Log } from '../log.ts'
import type { CallBacks } from '../ports/call-backs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Mail } from '../ports/mail.ts'
import { calendarFile } from '../rules/calendar.ts'
import { REMIND_BEFORE } from '../rules/hours.ts'
import { logFault } from './fault.ts'

/** A reminder that a process took on and has not sent after this is another's, ms. */
const STALE = 120_000

/** Sends the reminders that are due, each once; one that could not be sent is tried again while there is time. Never rejects. */
export async function sendReminders({ callBacks, mail, clock, log }: { callBacks: CallBacks; mail: Mail; clock: Clock; log: Log }): Promise<void> {
  try {
    const now = clock.now()
    const due = await callBacks.toRemind(now, now + REMIND_BEFORE, now - STALE)
    if (due.length === 0) return
    const zone = (await callBacks.hours())?.zone ?? 'UTC'
    for (const { id, language, email, link, startsAt, endsAt, bookedAt } of due) {
      const title = callBackTitle(language)
      const calendar = calendarFile({ id, title, link, startsAt, endsAt, madeAt: bookedAt })
      await mail.send({ id, to: email, subject: title, text: callBackReminder(language, startsAt, zone, link), calendar })
      await callBacks.reminded(id, clock.now())
    }
  } catch (error) {
    logFault(log, 'a reminder could not be sent', error)
  }
}
