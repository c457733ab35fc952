import type { Server } from 'node:http'

/**
 * How long the server waits for whoever is slow, milliseconds. A connection that dribbles its headers or its body, or that is
 * opened and then left, is let go: it costs its sender as much as us.
 */
export function limitPatience(server: Server): void {
  server.headersTimeout = 15_000
  server.requestTimeout = 30_000
  server.keepAliveTimeout = 10_000
  server.maxHeadersCount = 100
}

/** How often connections that are still being heard out are looked at, as an option of the server, milliseconds. */
export const LOOKED_AT = { connectionsCheckingInterval: 5_000 } as const
