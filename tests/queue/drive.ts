import type { Plane } from '../../server/live/plane.ts'
import { createLines } from '../../server/live/lines.ts'
import type { Events } from '../../server/ports/events.ts'
import { createQueueDesk, type QueueDesk } from '../../server/queue/queue-desk.ts'
import type { ToCustomer, ToDesk } from '../../src/contract/protocol.ts'
import { createFakeCalls } from '../fakes/calls.ts'
import { createSetClock } from '../fakes/clock.ts'
import type { Stores } from '../fakes/store/store.ts'
import type { Seen } from './history.ts'
import { createRandom } from './random.ts'
import { watchStores, type Unstamped } from './watch-stores.ts'

/** Where the queue of a history lives: each process has its own way in. */
export type Ground = { as(origin: string): Promise<{ stores: Stores; events: Events }>; close(): Promise<void> }

type Process = { readonly id: string; readonly stores: Stores; readonly desk: QueueDesk; dead: boolean }
type Customer = { readonly visit: string; readonly request: string; state: 'asking' | 'queue' | 'knock' | 'together' | 'gone'; conversation: string | null; process: Process | null }
type Advisor = { readonly id: string; readonly languages: string[]; process: Process | null }

const CONFIGURATION = { choices: {}, open: [] }
const CARD = { name: 'Ada', languages: ['en'], look: '', verified: false }
const SPOKEN = [['en'], ['en', 'fr'], ['fr'], ['en']]
/** What the clock does in one step at most, ms. */
const STEP = 15_000

