import type { FastifyInstance } from 'fastify'
import { askFiguresSchema, type Figures } from '../../src/contract/figures.ts'
import type { Clock } from '../ports/clock.ts'
import type { FigureBook } from '../ports/figures.ts'
import { cellOf, FEWEST_ON_DUTY } from '../rules/figures.ts'
import { does } from './acts.ts'
import { parsed } from './body.ts'
import type { StaffDoor } from './staff.ts'

const DAY = 24 * 3_600_000

/** How long people waited, for whoever sees to the team. */
export function figureRoutes(app: FastifyInstance, { staff, figures, clock }: { staff: StaffDoor; figures: FigureBook; clock: Clock }): void {
  app.get('/api/figures', does('figures.read'), async (request, reply): Promise<Figures> => {
    await staff.signedIn(request)
    const { days, zone } = parsed(askFiguresSchema, request.query)
    const since = clock.now() - days * DAY
    const { all, hours, languages, leftOut, ratings, lines } = await figures.read(since, zone, FEWEST_ON_DUTY)
    reply.header('cache-control', 'no-store')
    return {
      since,
      fewest: FEWEST_ON_DUTY,
      leftOut,
      all: cellOf(all),
      hours: hours.map((each) => ({ hour: each.hour, ...cellOf(each) })),
      languages: languages.map((each) => ({ language: each.language, ...cellOf(each) })),
      ratings,
      lines: [...lines]
    }
  })
}
