import { randomUUID } from 'node:crypto'
import { createOpenIdProvider } from '../../server/adapters/openid/provider.ts'
import { createIdentities } from '../../server/adapters/postgres/identities.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { createPeople } from '../../server/adapters/postgres/people.ts'
import { createSetClock } from '../fakes/clock.ts'
import { startProvider } from '../people/openid-provider.ts'
import { freshDatabase } from '../run/database.ts'
import { identitiesSuite, openIdSuite } from './openid.suite.ts'

openIdSuite('a real one', async () => {
  const back = 'http://localhost:8484/openid/back'
  const real = await startProvider()
  real.allow(back)
  return { provider: createOpenIdProvider({ ...real, name: 'Real' }), back, signIn: real.signIn, deny: real.deny, close: real.close }
})

const clock = createSetClock()
identitiesSuite('in PostgreSQL', clock, async () => {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  const identities = createIdentities(pool, clock)
  return {
    here: identities,
    there: createIdentities(pool, clock),
    async person() {
      const id = randomUUID()
      await createPeople(pool, clock).add({ id, name: 'Ada', languages: ['en'], look: '', roles: ['advisor'] })
      return id
    },
    close: drop
  }
})
