import { randomUUID } from 'node:crypto'
import type { NotDone } from '../../server/ports/rows.ts'
import type { Stores } from '../fakes/store/store.ts'

/** A store to be held against its contract, as one process or another sees it. */
export type OpenStore = { as(origin: string): Stores; close(): Promise<void> }

export const NOON = 1_800_000_000_000
export const CONFIGURATION = { choices: { paint: 'glacier' }, open: [] }
export const CARD = { name: 'Ada', languages: ['en'], look: '', verified: false }

export function done<T extends object>(outcome: T | NotDone): Exclude<T, NotDone> {
  if ('refused' in outcome) throw new Error(`refused: ${String(outcome.refused)}`)
  return outcome as Exclude<T, NotDone>
}

/** The steps that many tests begin with. */
export function createScene({ visits, queue, conversations, presence }: Stores) {
  const scene = {
    async visit(secret: string = randomUUID()) {
      const id = randomUUID()
      await visits.begin({ id, secret, showroom: 'test-car', edition: 1, at: NOON, deleteAt: NOON + 600_000 })
      await presence.open('customer', id, NOON)
      return id
    },
    async desk(person: string = randomUUID()) {
      await queue.setDesk(person, 'available', { languages: ['en'] })
      await presence.open('advisor', person, NOON)
      return person
    },
    async ask(visit: string, options: { id?: string; ring?: string[]; at?: number; mode?: 'writing' | 'voice'; subject?: string } = {}) {
      const { id = randomUUID(), ring = [], at = NOON, mode = 'writing', subject = null } = options
      return done(
        await queue.ask({
          id, visit, mode, subject, at, ring, language: 'en', name: null, look: null, configuration: CONFIGURATION, topic: null, first: null, wished: null,
          deleteAt: at + 86_400_000, expiresAt: at + 20_000
        })
      )
    },
    async knocking() {
      const [visit, person] = [await scene.visit(), await scene.desk()]
      const { request } = await scene.ask(visit, { ring: [person] })
      const { conversation } = done(await queue.accept(request.id, person, randomUUID(), CARD, NOON + 1000))
      return { visit, person, request: request.id, conversation: conversation.id }
    },
    async together() {
      const there = await scene.knocking()
      done(await conversations.admit(there.visit, there.conversation, `room-${randomUUID()}`, false, NOON + 2000))
      return {
        ...there,
        customer: { side: 'customer', party: there.visit, conversation: null } as const,
        advisor: { side: 'advisor', party: there.person, conversation: there.conversation } as const
      }
    },
    async ended() {
      const there = await scene.together()
      done(await conversations.say(there.customer, randomUUID(), 'a secret', NOON + 3000))
      done(await conversations.end(there.customer, NOON + 4000, NOON + 90_000))
      return there
    }
  }
  return scene
}
