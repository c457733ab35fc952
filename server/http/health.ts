import type { FastifyInstance } from 'fastify'
import type { Log } from '../log.ts'
import { logFault } from '../live/fault.ts'
import { does } from './acts.ts'

/** Whether this process can serve, for whoever watches over it: it can while its database answers. Nothing else is told. */
export function healthRoutes(app: FastifyInstance, { log, askDatabase }: { log: Log; askDatabase: () => Promise<unknown> }): void {
  app.get('/health', does('anybody'), async (_request, reply) => {
    reply.header('cache-control', 'no-store')
    try {
      await askDatabase()
      return { ok: true }
    } catch (error) {
      logFault(log, 'the database does not answer', error)
      return reply.code(503).send({ ok: false })
    }
  })
}
