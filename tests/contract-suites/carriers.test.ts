import { randomUUID } from 'node:crypto'
import { createFakeCalls } from '../fakes/calls.ts'
import { createFakeBus } from '../fakes/events.ts'
import { callsSuite } from './calls.suite.ts'
import { eventsSuite } from './events.suite.ts'

eventsSuite('in memory', async () => {
  const bus = createFakeBus()
  return {
    async join() {
      const origin = randomUUID()
      return { origin, events: bus.join(origin) }
    },
    notice: async (channel, payload) => bus.notice(channel, payload),
    close: async () => {}
  }
})

callsSuite('in memory', async () => {
  const calls = createFakeCalls()
  return { calls, rooms: async () => [...calls.rooms], lose: async () => void (calls.down = true), close: async () => {} }
})
