import { describe, expect, it } from 'vitest'
import { mayAddPasskey, sessionGood, verifiedNow, type SessionTimes } from './sessions.ts'

const HOUR = 3_600_000
const DAY = 24 * HOUR
const session: SessionTimes = { beganAt: 0, usedAt: 0, beganBy: 'device', verifiedAt: null }

describe('sessions (SPEC S5)', () => {
  it('is over after twelve hours without use', () => {
    expect(sessionGood(session, 12 * HOUR - 1)).toBe(true)
    expect(sessionGood(session, 12 * HOUR)).toBe(false)
  })
  it('is over after thirty days however much it is used', () => {
    expect(sessionGood({ ...session, usedAt: 30 * DAY - 1 }, 30 * DAY - 1)).toBe(true)
    expect(sessionGood({ ...session, usedAt: 30 * DAY }, 30 * DAY)).toBe(false)
  })
})

describe('the verified mark (SPEC S8)', () => {
  it('lasts for one shift after a passkey was used, and is never there without', () => {
    expect(verifiedNow({ verifiedAt: null }, 0)).toBe(false)
    expect(verifiedNow({ verifiedAt: 0 }, 12 * HOUR - 1)).toBe(true)
    expect(verifiedNow({ verifiedAt: 0 }, 12 * HOUR)).toBe(false)
  })
  it('cannot be made by a borrowed session: a second passkey wants the first, or a fresh link from the machine', () => {
    expect(mayAddPasskey(session, 0, 5)).toBe(true)
    expect(mayAddPasskey(session, 1, 5)).toBe(false)
    expect(mayAddPasskey({ ...session, verifiedAt: 0 }, 1, 5)).toBe(true)
    expect(mayAddPasskey({ ...session, beganBy: 'machine' }, 1, 5)).toBe(true)
    expect(mayAddPasskey({ ...session, beganBy: 'machine' }, 1, 15 * 60_000)).toBe(false)
    expect(mayAddPasskey({ ...session, beganBy: 'invite' }, 1, 5)).toBe(false)
  })
})
