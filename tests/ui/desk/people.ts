import type { Entry, Side } from '../../../src/contract/conversation.ts'
import type { LeftMessage, Me } from '../../../src/contract/http.ts'
import type { Offer, Waiting } from '../../../src/contract/queue.ts'
import { initialConfiguration } from '../../../src/contract/configure.ts'
import type { Seat } from '../../../src/model/desk.ts'
import { deskShowroom } from './showroom.ts'

/** A well-formed id that is the same in each run. */
export const idOf = (number: number) => `00000000-0000-4000-8000-${String(number).padStart(12, '0')}`

const MINUTE = 60_000

export const me: Me = {
  id: idOf(1), name: 'Ines', languages: ['en', 'fr'], look: '', roles: ['owner', 'advisor'],
  rights: ['desk.attend', 'conversations.own', 'replies.read', 'replies.own', 'replies.house', 'left-messages.read', 'team.read', 'figures.read'], verified: false, passkeys: 1,
  passkeysPossible: true, passkeysWhy: null, newcomer: false
}

export const said = (seq: number, who: Side, text: string, at: number): Entry => ({ kind: 'said', seq, who, text, at, id: idOf(1000 + seq) })

/** A conversation at a seat, six minutes old, with a few lines. */
export function seatOf(number: number, now: number, more: Partial<Omit<Seat, 'talk'>> & { talk?: Partial<Seat['talk']> } = {}): Seat {
  const configuration = { ...initialConfiguration(deskShowroom), choices: { paint: 'fjord', wheels: 'forged', hitch: 'none' }, open: ['tailgate'] }
  const { talk, ...rest } = more
  return {
    state: 'together',
    customer: { name: 'Paul', look: null, language: 'en' },
    subject: 'Does a cello case fit?',
    showroom: 'tourer',
    editionNumber: 1,
    edition: { number: 1, showroom: deskShowroom },
    configuration,
    confirmed: { revision: 2, configuration },
    pending: [],
    misfit: null,
    wish: null,
    distance: 1.5,
    offered: null,
    peers: { customer: [], advisor: [] },
    ...rest,
    talk: {
      id: idOf(100 + number),
      mode: 'writing',
      startedAt: now - 6 * MINUTE,
      entries: [
        { kind: 'note', seq: 1, at: now - 6 * MINUTE, note: 'came-in' },
        said(2, 'customer', 'Hi! Does a cello case fit in the boot with the seats up?', now - 5 * MINUTE),
        said(3, 'advisor', 'Yes, across the floor, up to 142 cm. Most 4/4 cases are about 130.', now - 5 * MINUTE),
        {
          kind: 'changed', seq: 4, at: now - 4 * MINUTE, id: idOf(1004), who: 'advisor', revision: 1,
          change: { kind: 'choose', group: 'wheels', choice: 'forged' }, inverse: { kind: 'choose', group: 'wheels', choice: 'aero' }
        },
        said(5, 'customer', 'Nice. How long to charge at home?', now - MINUTE)
      ],
      unsent: [],
      otherOnline: true,
      otherTyping: false,
      readByOther: 3,
      pointed: { customer: null, advisor: null },
      ended: null,
      ...talk
    }
  }
}

export const offerOf = (now: number, more: Partial<Offer> = {}): Offer => ({
  request: idOf(200), showroom: 'tourer', mode: 'writing', language: 'en', askedAt: now - 48_000,
  subject: 'Is the rear bench wide enough for three child seats?', name: null, expiresAt: now + 20_000, now, ...more
})

export const waitingOf = (now: number): Waiting[] => [
  { request: idOf(301), showroom: 'tourer', mode: 'writing', language: 'de', askedAt: now - 80_000, subject: null },
  { request: idOf(302), showroom: 'tourer', mode: 'voice', language: 'pt-BR', askedAt: now - 40_000, subject: 'Charging in the rain, and on a rented flat’s own socket' }
]

export const leftOf = (now: number): LeftMessage[] => [
  {
    id: idOf(401), showroom: 'tourer', language: 'fr', name: 'Inès', text: 'Peut-on tracter un petit bateau ?\nJe reviens demain.', at: now - 90 * MINUTE,
    done: false, answers: [], deleteAt: now + 30 * 24 * 60 * MINUTE
  },
  {
    id: idOf(402), showroom: 'tourer', language: 'en', name: null, text: 'Can it charge at a rented flat?', at: now - 300 * MINUTE, done: true,
    answers: [{ id: idOf(403), by: 'Ines', text: 'Yes, from any socket; slowly.', at: now - 200 * MINUTE }], deleteAt: now + 30 * 24 * 60 * MINUTE
  }
]
