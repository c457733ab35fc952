import type { Pool } from 'pg'
import type { Entry } from '../../../src/contract/conversation.ts'
import type { LeftMessage } from '../../../src/contract/http.ts'
import type { Clock } from '../../ports/clock.ts'
import type { LeftBook, NewLeftMessage } from '../../ports/left-book.ts'
import { LEFT_LINKS_MOST, LEFT_MESSAGE_LIFE } from '../../rules/links.ts'
import { secretHash } from './secret-hash.ts'
import { inTransaction } from './transaction.ts'

/** Told by the database itself whenever the messages that nobody has seen to may be others. */
export const LEFT_CHANNEL = 'parlour_left'

type Answer = LeftMessage['answers'][number]
type LeftRow = {
  id: string
  showroom: string
  edition: number
  language: string
  name: string | null
  text: string
  left_at: string
  delete_at: string
  done_at: string | null
  answers: Answer[]
}

const WITH_ANSWERS = `select left_message.*, coalesce((
    select json_agg(json_build_object('id', a.id, 'by', a.by_name, 'text', a.text, 'at', a.answered_at) order by a.answered_at, a.id)
    from left_answer a where a.message = left_message.id), '[]') as answers
  from left_message`

function messageOf(row: LeftRow): LeftMessage {
  const { id, showroom, language, name, text, answers } = row
  return { id, showroom, language, name, text, at: Number(row.left_at), done: row.done_at !== null, answers, deleteAt: Number(row.delete_at) }
}

function sameMessage(row: LeftRow, message: NewLeftMessage): boolean {
  return row.text === message.text && row.name === message.name && row.showroom === message.showroom && row.language === message.language
}

/** Left messages in PostgreSQL. `listen` calls back for each notice on a channel and gives the way to stop. */
export function createLeftBook(pool: Pool, clock: Clock, listen: (channel: string, heard: () => void) => () => void): LeftBook {
  const one = async (id: string) => {
    const { rows } = await pool.query<LeftRow>(`${WITH_ANSWERS} where id = $1 and delete_at > $2`, [id, clock.now()])
    return rows[0] ? messageOf(rows[0]) : null
  }
  return {
    onChange: (heard) => listen(LEFT_CHANNEL, heard),
    async unread() {
      const { rows } = await pool.query<{ count: string }>('select count(*) from left_message where done_at is null and delete_at > $1', [
        clock.now()
      ])
      return Number(rows[0]!.count)
    },
    leave: (message, secret) =>
      inTransaction(pool, async (client) => {
        const now = clock.now()
        await client.query(
          `insert into left_message (id, showroom, edition, language, name, text, left_at, delete_at)
           values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
          [message.id, message.showroom, message.edition, message.language, message.name, message.text, now, now + LEFT_MESSAGE_LIFE]
        )
        const { rows } = await client.query<LeftRow>('select * from left_message where id = $1 for update', [message.id])
        const there = rows[0]
        if (!there || !sameMessage(there, message)) return 'taken'
        const { rows: links } = await client.query<{ count: string }>('select count(*) from left_message_link where message = $1', [message.id])
        if (Number(links[0]!.count) >= LEFT_LINKS_MOST) return 'taken'
        await client.query('insert into left_message_link (secret_hash, message) values ($1, $2)', [secretHash(secret), message.id])
        return { deleteAt: Number(there.delete_at) }
      }),
    async list() {
      const { rows } = await pool.query<LeftRow>(`${WITH_ANSWERS} where delete_at > $1 order by left_at desc, id limit 500`, [clock.now()])
      return rows.map(messageOf)
    },
    async setDone(id, done) {
      const { rowCount } = await pool.query(
        'update left_message set done_at = case when $2 then coalesce(done_at, $3) end where id = $1 and delete_at > $3',
        [id, done, clock.now()]
      )
      return rowCount === 1
    },
    async answer(message, { id, person, byName, text }) {
      await pool.query(
        `insert into left_answer (id, message, person, by_name, text, answered_at)
         select $1, id, $3, $4, $5, $6 from left_message where id = $2 and delete_at > $6 on conflict (id) do nothing`,
        [id, message, person, byName, text, clock.now()]
      )
      return one(message)
    },
    async opened(secret) {
      const { rows } = await pool.query<LeftRow>(
        `${WITH_ANSWERS} where delete_at > $2 and id = (select message from left_message_link where secret_hash = $1)`,
        [secretHash(secret), clock.now()]
      )
      const row = rows[0]
      if (!row) return null
      return {
        showroom: row.showroom,
        edition: row.edition,
        advisor: row.answers.at(-1)?.by ?? null,
        startedAt: Number(row.left_at),
        entries: entriesOf(row),
        configuration: null,
        deleteAt: Number(row.delete_at)
      }
    },
    async deleteOpened(secret) {
      const { rowCount } = await pool.query(
        'delete from left_message where id = (select message from left_message_link where secret_hash = $1)',
        [secretHash(secret)]
      )
      return rowCount === 1
    }
  }
}

/** A message and its answers as the lines of a conversation. */
function entriesOf(row: LeftRow): Entry[] {
  const asked: Entry = { seq: 1, kind: 'said', id: row.id, who: 'customer', text: row.text, at: Number(row.left_at) }
  const answers = row.answers.map((answer, index): Entry => ({ seq: index + 2, kind: 'said', id: answer.id, who: 'advisor', text: answer.text, at: answer.at }))
  return [asked, ...answers]
}
