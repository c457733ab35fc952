import type { Pool } from 'pg'
import type { Entry } from '../../../src/contract/conversation.ts'
import type { Beside, OwnConversation } from '../../../src/contract/beside.ts'
import type { BesideBook, KeptReply, ReplyBook } from '../../ports/beside.ts'

type OwnRow = { own: OwnConversation; note: string; entries: Entry[] }

const OWN = `jsonb_build_object('id', c.id, 'showroom', r.showroom, 'name', v.name, 'language', c.language, 'mode', c.mode, 'subject', r.subject,
  'startedAt', c.started_at, 'ended', ended_row(c), 'labels', coalesce(b.labels, '{}'), 'line', null)`
const FROM = `from conversation c join visit v on v.id = c.visit join request r on r.id = c.request left join beside b on b.conversation = c.id
  where c.person = $1 and c.state = 'ended' and c.delete_at > $2`

/** What is looked for stands as it is written: no sign of it is a wildcard. */
const containing = (words: string) => `%${words.replace(/[\\%_]/g, '\\$&')}%`

/** What advisors keep beside their conversations, in PostgreSQL. */
export function createBesideBook(pool: Pool): BesideBook {
  return {
    async read(person, conversation) {
      const { rows } = await pool.query<Partial<Beside>>(
        'select b.note, b.labels, b.revision from conversation c left join beside b on b.conversation = c.id where c.id = $1 and c.person = $2',
        [conversation, person]
      )
      const row = rows[0]
      return row ? { note: row.note ?? '', labels: row.labels ?? [], revision: row.revision ?? 0 } : null
    },
    async write(person, conversation, { note, labels, revision }) {
      const { rows } = await pool.query<Beside>(
        `insert into beside as b (conversation, note, labels, revision)
         select c.id, $3, $4, 1 from conversation c where c.id = $1 and c.person = $2 and ($5 = 0 or exists (select from beside where conversation = $1))
         on conflict (conversation) do update set note = $3, labels = $4, revision = b.revision + 1 where b.revision = $5
         returning note, labels, revision`,
        [conversation, person, note, labels, revision]
      )
      if (rows[0]) return rows[0]
      return (await this.read(person, conversation)) ? 'stale' : null
    },
    async search(person, { words, label }, now) {
      const { rows } = await pool.query<Pick<OwnRow, 'own'>>(
        `select ${OWN} || jsonb_build_object('line',
           (select e.body ->> 'text' from entry e where e.conversation = c.id and e.kind = 'said' and e.body ->> 'text' ilike $3 order by e.seq desc limit 1)) as own
         ${FROM} and ($4::text is null or $4 = any (b.labels)) and ($3 = '%%' or concat_ws(' ', v.name, r.subject, b.note) ilike $3
           or exists (select from entry e where e.conversation = c.id and e.kind = 'said' and e.body ->> 'text' ilike $3))
         order by c.ended_at desc limit 50`,
        [person, now, containing(words), label]
      )
      return rows.map(({ own }) => own)
    },
    async talk(person, conversation, now) {
      const { rows } = await pool.query<OwnRow>(
        `select ${OWN} as own, coalesce(b.note, '') as note, entries_after(c.id, 0) as entries ${FROM} and c.id = $3`,
        [person, now, conversation]
      )
      return rows[0] ? { ...rows[0].own, note: rows[0].note, entries: rows[0].entries } : null
    }
  }
}

/** Ready answers in PostgreSQL. */
export function createReplyBook(pool: Pool): ReplyBook {
  return {
    async of(person) {
      const { rows } = await pool.query<KeptReply>('select id, person, shortcut, language, text from reply where person is null or person = $1 order by shortcut, language, id', [
        person
      ])
      return rows
    },
    async byId(id) {
      const { rows } = await pool.query<KeptReply>('select id, person, shortcut, language, text from reply where id = $1', [id])
      return rows[0] ?? null
    },
    async put({ id, person, shortcut, language, text }) {
      try {
        await pool.query(
          `insert into reply (id, person, shortcut, language, text) values ($1, $2, $3, $4, $5)
           on conflict (id) do update set person = $2, shortcut = $3, language = $4, text = $5`,
          [id, person, shortcut, language, text]
        )
        return 'done'
      } catch (error) {
        if ((error as { constraint?: string }).constraint === 'reply_shortcut') return 'taken'
        throw error
      }
    },
    async remove(id) {
      await pool.query('delete from reply where id = $1', [id])
    }
  }
}
