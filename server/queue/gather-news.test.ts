import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { gatherNews } from './gather-news.ts'

beforeEach(() => void vi.useFakeTimers({ now: 1_000 }))
afterEach(() => void vi.useRealTimers())

it('Q14: the first piece of news is looked into at once, a rush after it in one go, and nothing twice', () => {
  const read: (readonly string[])[][] = []
  const news = gatherNews((requests, persons) => void read.push([requests, persons]))
  news.add(['r1'], ['ada'])
  vi.advanceTimersByTime(0)
  expect(read).toEqual([[['r1'], ['ada']]])
  for (const id of ['r1', 'r2', 'r2']) {
    news.add([id], ['ben'])
    vi.advanceTimersByTime(2)
  }
  expect(read).toHaveLength(1)
  vi.advanceTimersByTime(20)
  expect(read.slice(1)).toEqual([[['r1', 'r2'], ['ben']]])
  vi.advanceTimersByTime(1_000)
  expect(read).toHaveLength(2)
  news.add(['r3'], [])
  vi.advanceTimersByTime(0)
  expect(read.at(-1)).toEqual([['r3'], []])
  news.add(['r4'], [])
  news.stop()
  vi.advanceTimersByTime(1_000)
  expect(read).toHaveLength(3)
})
