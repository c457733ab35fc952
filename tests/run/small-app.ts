import {once} from 'node:events'
import {createServer} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {App, AppOptions} from '../../server/start/app-shape.ts'

/**
 * The least product that can be started, for tests of the start alone: it keeps a row for every request in the real
 * database, and answers with how many there are. Asked for `/end` it ends as if it had been told to.
 */
export async function smallApp({config, pool}: AppOptions): Promise<App> {
  await pool.query('create table if not exists request (filler text)')
  const server = createServer(async (request, response) => {
    try {
      if (request.url === '/end') process.kill(process.pid, 'SIGTERM')
      const filler = Number(new URL(request.url ?? '/', 'http://x').searchParams.get('filler') ?? 0)
      await pool.query(`insert into request select repeat('x', 2000) from generate_series(1, $1::int)`, [filler])
      const {rows} = await pool.query('select count(*)::int as requests from request')
      response.end(JSON.stringify(rows[0]))
    } catch {
      response.writeHead(500).end()
    }
  })
  return {
    async listen() {
      server.listen(config.port, config.bind)
      await once(server, 'listening')
      return {url: `http://localhost:${(server.address() as AddressInfo).port}`}
    },
    async close() {
      server.closeAllConnections()
      server.close()
    },
    signInLink: async () => 'http://localhost/sign-in#secret',
  }
}
