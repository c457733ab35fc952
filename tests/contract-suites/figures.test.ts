import type { FigureEvent } from '../../server/ports/figures.ts'
import { createFakeFigureBook } from '../fakes/figures.ts'
import { figuresSuite } from './figures.suite.ts'

figuresSuite('in memory', async () => {
  const events: FigureEvent[] = []
  return { figures: createFakeFigureBook(events), note: async (event) => void events.push(event), close: async () => {} }
})
