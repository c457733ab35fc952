import {expect, test} from 'vitest'
import {connectionIn} from './running.ts'

test('the socket is the one that postmaster.pid names', () => {
  expect(connectionIn('12\n/srv/postgres\n1700000000\n5432\n/srv/socket\n\n1 2\nready\n')).toEqual({
    host: '/srv/socket',
    port: 5432,
    user: 'parlour',
    database: 'postgres',
  })
})

test('a file that is cut off names none', () => {
  expect(connectionIn('')).toBeNull()
  expect(connectionIn('12\n/srv/postgres\n')).toBeNull()
})
