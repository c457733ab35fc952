import Fastify from 'fastify'
import type { AddressInfo } from 'node:net'
import { deviceLinkRoutes } from '../../server/http/device-links.ts'
import { leftMessageRoutes } from '../../server/http/left-messages.ts'
import { meRoutes } from '../../server/http/me.ts'
import { createAsker } from '../../server/http/origin.ts'
import { kindPage } from '../../server/http/plain/page.ts'
import { answerFaults } from '../../server/http/refusal.ts'
import { guard } from '../../server/http/security.ts'
import { signInRoutes } from '../../server/http/sign-in.ts'
import { createStaffDoor } from '../../server/http/staff.ts'
import { createLog } from '../../server/log.ts'
import { randomIds } from '../../server/adapters/system/ids.ts'
import type { LinkMaker } from '../../server/rules/links.ts'
import { createSetClock } from '../fakes/clock.ts'
import { createFakeLeftBook } from '../fakes/left.ts'
import { createFakeLimits } from '../fakes/limits.ts'
import { createFakeShowrooms } from '../fakes/showrooms.ts'
import { emptyStaff } from '../fakes/staff/data.ts'
import { createFakeStaff } from '../fakes/staff/staff.ts'
import { testShowroom } from '../house/showroom.ts'

/** The ways of the staff in and out, over real HTTP, with everything that they keep in memory and a clock that is set. */
export async function openStaffDoors(trustedProxies: readonly string[] = []) {
  const clock = createSetClock()
  const { people, sessions, links, passkeys } = createFakeStaff(emptyStaff(clock))
  const left = createFakeLeftBook(clock)
  const showrooms = createFakeShowrooms()
  await showrooms.publish(testShowroom)
  const limits = createFakeLimits(clock)
  const log: string[] = []
  const asker = createAsker(trustedProxies)
  const ids = randomIds
  const staff = createStaffDoor({ sessions, passkeys, clock, asker, selfSigned: false })

  const app = Fastify()
  guard(app, { asker, selfSigned: false })
  answerFaults(app, createLog('info', (line) => log.push(line)), kindPage)
  signInRoutes(app, { staff, links, sessions, limits, asker, ids })
  meRoutes(app, { staff, people, looked: async () => {} })
  deviceLinkRoutes(app, { staff, links, asker, ids, reachableOrigin: () => 'http://localhost' })
  leftMessageRoutes(app, { staff, left, showrooms, limits, asker, ids })
  await app.listen({ host: '127.0.0.1', port: 0 })
  return {
    url: `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`,
    clock,
    log,
    people,
    sessions,
    /** A fresh link's token; without a person it is one from the machine itself. */
    async link(person: string | null = null, maker: LinkMaker = person === null ? 'machine' : 'invite') {
      const token = ids.secret()
      await links.make({ id: ids.id(), token, person, maker, madeIn: null })
      return token
    },
    close: () => app.close()
  }
}
