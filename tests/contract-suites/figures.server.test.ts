import { createFigureBook } from '../../server/adapters/postgres/figures.ts'
import { migrate } from '../../server/adapters/postgres/migrate.ts'
import { freshDatabase } from '../run/database.ts'
import { figuresSuite } from './figures.suite.ts'

figuresSuite('in PostgreSQL', async () => {
  const { pool, drop } = await freshDatabase()
  await migrate(pool)
  return {
    figures: createFigureBook(pool),
    async note({ at, kind, mode, language, lasted, people, said, rating }) {
      await pool.query('insert into figure_event (hour, kind, mode, language, lasted_ms, people, said, rating) values ($1, $2, $3, $4, $5, $6, $7, $8)', [
        at - (at % 3_600_000), kind, mode, language, lasted, people, said ?? null, rating ?? null
      ])
    },
    async write({ at, people, rating, line }) {
      await pool.query(
        `with v as (insert into visit (id, token_hash, showroom, edition, created_at, delete_at) values (gen_random_uuid(), sha256(random()::text::bytea), 'car', 1, $1, $1) returning id),
           r as (insert into request (id, visit, showroom, mode, language, asked_at, state) select gen_random_uuid(), v.id, 'car', 'writing', 'en', $1, 'ended' from v returning id, visit)
         insert into conversation (id, visit, request, person, card, mode, language, state, started_at, admitted_at, ended_at, ended_by, delete_at, duty, rating, rating_line)
           select gen_random_uuid(), r.visit, r.id, gen_random_uuid(), '{}', 'writing', 'en', 'ended', $1, $1, $1, 'customer', $1, $2, $3, $4 from r`,
        [at, people, rating, line]
      )
      // What the request itself left in the figures is not what is tried here.
      await pool.query(`delete from figure_event where people = 0`)
    },
    close: drop
  }
})
