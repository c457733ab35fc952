import { createSetClock } from '../fakes/clock.ts'
import { createFakeLeftBook } from '../fakes/left.ts'
import { createFakeShowrooms } from '../fakes/showrooms.ts'
import { emptyStaff } from '../fakes/staff/data.ts'
import { createFakeStaff } from '../fakes/staff/staff.ts'
import { leftSuite } from './left.suite.ts'
import { passkeysSuite } from './passkeys.suite.ts'
import { shelvesSuite } from './shelves.suite.ts'
import { staffSuite } from './staff.suite.ts'

const close = async () => {}

for (const suite of [staffSuite, passkeysSuite]) {
  const clock = createSetClock()
  suite('in memory', clock, async () => {
    const data = emptyStaff(clock)
    return { here: createFakeStaff(data), there: createFakeStaff(data), close }
  })
}

shelvesSuite('in memory', async () => {
  const shelves = createFakeShowrooms()
  return { here: shelves, there: shelves, close }
})

const clock = createSetClock()
leftSuite('in memory', clock, async () => {
  const book = createFakeLeftBook(clock)
  return { here: book, there: book, person: '00000000-0000-4000-8000-000000000001', close }
})
