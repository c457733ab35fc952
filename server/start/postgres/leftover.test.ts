import {expect, test} from 'vitest'
import {firstNumber, isDatabaseOn} from './leftover.ts'

test('the process number is the first line of postmaster.pid', () => {
  expect(firstNumber('4711\n/data\n5432\n')).toBe(4711)
  expect(firstNumber('')).toBeNull()
  expect(firstNumber('-12\n')).toBeNull()
})

test('only PostgreSQL on this very folder is ours', () => {
  expect(isDatabaseOn('/x/native/bin/postgres\0-D\0/srv/postgres\0', '/srv/postgres')).toBe(true)
  expect(isDatabaseOn('/x/native/bin/postgres\0-D\0/other/postgres\0', '/srv/postgres')).toBe(false)
  expect(isDatabaseOn('vi\0/srv/postgres/postgresql.conf\0', '/srv/postgres')).toBe(false)
})
