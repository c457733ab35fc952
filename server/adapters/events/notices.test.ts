import { EventEmitter } from 'node:events'
import type { Pool } from 'pg'
import { expect, it } from 'vitest'
import { listenForNotices } from './notices.ts'

/** A pool whose connections listen when they are told to, and which knows who gave theirs back. */
function openPool() {
  const clients: (EventEmitter & { released: number; listens(): void })[] = []
  const pool = {
    async connect() {
      let listens = () => {}
      const listening = new Promise<void>((resolve) => (listens = resolve))
      const client = Object.assign(new EventEmitter(), { released: 0, listens, query: () => listening, release: () => void client.released++ })
      clients.push(client)
      if (clients.length === 1) listens()
      return client
    }
  }
  return { clients, pool: pool as unknown as Pool }
}

it('A10: closed while the connection is being made anew, the new one is given back as well', async () => {
  const { clients, pool } = openPool()
  const events = await listenForNotices(pool, 'me', () => {})
  let gaps = 0
  events.onGap(() => void gaps++)
  clients[0]!.emit('error', new Error('cut off'))
  await expect.poll(() => clients.length).toBe(2)
  const closing = events.close()
  clients[1]!.listens()
  await closing
  await expect.poll(() => clients.map(({ released }) => released)).toEqual([1, 1])
  expect(gaps).toBe(0)
})
