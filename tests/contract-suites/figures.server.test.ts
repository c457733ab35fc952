import { createFigureBook } from '../../server/adapters/postgres/figures.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { freshDatabase } from '../run/database.ts'
import { figuresSuite } from './figures.suite.ts'

figuresSuite('in PostgreSQL', async () => {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  return {
    figures: createFigureBook(pool),
    async note({ at, kind, mode, language, lasted, people }) {
      await pool.query('insert into figure_event (hour, kind, mode, language, lasted_ms, people) values ($1, $2, $3, $4, $5, $6)', [
        at - (at % 3_600_000), kind, mode, language, lasted, people
      ])
    },
    close: drop
  }
})
