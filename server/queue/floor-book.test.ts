import { expect, it } from 'vitest'
import type { DeskRow, RequestRow } from '../rules/floor.ts'
import { freeDesk, requestRow } from '../../tests/fixtures/floor.ts'
import { createFloorBook } from './floor-book.ts'

const desk = (status: DeskRow['status']) => freeDesk('ada', { status })

it('Q12: a reading that was overtaken by a change does not undo it', async () => {
  const answers: ((row: DeskRow) => void)[] = []
  const rows = () => new Promise<{ requests: []; desks: DeskRow[] }>((resolve) => answers.push((row) => resolve({ requests: [], desks: [row] })))
  const book = createFloorBook({ clock: { now: () => 0 }, queue: { rows } as never })
  const reading = book.refresh([], ['ada'])
  book.put({ desks: [desk('available')] })
  answers[0]!(desk('away'))
  await expect.poll(() => answers.length).toBe(2)
  expect(book.floor().desks).toEqual([desk('available')])
  answers[1]!(desk('available'))
  await reading
  expect(book.floor().desks).toEqual([desk('available')])
})

it('Q12: of two readings the one that was begun later stands, whichever answers first', async () => {
  const answers: ((row: DeskRow) => void)[] = []
  const rows = () => new Promise<{ requests: []; desks: DeskRow[] }>((resolve) => answers.push((row) => resolve({ requests: [], desks: [row] })))
  const book = createFloorBook({ clock: { now: () => 0 }, queue: { rows } as never })
  const [first, second] = [book.refresh([], ['ada']), book.refresh([], ['ada'])]
  answers[1]!(desk('available'))
  await second
  answers[0]!(desk('away'))
  await expect.poll(() => answers.length).toBe(3)
  answers[2]!(desk('available'))
  await first
  expect(book.floor().desks).toEqual([desk('available')])
})

it('Q12: news and one’s own answers come by different ways: of two pictures of a row the one with the higher version stands', async () => {
  const rows: { requests: RequestRow[]; desks: DeskRow[] } = { requests: [requestRow('r', { version: 4 })], desks: [{ ...desk('away'), version: 4 }] }
  let readings = 0
  const book = createFloorBook({ clock: { now: () => 0 }, queue: { rows: async () => (readings++, rows) } as never })
  book.put({ requests: [requestRow('r', { version: 6, state: 'offered', offeredTo: 'ada' })], desks: [{ ...desk('available'), version: 6 }] })
  book.put({ requests: [requestRow('r', { version: 5 })], desks: [{ ...desk('busy'), version: 5 }] })
  await book.refresh(['r'], ['ada'])
  expect(book.floor()).toMatchObject({ requests: [{ version: 6, state: 'offered' }], desks: [{ version: 6, status: 'available' }] })
  expect(readings).toBe(1)
  // Answered and out of the queue: what was told of it before does not bring it back.
  book.put({ requests: [requestRow('r', { version: 8, state: 'knocking', offeredTo: 'ada' })] })
  book.put({ requests: [requestRow('r', { version: 7, state: 'offered', offeredTo: 'ada' })] })
  expect(book.floor().requests).toEqual([])
})
