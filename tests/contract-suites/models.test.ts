import { randomUUID } from 'node:crypto'
import { createFakeModelBook } from '../fakes/models.ts'
import { modelsSuite } from './models.suite.ts'

modelsSuite('in memory', async () => {
  const names = new Map<string, string>()
  return {
    fresh: async () => createFakeModelBook((person) => names.get(person) ?? null),
    async person(name) {
      const id = randomUUID()
      names.set(id, name)
      return id
    },
    kept: async () => 'ab'.repeat(32),
    close: async () => {}
  }
})
