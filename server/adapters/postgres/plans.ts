import type { Pool } from 'pg'
import { showroomSchema } from '../../../src/contract/showroom.ts'
import type { Plan, Plans } from '../../ports/plans.ts'

type Row = Omit<Plan, 'at' | 'showroom'> & { at: string; description: unknown }

const COLUMNS = 'slug, description, at, person, name, note, seq, passes'
const planOf = ({ at, description, ...row }: Row): Plan => ({ ...row, at: Number(at), showroom: showroomSchema.parse(description) })

/** Planned editions in PostgreSQL. */
export function createPlans(pool: Pool): Plans {
  return {
    async put({ slug, showroom, at, person, name, note, seq, passes }) {
      await pool.query(
        `insert into planned_edition (${COLUMNS}) values ($1, $2, $3, $4, $5, $6, $7, $8)
         on conflict (slug) do update set description = $2, at = $3, person = $4, name = $5, note = $6, seq = $7, passes = $8`,
        [slug, JSON.stringify(showroom), at, person, name, note, seq, JSON.stringify(passes)]
      )
    },
    async of(slug) {
      const { rows } = await pool.query<Row>(`select ${COLUMNS} from planned_edition where slug = $1`, [slug])
      return rows[0] ? planOf(rows[0]) : null
    },
    async drop(slug, at) {
      const { rowCount } = await pool.query('delete from planned_edition where slug = $1 and ($2::bigint is null or at = $2)', [slug, at ?? null])
      return rowCount === 1
    },
    async due(now) {
      const { rows } = await pool.query<{ slug: string }>('select slug from planned_edition where at <= $1 order by at, slug', [now])
      return rows.map(({ slug }) => slug)
    }
  }
}
