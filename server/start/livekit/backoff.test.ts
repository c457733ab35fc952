import {expect, test} from 'vitest'
import {backoff, firstWait, healthyWhile, longestWait} from './backoff.ts'

test('each wait is twice the one before, up to the longest', () => {
  const wait = backoff()
  const waits = Array.from({length: 12}, () => wait.next())
  expect(waits.slice(0, 3)).toEqual([firstWait, 2 * firstWait, 4 * firstWait])
  expect(waits.at(-1)).toBe(longestWait)
})

test('after a healthy while it begins anew, after a short life it does not', () => {
  const wait = backoff()
  wait.next()
  wait.lived(healthyWhile - 1)
  expect(wait.next()).toBe(2 * firstWait)
  wait.lived(healthyWhile)
  expect(wait.next()).toBe(firstWait)
})