/** Drives customers and advisors by chance through several processes over one queue, kills some on the way, and says what was seen. */
export async function drive(seed: number, steps: number, ground: Ground): Promise<Seen[]> {
  const random = createRandom(seed)
  const clock = createSetClock()
  const seen: Seen[] = []
  const processes: Process[] = []
  const customers: Customer[] = []
  const advisors: Advisor[] = SPOKEN.map((languages) => ({ id: random.uuid(), languages, process: null }))
  const see = (event: Unstamped) => void seen.push({ at: clock.now(), ...event } as Seen)

  async function begin(): Promise<void> {
    const id = random.uuid()
    const { stores, events } = await ground.as(id)
    const process = { id, dead: false } as { -readonly [K in keyof Process]: Process[K] }
    const watched = watchStores(stores, see, () => seen.length, () => process.dead)
    const log = { error: () => {}, warn: () => {}, info: () => {}, debug: () => {} }
    const plane = {
      ...watched, events, clock, log, calls: createFakeCalls(), ids: { id: random.uuid, secret: random.uuid }, left: { unread: async () => 0, onChange: () => () => {} },
      showrooms: { edition: async () => null }, customers: createLines<ToCustomer>(), desks: createLines<ToDesk>()
    } satisfies Plane
    await stores.presence.beat(clock.now())
    Object.assign(process, { stores: watched, desk: createQueueDesk(plane) })
    await process.desk.reload()
    processes.push(process)
  }
  const living = () => processes.filter((process) => !process.dead)

  /** Every living process looks at everything until nothing changes any more. */
  async function quiet(): Promise<void> {
    for (let rounds = 0, before = -1; before !== seen.length && rounds < 10; rounds++) {
      before = seen.length
      for (const process of living()) await process.stores.presence.beat(clock.now())
      await living()[0]!.stores.presence.sweepLines(clock.now(), clock.now() - 6_000)
      await living()[0]!.desk.sweep(clock.now() - 5_000)
      await lostOnes(living()[0]!)
      await living()[0]!.stores.presence.sweepDesks(clock.now() - 60_000)
      await Promise.all(living().map((process) => process.desk.reload()))
    }
    see({ kind: 'quiet' })
  }

  async function lostOnes(process: Process): Promise<void> {
    const from = seen.length
    const { conversations } = await process.stores.presence.sweepLost(clock.now(), clock.now() - 20_000, clock.now() + 1e9)
    for (const { conversation } of conversations) {
      const customer = customers.find((other) => other.request === conversation.request)!
      see({ kind: 'given-back', request: customer.request, from })
      Object.assign(customer, { state: 'queue', conversation: null })
    }
  }

  async function seat(advisor: Advisor, status: 'available' | 'busy' | 'leaving' | 'away'): Promise<void> {
    if (!advisor.process) {
      advisor.process = random.pick(living())
      await advisor.process.stores.presence.open('advisor', advisor.id, clock.now())
      see({ kind: 'desk-page', person: advisor.id, on: true })
    }
    await advisor.process.desk.setDesk(advisor, status)
    see({ kind: 'desk', person: advisor.id, languages: advisor.languages, status })
  }

  async function asks(process: Process): Promise<void> {
    const customer: Customer = { visit: random.uuid(), request: random.uuid(), state: 'asking', conversation: null, process }
    customers.push(customer)
    const language = random.chance(0.7) ? 'en' : 'fr'
    const mode = random.chance(0.8) ? 'writing' : 'voice'
    await process.stores.visits.begin({ id: customer.visit, secret: random.uuid(), showroom: 'car', edition: 1, at: clock.now(), deleteAt: clock.now() + 1e9 })
    await process.stores.presence.open('customer', customer.visit, clock.now())
    const wish = { request: customer.request, visit: customer.visit, language, mode } as const
    // Who asks later asks at a later time: of two at the very same one neither is the earlier. The time of asking is taken from here on
    // without a wait in between: others who ask meanwhile would set it for both.
    clock.pass(1)
    see({ kind: 'ask-sent', ...wish })
    const asked = await process.desk.ask({
      id: customer.request, visit: customer.visit, mode, language, subject: null, topic: null, name: null, look: null, configuration: CONFIGURATION,
      first: null, wished: null, showroom: 'car'
    })
    if ('refused' in asked) return
    see({ kind: 'asked', ...wish })
    customer.state = 'queue'
  }

  /** What rings at a desk now, by what its own process knows. */
  async function ringingAt(advisor: Advisor): Promise<string | null> {
    const { requests } = await living()[0]!.stores.queue.rows()
    return requests.find((row) => row.state === 'offered' && row.offeredTo === advisor.id)?.id ?? null
  }

  async function takes(advisor: Advisor): Promise<void> {
    const request = await ringingAt(advisor)
    if (!request || !advisor.process) return
    const from = seen.length
    if (random.chance(0.15)) {
      const done = await advisor.process.desk.pass(request, advisor.id)
      return 'refused' in done ? undefined : see({ kind: 'passed', request, person: advisor.id, from })
    }
    // Now and then in two tabs at once: both are told the same.
    const tabs = random.chance(0.2) ? [advisor.process, random.pick(living())] : [advisor.process]
    const person = { ...advisor, name: 'Ada', look: '', roles: ['advisor' as const], skills: [], showrooms: [], edits: null }
    const answers = await Promise.all(tabs.map((tab) => tab.desk.accept(request, person, CARD)))
    const won = answers.find((answer) => !('refused' in answer))
    if (!won || 'refused' in won) return
    see({ kind: 'accepted', request, person: advisor.id, from })
    Object.assign(customers.find((other) => other.request === request)!, { state: 'knock', conversation: won.conversation.id })
  }

  async function meets(customer: Customer): Promise<void> {
    const { conversations } = random.pick(living()).stores
    if (customer.state === 'knock') {
      if (random.chance(0.1)) {
        await conversations.decline(customer.visit, customer.conversation!, clock.now(), clock.now() + 1e9)
        customer.state = 'gone'
        return see({ kind: 'declined', request: customer.request })
      }
      await conversations.admit(customer.visit, customer.conversation!, random.uuid(), false, clock.now())
      customer.state = 'together'
      return see({ kind: 'admitted', request: customer.request })
    }
    await conversations.end({ side: 'customer', party: customer.visit, conversation: null }, clock.now(), clock.now() + 1e9)
    customer.state = 'gone'
    see({ kind: 'ended', request: customer.request })
  }

  async function leaves(customer: Customer): Promise<void> {
    const from = seen.length
    const done = await random.pick(living()).desk.cancel(customer.visit)
    if ('refused' in done) return
    customer.state = 'gone'
    see({ kind: 'cancelled', request: customer.request, from })
  }

  /** A process ends as by a power cut, in the middle of what it was asked; its pages come back elsewhere after a while. */
  async function kill(): Promise<void> {
    if (living().length < 2) return begin()
    const victim = random.pick(living())
    const under = [asks(victim), asks(victim)].map((act) => act.catch(() => {}))
    if (random.chance(0.5)) await Promise.race(under)
    victim.dead = true
    see({ kind: 'process-killed', process: victim.id })
    void victim.desk.stop()
    for (const advisor of advisors)
      if (advisor.process === victim) {
        advisor.process = null
        see({ kind: 'desk-page', person: advisor.id, on: false })
      }
    const cutOff = customers.filter((other) => other.process === victim && other.state !== 'gone')
    for (const { request } of cutOff) see({ kind: 'online', request, on: false })
    clock.pass(7_000)
    await quiet()
    for (const customer of cutOff) {
      customer.process = random.pick(living())
      await customer.process.stores.presence.open('customer', customer.visit, clock.now())
      see({ kind: 'online', request: customer.request, on: true })
      const state = await customer.process.stores.visits.state(customer.visit)
      // What was sent and never acknowledged is sent again, under its id.
      if (customer.state === 'asking' && !state?.request && !state?.conversation) customer.state = 'gone'
      else if (customer.state === 'asking') {
        const { language, mode } = state!.request!
        see({ kind: 'asked', request: customer.request, visit: customer.visit, language: language as 'en', mode })
        customer.state = 'queue'
      }
    }
  }

  async function step(): Promise<void> {
    const waiting = customers.filter((customer) => customer.state === 'queue')
    const meeting = customers.filter((customer) => customer.state === 'knock' || customer.state === 'together')
    const advisor = random.pick(advisors)
    const dice = random.below(100)
    if (dice < 30) await Promise.all(Array.from({ length: 1 + random.below(4) }, () => asks(random.pick(living()))))
    else if (dice < 60) for (const other of advisors) await takes(other)
    else if (dice < 75 && meeting.length > 0) await meets(random.pick(meeting))
    else if (dice < 79 && waiting.length > 0) await leaves(random.pick(waiting))
    else if (dice < 84) await seat(advisor, random.chance(0.7) ? 'available' : random.pick(['busy', 'leaving', 'away'] as const))
    else if (dice < 87 && advisor.process) {
      see({ kind: 'desk-page', person: advisor.id, on: false })
      await advisor.process.stores.presence.close('advisor', advisor.id, clock.now())
      advisor.process = null
    } else if (dice < 90 && advisor.process) await advisor.process.desk.setPace(advisor.id, null, true)
    else if (dice < 93) await kill()
    else clock.pass(random.below(STEP))
    if (random.chance(0.7)) await quiet()
  }

  for (let count = 0; count < 3; count++) await begin()
  for (const advisor of advisors) await seat(advisor, 'available')
  // By chance, and in any case twice.
  const surely = [Math.floor(steps / 3), Math.floor((2 * steps) / 3)]
  for (let count = 0; count < steps; count++) await (surely.includes(count) && living().length > 1 ? kill() : step())
  await serveAll()
  see({ kind: 'over' })
  // One that was killed waits for an answer that it never gets.
  await Promise.all(living().map((process) => process.desk.stop()))
  await ground.close()
  return seen

  /** Everybody goes to work until nobody waits: who is left then was lost. */
  async function serveAll(): Promise<void> {
    for (let rounds = 0; rounds < 400 && customers.some(({ state }) => state === 'queue' || state === 'knock' || state === 'together'); rounds++) {
      for (const advisor of advisors) await seat(advisor, 'available')
      for (const advisor of advisors) await advisor.process!.desk.setPace(advisor.id, null, true)
      await quiet()
      for (const advisor of advisors) await takes(advisor)
      for (const customer of customers.filter(({ state }) => state === 'knock' || state === 'together')) await meets(customer)
      clock.pass(3_500)
    }
  }
}
