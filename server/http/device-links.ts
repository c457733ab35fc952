import type { FastifyInstance } from 'fastify'
import type { Ids } from '../ports/ids.ts'
import type { SignInLinks } from '../ports/people.ts'
import { does } from './acts.ts'
import type { Asker } from './origin.ts'
import { linksForOthers } from './other-devices.ts'
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
  const shown = linksForOthers(asker, reachableOrigin)
  app.post('/api/device-links', does('own'), async (request, reply) => {
    const { id, person } = await staff.signedIn(request)
    const token = ids.secret()
    const expiresAt = await links.make({ id: ids.id(), token, person: person.id, maker: 'device', madeIn: id })
    reply.header('cache-control', 'no-store')
    return { ...shown(request, token), expiresAt }
  })
}
