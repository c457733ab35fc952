import type { AddressInfo } from 'node:net'
import { join, resolve } from 'node:path'
import type { FastifyInstance } from 'fastify'
import type { Pool } from 'pg'
import type { Door } from '../../src/contract/queue.ts'
import { createOpenIdProvider } from '../adapters/openid/provider.ts'
import { createSignInLinks } from '../adapters/postgres/links.ts'
import { createPasskeys } from '../adapters/postgres/passkeys.ts'
import { createBesideBook, createReplyBook } from '../adapters/postgres/beside.ts'
import { createFigureBook } from '../adapters/postgres/figures.ts'
import { createIdentities } from '../adapters/postgres/identities.ts'
import { createCarrier } from '../adapters/postgres/carry.ts'
import { createModelBook } from '../adapters/postgres/models.ts'
import { createPlans } from '../adapters/postgres/plans.ts'
import { createPreviews } from '../adapters/postgres/previews.ts'
import { createPeople } from '../adapters/postgres/people.ts'
import { sweepStaffAndLeft } from '../adapters/postgres/sweep.ts'
import { createVisits } from '../adapters/postgres/visits.ts'
import { furnishAttention } from '../attention/furnish.ts'
import { furnishIncoming } from '../incoming/furnish.ts'
import { originOf, type Config } from '../config.ts'
import { demoShowroom } from '../demo/showroom.ts'
import { logFault } from '../live/fault.ts'
import type { Log } from '../log.ts'
import type { CallBacks } from '../ports/call-backs.ts'
import type { Clock } from '../ports/clock.ts'
import type { Ids } from '../ports/ids.ts'
import type { LeftBook } from '../ports/left-book.ts'
import type { Limits } from '../ports/limits.ts'
import type { Mail } from '../ports/mail.ts'
import type { SessionBook } from '../ports/people.ts'
import type { Drafts } from '../ports/drafts.ts'
import type { PublishedShowrooms } from '../ports/published.ts'
import { builtProducts, carriedOut, takeIn, type CarryParts } from '../studio/carry.ts'
import { zipped } from '../studio/carry-files.ts'
import { createShelf, type Shelf } from '../studio/shelf.ts'
import { besideRoutes } from './beside.ts'
import { callBackRoutes } from './call-backs.ts'
import { FIGURES_LIFE } from '../rules/figures.ts'
import { vouchesForItself } from './certificate.ts'
import { devPages } from './dev-pages.ts'
import { deviceLinkRoutes } from './device-links.ts'
import { doorRoutes } from './door.ts'
import { figureRoutes } from './figures.ts'
import { healthRoutes } from './health.ts'
import { incidentRoutes, type IncidentParts } from './incidents.ts'
import { leftMessageRoutes } from './left-messages.ts'
import { meRoutes } from './me.ts'
import { createMiddleOf } from './middle-of.ts'
import { originForOthers } from './other-devices.ts'
import { openIdRoutes } from './openid.ts'
import type { Asker } from './origin.ts'
import { builtPages } from './page-source.ts'
import { pageRoutes } from './pages.ts'
import { passkeyRoutes } from './passkeys.ts'
import { limitPatience } from './patience.ts'
import { kindPage } from './plain/page.ts'
import { versionsIn } from './file-versions.ts'
import { postersIn } from './posters.ts'
import { firstFilesIn } from './product-files.ts'
import { answerFaults } from './refusal.ts'
import { createRtcProxy } from './rtc-proxy.ts'
import { rtcRoutes } from './rtc-routes.ts'
import { guard } from './security.ts'
import { showroomRoutes } from './showrooms.ts'
import { signInAddress } from './sign-in-address.ts'
import { signInRoutes } from './sign-in.ts'
import { createStaffDoor } from './staff.ts'
import { staticFiles } from './static.ts'
import { carryInRoutes } from './carry-in.ts'
import { studioRoutes } from './studio.ts'
import { teamRoutes } from './team.ts'
import { wordsPages } from './words-page.ts'
import { refuseUpgrade, type UpgradeHandler } from './upgrade.ts'

export type HouseParts = {
  readonly config: Config
  readonly pool: Pool
  readonly log: Log
  readonly clock: Clock
  readonly ids: Ids
  readonly limits: Limits
  readonly asker: Asker
  readonly sessions: SessionBook
  readonly showrooms: PublishedShowrooms
  readonly drafts: Drafts
  readonly left: LeftBook
  readonly callBacks: CallBacks
  /** Null where no mail server is set. */
  readonly mail: Mail | null
  /** Where LiveKit is reached just now, or null. */
  readonly callServer: () => string | null
  readonly door: () => Door
  /** What went wrong here, and the queue that it moves. */
  readonly incidents: IncidentParts['incidents']
  readonly moved: IncidentParts['moved']
  /** Tells those whom a member of staff is with what that person looks like now. */
  readonly looked: (person: string, look: string) => Promise<void>
  /** The folder of the built pages; the checkout's own by default. */
  readonly pagesFolder?: string
}

/** The pages and the people of the house, as the app server sees them. */
export type House = {
  /** Answers upgrades to `/rtc…`. */
  readonly rtc: UpgradeHandler
  /** Drafts on their way to visitors. */
  readonly shelf: Shelf
  /** A one-time link for the owner while none has signed in yet, for pages of this origin; else null. */
  signInLink(origin: string): Promise<string | null>
}

const CHECKOUT = resolve(import.meta.dirname, '../..')
/** What is over is deleted once in so long, milliseconds: links and left messages live for minutes and days. */
const SWEEP_EVERY = 5 * 60_000

