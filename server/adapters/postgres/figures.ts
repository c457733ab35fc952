import type { Pool } from 'pg'
import type { Rating } from '../../../src/contract/conversation.ts'
import type { Said } from '../../../src/contract/figures.ts'
import type { Counts, FigureBook } from '../../ports/figures.ts'
import { IN_TIME, type Counted } from '../../rules/figures.ts'

type CellRow = Omit<Counted, 'said'> & Said & Record<Rating, number> & { hour: number | null; language: string | null; by_hour: number; by_language: number }

const LOCAL_HOUR = `extract(hour from to_timestamp(hour / 1000.0) at time zone $2)::int`

/** The figures of the queue in PostgreSQL: only sums leave it. */
export function createFigureBook(pool: Pool): FigureBook {
  return {
    async read(since, zone, fewest) {
      const { rows } = await pool.query<CellRow>(
        `select at as hour, language, grouping(at) as by_hour, grouping(language) as by_language,
           count(*) filter (where kind = 'asked')::int as asked,
           count(*) filter (where kind = 'answered')::int as answered,
           count(*) filter (where kind = 'answered' and lasted_ms <= $4)::int as "inTime",
           count(*) filter (where kind = 'missed')::int as missed,
           percentile_cont(.5) within group (order by lasted_ms) filter (where kind = 'answered') as median,
           percentile_cont(.9) within group (order by lasted_ms) filter (where kind = 'answered') as ninth,
           (avg(lasted_ms) filter (where kind = 'talked'))::float8 as talked,
           count(distinct hour) filter (where kind = 'asked')::int as hours,
           count(*) filter (where said = 'within')::int as within,
           count(*) filter (where said = 'sooner')::int as sooner,
           count(*) filter (where said = 'later')::int as later,
           count(*) filter (where rating = 'helped')::int as helped,
           count(*) filter (where rating = 'partly')::int as partly,
           count(*) filter (where rating = 'not')::int as "not",
           coalesce((avg((mode = 'writing')::int) filter (where kind = 'asked'))::float8, 0) as writing
         from (select *, ${LOCAL_HOUR} as at from figure_event where hour >= $1 and people >= $3) as event
         group by grouping sets ((), (at), (language)) order by at, language`,
        [since, zone, fewest, IN_TIME]
      )
      const { rows: few } = await pool.query<{ left_out: number }>(
        `select count(*)::int as left_out from figure_event where hour >= $1 and people < $2 and kind = 'asked'`,
        [since, fewest]
      )
      // Ordered by what tells nothing of when or whose.
      const { rows: lines } = await pool.query<Counts['lines'][number]>(
        `select rating, rating_line as line from conversation where ended_at >= $1 and duty >= $2 and rating_line is not null order by md5(id::text) limit 100`,
        [since, fewest]
      )
      const counted = (row: CellRow): Counted => {
        const { hour: _h, language: _l, by_hour: _bh, by_language: _bl, within, sooner, later, helped: _he, partly: _pa, not: _no, ...rest } = row
        return { ...rest, said: { within, sooner, later } }
      }
      const all = rows.find((row) => row.by_hour === 1 && row.by_language === 1)!
      return {
        ratings: { helped: all.helped, partly: all.partly, not: all.not },
        lines,
        all: counted(all),
        hours: rows.filter((row) => row.by_hour === 0).map((row) => ({ ...counted(row), hour: row.hour! })),
        languages: rows.filter((row) => row.by_language === 0).map((row) => ({ ...counted(row), language: row.language! })),
        leftOut: few[0]!.left_out
      }
    },
    async sweep(before) {
      await pool.query('delete from figure_event where hour < $1', [before])
    }
  }
}
