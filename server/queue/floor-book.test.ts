import { expect, it } from 'vitest'
import type { DeskRow } from '../rules/floor.ts'
import { freeDesk } from '../../tests/fixtures/floor.ts'
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
