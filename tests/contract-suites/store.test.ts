import { createFakeStores } from '../fakes/store/store.ts'
import { emptyStore } from '../fakes/store/data.ts'
import { conversationsSuite } from './conversations.suite.ts'
import { presenceSuite } from './presence.suite.ts'
import { queueSuite } from './queue.suite.ts'
import type { OpenStore } from './scene.ts'

async function openFake(): Promise<OpenStore> {
  const data = emptyStore()
  return { as: (origin) => createFakeStores(data, origin), close: async () => {} }
}

for (const suite of [queueSuite, conversationsSuite, presenceSuite]) suite('in memory', openFake)
