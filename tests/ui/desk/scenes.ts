import type { Page } from 'playwright-core'

/** The states an advisor meets, each put on a fresh page. They run in the page: nothing from outside may be named in them. */
export const scenes = {
  rest: () => window.bench.desk({}, 'en'),
  away: () => {
    window.bench.desk({}, 'fr')
    window.bench.set({ status: 'away', left: 2 })
  },
  ringing: () => {
    const { desk, set, setStage, people, now } = window.bench
    desk({}, 'en')
    setStage({ picture: 'drawn', headset: 'available' })
    set({ refused: 'taken', seats: [people.seatOf(1, now())], active: people.idOf(101), offer: people.offerOf(now()), waiting: people.waitingOf(now()) })
  },
  three: () => {
    const { desk, set, setStage, people, now } = window.bench
    desk({ verified: true }, 'fr')
    setStage({ picture: 'drawn' })
    set({
      active: people.idOf(101),
      waiting: people.waitingOf(now()),
      seats: [
        people.seatOf(1, now(), {
          talk: {
            otherTyping: true,
            unsent: [{ id: people.idOf(900), text: 'About six hours.', state: 'refused', reason: 'too-large' }],
            pointed: { customer: { part: 'charge-port', at: null }, advisor: { part: 'tailgate', at: null } }
          }
        }),
        people.seatOf(2, now(), { customer: { name: 'Sofia', look: null, language: 'pt-BR' } }),
        people.seatOf(3, now(), { customer: { name: null, look: null, language: 'fr' }, talk: { mode: 'voice' } })
      ]
    })
  },
  sideBySide: () => {
    const { desk, set, setStage, people, now } = window.bench
    localStorage.setItem('parlour.desk.layout', JSON.stringify({ sideBySide: true, picture: true }))
    desk({ verified: true }, 'en')
    setStage({ picture: 'drawn' })
    set({
      active: people.idOf(102),
      pace: { capacity: 3, pause: 20_000, pausedUntil: null },
      waiting: people.waitingOf(now()),
      seats: [
        people.seatOf(1, now(), { talk: { otherTyping: true } }),
        people.seatOf(2, now(), { customer: { name: 'Sofia', look: null, language: 'pt-BR' } }),
        people.seatOf(3, now(), { customer: { name: null, look: null, language: 'fr' } })
      ]
    })
  },
  pause: () => {
    const { desk, set, now } = window.bench
    desk({}, 'en')
    set({ status: 'leaving', pace: { capacity: 2, pause: 20_000, pausedUntil: now() + 14_000 } })
  },
  missed: () => {
    window.bench.desk({}, 'fr')
    window.bench.set({ status: 'away', statusWhy: 'missed', pace: { capacity: 3, pause: 20_000, pausedUntil: null } })
  },
  voice: () => {
    const { desk, set, setStage, people, now } = window.bench
    desk({}, 'en')
    setStage({ picture: 'lost' })
    set({ line: 'lost', active: people.idOf(103), seats: [people.seatOf(3, now(), { customer: { name: null, look: null, language: 'fr' }, talk: { mode: 'voice' } })] })
  },
  knock: () => {
    const { desk, set, people, now } = window.bench
    desk({}, 'en')
    set({ active: people.idOf(101), seats: [people.seatOf(1, now(), { state: 'knocking', edition: null, talk: { entries: [] } })] })
  },
  ended: () => {
    const { desk, set, people, now } = window.bench
    desk({}, 'en')
    set({ active: people.idOf(101), seats: [people.seatOf(1, now(), { state: 'ended', talk: { ended: { by: 'customer', at: now(), keep: 'day', deleteAt: now() } } })] })
  },
  firstRun: () => window.bench.desk({ newcomer: true, name: 'Owner', passkeys: 0 }, 'en'),
  signIn: () => window.bench.signIn({ token: 'abcdefghijklmnopqrstuv', obstacle: null, language: 'en' }),
  signInWithoutLink: () => window.bench.signIn({ token: null, obstacle: 'ip-address', language: 'fr' })
} as const

export type Scene = keyof typeof scenes

/** Puts a state on the page, with nothing kept of the one before, and waits until it is drawn. */
export async function stand(page: Page, scene: Scene): Promise<void> {
  await page.evaluate(() => window.bench.fresh())
  await page.waitForFunction(() => document.querySelector('main, h1') === null)
  await page.evaluate(scenes[scene])
  await page.waitForFunction(() => document.querySelector('main, h1') !== null)
}
