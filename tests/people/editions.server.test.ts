import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { canonical, createShowrooms } from '../../server/adapters/postgres/showrooms.ts'
import { systemClock } from '../../server/adapters/system/clock.ts'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { freshDatabase, type FreshDatabase } from '../run/database.ts'

let database: FreshDatabase
beforeAll(async () => {
  database = await freshDatabase()
  await migrate(database.pool)
})
afterAll(() => database.drop())

const demo = demoShowroom({ name: null, address: null, contact: null, phone: null })
const shelf = () => createShowrooms(database.pool, systemClock)

describe('editions (SPEC P10)', () => {
  it('the same description published again, at once and from several processes, is one edition', async () => {
    const published = await Promise.all([shelf(), shelf(), shelf()].map((one) => one.publish(demo)))
    expect(published).toEqual([{ number: 1, showroom: demo }, { number: 1, showroom: demo }, { number: 1, showroom: demo }])
  })

  it('a changed one is the next, and a visit to the first still finds the first', async () => {
    const dearer = { ...demo, basePrice: demo.basePrice + 1 }
    expect((await shelf().publish(dearer)).number).toBe(2)
    expect((await shelf().edition('one'))?.showroom.basePrice).toBe(dearer.basePrice)
    expect(await shelf().edition('one', 1)).toEqual({ number: 1, showroom: demo })
    // Back to what was: that too is new, since the newest says something else.
    expect((await shelf().publish(demo)).number).toBe(3)
    expect(await shelf().edition('one', 4)).toBeNull()
    expect(await shelf().edition('none')).toBeNull()
    expect(await shelf().list()).toEqual([{ slug: 'one', title: demo.title }])
  })

  it.each([
    `update edition set description = '{}' where number = 1`,
    'update edition set number = 9 where number = 1',
    'delete from edition where number = 1',
    'truncate edition cascade'
  ])('nothing changes or deletes one: %s', async (statement) => {
    await expect(database.pool.query(statement)).rejects.toThrow('an edition never changes')
    expect(await shelf().edition('one', 1)).toEqual({ number: 1, showroom: demo })
  })

  it('a description is the same whatever the order of its keys', () => {
    expect(canonical({ b: [1, { d: 'x', c: undefined }], a: null })).toBe('{"a":null,"b":[1,{"d":"x"}]}')
    expect(canonical(JSON.parse(canonical(demo)))).toBe(canonical(demo))
  })
})
