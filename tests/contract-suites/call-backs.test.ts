import { randomUUID } from 'node:crypto'
import { createFakeCallBacks } from '../fakes/call-backs.ts'
import { callBacksSuite } from './call-backs.suite.ts'

callBacksSuite('in memory', async () => {
  const people = new Map<string, string[]>()
  return {
    callBacks: createFakeCallBacks((person) => people.get(person) ?? []),
    async person(languages) {
      const id = randomUUID()
      people.set(id, languages)
      return id
    },
    close: async () => {}
  }
})
