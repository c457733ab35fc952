import type { FigureEvent } from '../../server/ports/figures.ts'
import { createFakeFigureBook, type FakeLine } from '../fakes/figures.ts'
import { figuresSuite } from './figures.suite.ts'

figuresSuite('in memory', async () => {
  const events: FigureEvent[] = []
  const lines: FakeLine[] = []
  return {
    figures: createFakeFigureBook(events, lines),
    note: async (event) => void events.push(event),
    write: async (line) => void lines.push(line),
    close: async () => {}
  }
})