/** Puts every page and every act of the staff into the server, and the demo showroom into the database. */
export async function furnishHouse(app: FastifyInstance, parts: HouseParts): Promise<House> {
  const { config, pool, log, clock, ids, limits, asker, sessions, showrooms, drafts, left, callBacks, mail, callServer, door, looked, incidents, moved } = parts
  const folder = parts.pagesFolder ?? join(CHECKOUT, 'dist')
  const selfSigned = config.tls !== null && vouchesForItself(config.tls.cert)
  const people = createPeople(pool, clock)
  const passkeys = createPasskeys(pool, clock)
  const links = createSignInLinks(pool, clock)
  const staff = createStaffDoor({ sessions, passkeys, clock, asker, selfSigned })
  /** By the name that others know this machine by, and the port that was really given. */
  const reachableOrigin = () => originOf({ ...config, port: (app.server.address() as AddressInfo | null)?.port ?? config.port })
  const rtc = createRtcProxy(callServer, log)
  const own = demoShowroom(config.operator)
  // The house keeps its own car as this version of it has it, until somebody has made it theirs.
  if (!(await showrooms.editions(own.slug)).some(({ by }) => by !== null)) await showrooms.publish(own)
  const plans = createPlans(pool)
  const previews = createPreviews(pool)

  limitPatience(app.server)
  guard(app, { asker, selfSigned })
  answerFaults(app, log, kindPage)
  signInRoutes(app, { staff, links, sessions, limits, asker, ids })
  meRoutes(app, { staff, people, looked })
  deviceLinkRoutes(app, { staff, links, asker, ids, reachableOrigin })
  openIdRoutes(app, {
    staff, sessions, limits, asker, ids,
    identities: createIdentities(pool, clock),
    provider: config.openId && createOpenIdProvider(config.openId)
  })
  teamRoutes(app, { staff, people, links, showrooms, drafts, asker, ids, reachableOrigin, mail, log })
  const figures = createFigureBook(pool)
  figureRoutes(app, { staff, figures, clock })
  besideRoutes(app, { staff, clock, beside: createBesideBook(pool), replies: createReplyBook(pool) })
  passkeyRoutes(app, { staff, sessions, passkeys, limits, asker, ids, clock, selfSigned })
  leftMessageRoutes(app, { staff, left, showrooms, limits, asker, ids })
  callBackRoutes(app, { staff, callBacks, showrooms, limits, asker, ids, clock, mail: mail !== null })
  incidentRoutes(app, { staff, incidents, showrooms, clock, moved })
  const attention = await furnishAttention(app, { pool, staff, showrooms, clock, ids, limits, asker })
  const shelf = createShelf({ drafts, showrooms, plans, judged: createModelBook(pool).judged, clock, log, published: attention.open })
  const incoming = await furnishIncoming(app, { config, pool, staff, clock, ids, log })
  showroomRoutes(app, { showrooms })
  const carry: CarryParts = { carrier: createCarrier(pool), open: shelf.open, store: incoming.shelf.store, clock, isBuilt: builtProducts(folder), work: join(config.dataDir, 'models', 'work') }
  const zip = async (slug: string) => {
    const portable = await carriedOut(slug, carry)
    return portable && zipped(portable)
  }
  studioRoutes(app, { staff, people, drafts, showrooms, shelf, plans, previews, zip, modelled: incoming.modelled, keepLogo: incoming.keepLogo, clock, ids, own, reachableOrigin: (request) => originForOthers(asker.origin(request.raw), reachableOrigin) })
  carryInRoutes(app, {
    staff, people,
    async takeIn(portable) {
      await takeIn(portable, carry)
      if (portable.editions.length > 0) await attention.open(portable.slug)
    }
  })
  doorRoutes(app, { showrooms, door })
  rtcRoutes(app, { rtc })
  healthRoutes(app, { log, askDatabase: () => pool.query('select 1') })
  const source = config.dev ? await devPages(app, CHECKOUT) : builtPages(folder)
  const versions = config.dev ? new Map<string, string>() : await versionsIn(folder)
  const posters = postersIn(folder)
  await wordsPages(app, { showrooms, posters, left, limits, asker, ids })
  pageRoutes(app, { source, showrooms, previews, clock, limits, asker, firstFiles: firstFilesIn(folder), posters, versions, middleOf: createMiddleOf(createVisits(pool, ids.id()), showrooms), dev: config.dev })
  if (!config.dev) await staticFiles(app, folder, versions)

  const sweep = () => Promise.all([sweepStaffAndLeft(pool, clock.now()), figures.sweep(clock.now() - FIGURES_LIFE), attention.turn(), incoming.sweep(), previews.sweep(clock.now())]).catch((error: unknown) => logFault(log, 'deleting what is over failed', error))
  const sweeping = setInterval(() => void sweep(), SWEEP_EVERY)
  app.addHook('onClose', async () => {
    clearInterval(sweeping)
    shelf.stop()
  })
  await sweep()

  return {
    shelf,
    rtc(request, socket, head) {
      if (!limits.take('socket', asker.address(request))) return refuseUpgrade(socket, 429, 'Too Many Requests')
      rtc.upgrade(request, socket, head)
    },
    async signInLink(origin) {
      if (await people.ownerHasSignedIn()) return null
      const token = ids.secret()
      await links.make({ id: ids.id(), token, person: null, maker: 'machine', madeIn: null })
      return signInAddress(origin, token)
    }
  }
}
