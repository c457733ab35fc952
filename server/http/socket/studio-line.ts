import type { WebSocket } from 'ws'
import { RECENT, studioMessageSchema, toStudioSchema, type DraftState, type StudioMessage, type ToStudio } from '../../../src/contract/draft/protocol.ts'
import { CLOSE, PROTOCOL_VERSION } from '../../../src/contract/protocol.ts'
import { logFault } from '../../live/fault.ts'
import type { Log } from '../../log.ts'
import type { Clock } from '../../ports/clock.ts'
import type { DraftNow, Drafts } from '../../ports/drafts.ts'
import type { StaffSession } from '../../ports/sessions.ts'
import { mayIn } from '../../rules/rights.ts'
import type { Drafting } from '../../studio/drafting.ts'
import { runConnection, type Answer, type Connection } from './connection.ts'
import { createHeldLine } from './held-line.ts'
import { typesOnlyOf } from './message-types.ts'

const SERVER_TYPES = typesOnlyOf(toStudioSchema, studioMessageSchema)
/** How often it is looked whether somebody at an idle editor may still be there, ms. */
const SESSION_CHECK = 10_000

export type StudioParts = {
  readonly drafts: Pick<Drafts, 'before'>
  /** The draft of a showroom, begun from its newest edition if there is none yet; null if there is no such showroom. */
  readonly open: (slug: string) => Promise<DraftNow | null>
  readonly drafting: Drafting
  readonly published: (slug: string) => Promise<DraftState['published']>
  readonly clock: Clock
  readonly log: Log
}

/** Runs one window of an editor on one draft. `current` reads the session again; null once it is over. */
export function runStudioLine(parts: StudioParts, socket: WebSocket, began: StaffSession, current: () => Promise<StaffSession | null>, slug: string, page: string): Connection {
  const { drafts, open, drafting, published, clock, log } = parts
  const you = { person: began.person.id, name: began.person.name }
  let work: ReturnType<Drafting['join']> | null = null

  /** The session as it is now; closes the line if there is none, or if it no longer allows this. */
  async function session(): Promise<StaffSession | null> {
    const now = await current()
    if (now && mayIn(now.person, 'showrooms.edit', slug)) return now
    line.close(now ? CLOSE.notAllowed : CLOSE.notSignedIn)
    return null
  }

  async function hello(): Promise<boolean> {
    if (!(await session())) return false
    // Known here before the draft is read, so that no entry falls between the two.
    work = drafting.join(slug, { ...you, page, at: null }, line)
    const now = await open(slug)
    if (!now) {
      line.close(CLOSE.notAllowed)
      return false
    }
    drafting.knows(slug, now.seq)
    const [recent, edition] = await Promise.all([drafts.before(slug, now.seq + 1, RECENT), published(slug)])
    line.release({ t: 'welcome', v: PROTOCOL_VERSION, now: clock.now(), state: { you, slug, ...now, recent, published: edition, workers: drafting.workers(slug) } })
    return true
  }

  async function handle(message: StudioMessage): Promise<Answer> {
    switch (message.t) {
      case 'edit': {
        if (!(await session())) return { refused: 'not-allowed' }
        const { t: _, ...edit } = message
        const appended = await drafting.append(slug, edit, you)
        if (appended === null) return { refused: 'not-now' }
        if ('misfit' in appended) return { refused: 'does-not-fit', facts: { misfit: appended.misfit, by: appended.by } }
        return { seq: appended.entry.seq }
      }
      case 'at':
        work?.at(message.at)
        return null
      case 'hello':
      case 'ping':
        return null
    }
  }

  const checking = setInterval(() => void session().catch((error: unknown) => logFault(log, 'looking for a session failed', error)), SESSION_CHECK)
  const connection = runConnection<StudioMessage>({
    socket, clock, log, hello, handle,
    side: 'marketer',
    schema: studioMessageSchema,
    otherTypes: SERVER_TYPES,
    isSlow: () => false,
    closed() {
      clearInterval(checking)
      work?.leave()
    }
  })
  const line = createHeldLine<ToStudio>(connection)
  return connection
}
