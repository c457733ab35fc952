import type { FastifyInstance } from 'fastify'
import type { RtcProxy } from './rtc-proxy.ts'

/** Plain requests to LiveKit's signalling. Upgrades go through the one upgrade handler. */
export function rtcRoutes(app: FastifyInstance, { rtc }: { rtc: RtcProxy }): void {
  for (const path of ['/rtc', '/rtc/*'])
    app.get(path, (request, reply) => {
      reply.hijack()
      for (const [name, value] of Object.entries(reply.getHeaders())) if (value !== undefined) reply.raw.setHeader(name, value)
      rtc.plain(request.raw, reply.raw)
    })
}
