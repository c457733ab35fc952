import type { Pool } from 'pg'
import type { Role } from '../../../src/contract/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { People, StaffMember } from '../../ports/people.ts'

export type PersonRow = { id: string; name: string; languages: string[]; look: string; roles: Role[]; profiled_at: string | null }

/** The columns of a person, to be read with `personOf`. */
export const PERSON_COLUMNS = 'person.id, person.name, person.languages, person.look, person.roles, person.profiled_at'

/** A person as the rest of the server knows them. */
export function personOf(row: PersonRow): StaffMember {
  return { id: row.id, name: row.name, languages: row.languages, look: row.look, roles: row.roles, newcomer: row.profiled_at === null }
}

/** The people who work here, in PostgreSQL. */
export function createPeople(pool: Pool, clock: Clock): People {
  return {
    async byId(id) {
      const { rows } = await pool.query<PersonRow>(`select ${PERSON_COLUMNS} from person where id = $1`, [id])
      return rows[0] ? personOf(rows[0]) : null
    },
    async add({ id, name, languages, look, roles }) {
      await pool.query('insert into person (id, name, languages, look, roles, made_at) values ($1, $2, $3, $4, $5, $6)', [
        id, name, languages, look, roles, clock.now()
      ])
    },
    async saveProfile(id, { name, languages, look }) {
      await pool.query('update person set name = $2, languages = $3, look = $4, profiled_at = coalesce(profiled_at, $5) where id = $1', [
        id, name, languages, look, clock.now()
      ])
    },
    async ownerHasSignedIn() {
      const { rows } = await pool.query<{ been: boolean }>(
        `select exists (select from person where 'owner' = any (roles) and signed_in_at is not null) as been`
      )
      return rows[0]!.been
    }
  }
}
