import type { Slot } from './hours.ts'

const MINUTE = 60_000
/** Who comes so much before their time, ms, is in time; and so long after its end they still go first. */
const EARLY = 5 * MINUTE
const LATE = 20 * MINUTE

/** Whether a call-back is due: who asks with it now goes first. */
export function isDue({ startsAt, endsAt }: Slot, now: number): boolean {
  return now >= startsAt - EARLY && now < endsAt + LATE
}
