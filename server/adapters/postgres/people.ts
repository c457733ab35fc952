import type { Pool, PoolClient } from 'pg'
import type { Role } from '../../../src/contract/person.ts'
import type { Clock } from '../../ports/clock.ts'
import type { People, StaffMember, TeamChange, TeamMember } from '../../ports/people.ts'
import { lastOwner } from '../../rules/team.ts'
import { inTransaction } from './transaction.ts'

export type PersonRow = {
  id: string
  name: string
  languages: string[]
  look: string
  roles: Role[]
  skills: string[]
  showrooms: string[]
  edits: string[] | null
  profiled_at: string | null
}

/** The columns of a person, to be read with `personOf`. */
export const PERSON_COLUMNS =
  'person.id, person.name, person.languages, person.look, person.roles, person.skills, person.showrooms, person.edits, person.profiled_at'

/** A person as the rest of the server knows them. */
export function personOf(row: PersonRow): StaffMember {
  const { id, name, languages, look, roles, skills, showrooms, edits, profiled_at } = row
  return { id, name, languages, look, roles, skills, showrooms, edits, newcomer: profiled_at === null }
}

type MemberRow = PersonRow & { signed_in_at: string | null; invited_until: string | null }

const MEMBERS = `select ${PERSON_COLUMNS}, signed_in_at,
  (select max(expires_at) from sign_in_link where sign_in_link.person = person.id and maker = 'invite' and spent_at is null and expires_at > $1) as invited_until
  from person`

function memberOf(row: MemberRow): TeamMember {
  const { newcomer: _, ...person } = personOf(row)
  const time = (raw: string | null) => (raw === null ? null : Number(raw))
  return { ...person, cameAt: time(row.signed_in_at), invitedUntil: time(row.invited_until) }
}

/** The people who work here, in PostgreSQL. */
export function createPeople(pool: Pool, clock: Clock): People {
  return {
    async byId(id) {
      const { rows } = await pool.query<PersonRow>(`select ${PERSON_COLUMNS} from person where id = $1`, [id])
      return rows[0] ? personOf(rows[0]) : null
    },
    async add({ id, name, languages, look, roles, skills = [], showrooms = [], edits = null }) {
      await pool.query('insert into person (id, name, languages, look, roles, skills, showrooms, edits, made_at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9)', [
        id, name, languages, look, roles, skills, showrooms, edits, clock.now()
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
    },
    async team() {
      const { rows } = await pool.query<MemberRow>(`${MEMBERS} order by made_at, id`, [clock.now()])
      return rows.map(memberOf)
    },
    async member(id) {
      const { rows } = await pool.query<MemberRow>(`${MEMBERS} where id = $2`, [clock.now(), id])
      return rows[0] ? memberOf(rows[0]) : null
    },
    setRoles: (id, roles) =>
      keepingAnOwner(pool, id, !roles.includes('owner'), (client) => client.query('update person set roles = $2 where id = $1', [id, roles])),
    async setWork(id, { languages, skills, showrooms }) {
      const { rowCount } = await pool.query('update person set languages = $2, skills = $3, showrooms = $4 where id = $1', [id, languages, skills, showrooms])
      return rowCount === 1
    },
    async setEdits(id, edits) {
      const { rowCount } = await pool.query('update person set edits = $2 where id = $1', [id, edits])
      return rowCount === 1
    },
    async letEdit(id, slug) {
      await pool.query('update person set edits = array_append(edits, $2) where id = $1 and not ($2 = any (edits))', [id, slug])
    },
    remove: (id) => keepingAnOwner(pool, id, true, (client) => client.query('delete from person where id = $1', [id]))
  }
}

/** Two last owners who lower one another at once would leave none: changes of this kind wait for one another. */
function keepingAnOwner(pool: Pool, id: string, lowers: boolean, change: (client: PoolClient) => Promise<{ rowCount: number | null }>): Promise<TeamChange> {
  return inTransaction(pool, async (client) => {
    await client.query('lock table person in share row exclusive mode')
    const { rows } = await client.query<{ id: string }>(`select id from person where 'owner' = any (roles)`)
    if (lowers && lastOwner(rows.map((row) => row.id), id)) return 'last-owner'
    const { rowCount } = await change(client)
    return rowCount === 1 ? 'done' : 'unknown'
  })
}
