import type { Pool } from 'pg'
import type { NotDone, Where } from '../../ports/rows.ts'

/** What a customer with a live request looks like from now on; see `Conversations.lookOfCustomer`. */
export async function lookOfCustomer(pool: Pool, visit: string, look: string | null): Promise<Where | null | NotDone> {
  const { rows } = await pool.query<{ conversation: string | null; visit: string; person: string | null }>({
    name: 'look_of_customer',
    text: `with worn as (
             update visit set look = $2 where id = $1 and exists (
               select from request where visit = $1 and state in ('waiting', 'offered', 'knocking', 'together')) returning id)
           select conversation.id as conversation, worn.id as visit, conversation.person
             from worn left join conversation on conversation.visit = worn.id and conversation.state <> 'ended'`,
    values: [visit, look]
  })
  const [row] = rows
  if (!row) return { refused: 'not-now' }
  const { conversation, person } = row
  return conversation && person ? { conversation, visit, person } : null
}

/** What an advisor looks like in everything that goes on or knocks; see `Conversations.lookOfAdvisor`. */
export async function lookOfAdvisor(pool: Pool, person: string, look: string): Promise<Where[]> {
  const { rows } = await pool.query<Where>({
    name: 'look_of_advisor',
    text: `update conversation set card = card || jsonb_build_object('look', $2::text)
             where person = $1 and state <> 'ended' returning id as conversation, visit, person`,
    values: [person, look]
  })
  return rows
}
