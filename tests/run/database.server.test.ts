import {afterAll, beforeAll, expect, test} from 'vitest'
import {freshDatabase, type FreshDatabase} from './database.ts'

let one: FreshDatabase
let other: FreshDatabase
beforeAll(async () => {
  one = await freshDatabase()
  other = await freshDatabase()
})
afterAll(async () => {
  await one.drop()
  await other.drop()
})

test('each suite has a database of its own', async () => {
  await one.pool.query('create table things (name text)')
  const {rows} = await other.pool.query(`select to_regclass('things') as there`)
  expect(rows).toEqual([{there: null}])
})

test('what is committed is on the disk: the database waits for it', async () => {
  const {rows} = await one.pool.query(
    `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as commit`,
  )
  expect(rows).toEqual([{fsync: 'on', commit: 'on'}])
})

test('the database is reached by its socket alone', async () => {
  const {rows} = await one.pool.query(`select current_setting('listen_addresses') as addresses`)
  expect(rows).toEqual([{addresses: ''}])
})
