import { randomUUID } from 'node:crypto'
import { createSetClock } from '../fakes/clock.ts'
import { createFakeIdentities, createFakeOpenId } from '../fakes/openid.ts'
import { identitiesSuite, openIdSuite } from './openid.suite.ts'

openIdSuite('in memory', async () => {
  const provider = createFakeOpenId()
  return { provider, back: 'https://house.example/openid/back', signIn: provider.signIn, deny: provider.deny, close: async () => {} }
})

const clock = createSetClock()
identitiesSuite('in memory', clock, async () => {
  const identities = createFakeIdentities(clock)
  return { here: identities, there: identities, person: async () => randomUUID(), close: async () => {} }
})
