import { createFakeStores } from '../fakes/store/store.ts'
import { emptyStore } from '../fakes/store/data.ts'
import type { Incidents } from '../../server/ports/incidents.ts'
import { createFakeIncidents } from '../fakes/incidents.ts'
import { conversationsSuite } from './conversations.suite.ts'
import { incidentsSuite } from './incidents.suite.ts'
import { presenceSuite } from './presence.suite.ts'
import { queueSuite } from './queue.suite.ts'
import type { OpenStore } from './scene.ts'

async function openFake(): Promise<OpenStore & { incidents(origin: string): Incidents }> {
  const data = emptyStore()
  return { as: (origin) => createFakeStores(data, origin), incidents: (origin) => createFakeIncidents(data, origin), close: async () => {} }
}

for (const suite of [queueSuite, conversationsSuite, presenceSuite]) suite('in memory', openFake)
incidentsSuite('in memory', openFake)
