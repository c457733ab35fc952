import { CLOSE } from '../../src/contract/protocol.ts'
import { may } from '../rules/rights.ts'
import type { Sessions } from '../ports/sessions.ts'
import { logFault } from './fault.ts'
import type { Live } from './live.ts'

/** How often it is looked whether those who are with somebody are still signed in, ms. A sign-out is heard of at once. */
const LOOK_EVERY = 2_000

/** A conversation is its advisor's only while they are signed in and may be at a desk (SPEC C18, K6). */
export type SignedOut = {
  /** A page of this session is about to be given a way into a conversation's call. */
  joins(session: string, person: string, conversation: string): void
  /** This session is over. */
  over(session: string): void
  /** Waits for what is being done. */
  stop(): Promise<void>
}

export function createSignedOut({ plane, talks }: Pick<Live, 'plane' | 'talks'>, sessions: Pick<Sessions, 'signedIn'>): SignedOut {
  const { desks, conversations, log } = plane
  const callsOf = new Map<string, Set<string>>()
  let looking: Promise<void> | null = null
  let again = false
  let stopped = false

  async function leaveAll(person: string): Promise<void> {
    const { conversations: own } = await conversations.ofPerson(person)
    for (const { conversation } of own) await talks.end({ side: 'advisor', party: person, conversation: conversation.id })
  }

  async function look(): Promise<void> {
    const persons = [...new Set([...talks.together.persons(), ...desks.parties()])]
    if (persons.length === 0) return
    const there = new Map((await sessions.signedIn(persons)).map(({ id, roles }) => [id, may(roles, 'desk.attend')]))
    for (const person of persons) {
      if (there.get(person)) continue
      desks.close(person, there.has(person) ? CLOSE.notAllowed : CLOSE.notSignedIn)
      await leaveAll(person)
    }
  }

  /** Who was in a call by this session is sent out of it: what they were given opens the room that there was, and no other. */
  async function moveCalls(session: string): Promise<void> {
    const calls = callsOf.get(session) ?? []
    callsOf.delete(session)
    for (const conversation of calls) await talks.moveCall(conversation)
  }

  /** One look at a time; a wish during one is looked into after it. */
  function lookSoon(): Promise<void> {
    again = looking !== null
    looking ??= look()
      .catch((error: unknown) => logFault(log, 'looking for who signed out failed', error))
      .finally(() => {
        looking = null
        if (again && !stopped) void lookSoon()
      })
    return looking
  }

  const timer = setInterval(() => void lookSoon(), LOOK_EVERY)
  return {
    joins(session, person, conversation) {
      const calls = [...(callsOf.get(session) ?? [])].filter((call) => talks.together.ofPerson(person, call))
      callsOf.set(session, new Set([...calls, conversation]))
    },
    over(session) {
      lookSoon()
        .then(() => moveCalls(session))
        .catch((error: unknown) => logFault(log, 'moving a call failed', error))
    },
    async stop() {
      stopped = true
      clearInterval(timer)
      await looking
    }
  }
}
