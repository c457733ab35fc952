import { expect, it } from 'vitest'
import { createFakeBus } from '../fakes/events.ts'
import { emptyStore } from '../fakes/store/data.ts'
import { createFakeStores } from '../fakes/store/store.ts'
import { drive, type Ground } from './drive.ts'
import { judge } from './judge.ts'

function inMemory(): Ground {
  const bus = createFakeBus()
  const data = emptyStore(bus.tell)
  return { as: async (origin) => ({ stores: createFakeStores(data, origin), events: bus.join(origin) }), close: async () => {} }
}

it.each([1, 2, 3, 4, 5, 6])('Q2, Q4, Q6, Q13, Q20: nothing is wrong in the history of seed %i, by three processes of which some are killed', async (seed) => {
  const history = await drive(seed, 80, inMemory())
  const count = (kind: string) => history.filter((event) => event.kind === kind).length
  console.log(`seed ${seed}: ${history.length} events, ${count('asked')} asked, ${count('rings')} rings, ${count('accepted')} accepted, ${count('given-back')} given back, ${count('process-killed')} processes killed`)
  expect(count('process-killed')).toBeGreaterThan(0)
  expect(count('accepted')).toBeGreaterThan(10)
  expect(judge(history)).toEqual([])
}, 60_000)
