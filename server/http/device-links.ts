import type { FastifyInstance, FastifyRequest } from 'fastify'
import { renderSVG } from 'uqr'
import type { Ids } from '../ports/ids.ts'
import type { SignInLinks } from '../ports/people.ts'
import { signInAddress } from './sign-in-address.ts'
import type { Asker } from './origin.ts'
import type { StaffDoor } from './staff.ts'

export type DeviceLinkParts = {
  readonly staff: StaffDoor
  readonly links: SignInLinks
  readonly asker: Asker
  readonly ids: Ids
  /** The origin by which other devices reach this server: `https://192.168.1.7:8484`. */
  readonly reachableOrigin: () => string
}

/** Lets another device of the same person in, by a link or its picture as a QR code. */
export function deviceLinkRoutes(app: FastifyInstance, { staff, links, asker, ids, reachableOrigin }: DeviceLinkParts): void {
  app.post('/api/device-links', async (request, reply) => {
    const { id, person } = await staff.signedIn(request)
    const token = ids.secret()
    const expiresAt = await links.make({ id: ids.id(), token, person: person.id, maker: 'device', madeIn: id })
    const url = signInAddress(originForOthers(request), token)
    reply.header('cache-control', 'no-store')
    return { url, svg: renderSVG(url, { border: 2, ecc: 'M' }), expiresAt }
  })

  /** Another device cannot reach what this one calls `localhost`. */
  function originForOthers(request: FastifyRequest): string {
    const origin = asker.origin(request.raw)
    return ['localhost', '127.0.0.1', '[::1]'].includes(new URL(origin).hostname) ? reachableOrigin() : origin
  }
}
