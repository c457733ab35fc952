import type { Entry } from '../../../src/contract/conversation.ts'
import type { AdvisorCard } from '../../../src/contract/person.ts'
import type { StageModel } from '../../../src/model/stage.ts'
import type { Talk } from '../../../src/model/talk.ts'
import { quietCall } from '../../../src/model/call.ts'
import { encodeLook, randomLook } from '../../../src/contract/look.ts'
import { draftOf } from '../../../src/model/look/draft.ts'
import type { VisitModel } from '../../../src/model/visit.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const at = Date.UTC(2026, 0, 5, 19, 42)

const advisor: AdvisorCard = { name: 'Robin Sample', languages: ['en', 'fr', 'pt'], look: 'x', verified: true, greeting: { en: 'Good evening. Shall I come over?', fr: 'Bonsoir. Je viens\u00a0?' } }
const door = { open: true, people: 3, waiting: 0, minutes: [1, 1] as [number, number], languages: ['en', 'fr'], voice: true }
const shut = { open: false, people: 0, waiting: 0, minutes: null, languages: [], voice: true }
const place = { request: id(1), mode: 'writing' as const, language: 'en', askedAt: at, place: 2, people: 3, minutes: [2, 5] as [number, number], ringing: false }

const entries: Entry[] = [
  { seq: 1, at, kind: 'said', id: id(11), who: 'customer', text: 'Does a cello case fit in the boot with the seats up?' },
  { seq: 2, at, kind: 'note', note: 'came-in' },
  { seq: 3, at, kind: 'said', id: id(13), who: 'advisor', text: 'Yes, across the floor, up to 142 cm. Most 4/4 cases are about 130.' },
  { seq: 4, at, kind: 'said', id: id(14), who: 'advisor', text: 'And you charge from this side, so you can load in your garage.' },
  {
    seq: 5,
    at,
    kind: 'changed',
    id: id(15),
    who: 'advisor',
    change: { kind: 'choose', group: 'wheels', choice: 'forged' },
    inverse: { kind: 'choose', group: 'wheels', choice: 'aero' },
    revision: 1
  },
  { seq: 6, at: at + 60_000, kind: 'said', id: id(16), who: 'customer', text: 'Nice, but the small ones for me. How long to charge at home?' }
]

const talk: Talk = {
  id: id(10),
  mode: 'writing',
  startedAt: at,
  entries,
  unsent: [],
  otherOnline: true,
  otherTyping: true,
  readByOther: 1,
  pointed: { customer: null, advisor: { part: 'charge-port', at: [0.9, 0.9, 1] } },
  ended: null
}

const drawn: Partial<StageModel> = { picture: 'drawn', loading: { phase: 'done', bytes: 1_900_000, of: 1_900_000 }, headset: 'available' }
const together: Partial<VisitModel> = { panel: 'talk', line: 'open', door, advisor, talk, configuration: { choices: { paint: 'fjord', wheels: 'forged', pack: 'none', interior: 'sand' }, open: [] } }

interface State {
  visit?: Partial<VisitModel>
  stage?: Partial<StageModel>
}

/** Every state the customer's page can be in, by name. */
export const STATES: Record<string, State> = {
  arriving: { stage: { loading: { phase: 'product', bytes: 1_200_000, of: 1_900_000 } }, visit: { door } },
  looking: { stage: drawn, visit: { door } },
  selected: { stage: { ...drawn, selected: 'charge-port' }, visit: { door } },
  misfit: {
    stage: drawn,
    visit: {
      door,
      misfit: {
        code: 'needs',
        when: { group: 'pack', choice: 'night' },
        other: { group: 'paint', choice: 'graphite' },
        why: { en: 'The Night pack is painted on Graphite.' }
      }
    }
  },
  unknown: { stage: { ...drawn, headset: 'none' } },
  ask: { stage: drawn, visit: { door, panel: 'ask' } },
  refused: { stage: drawn, visit: { door, panel: 'ask', refused: 'server-fault' } },
  nobody: { stage: drawn, visit: { door: shut, panel: 'nobody' } },
  closed: { stage: drawn, visit: { door: shut } },
  waiting: { stage: drawn, visit: { door, line: 'open', place } },
  overtaken: { stage: drawn, visit: { door, line: 'open', place: { ...place, overtaken: 1 } } },
  alone: { stage: drawn, visit: { door: { ...shut, opensAt: at + 12 * 3_600_000 }, line: 'open', place: { ...place, place: 1, people: 0, minutes: null, fitUntil: at + 60_000 } } },
  handedBack: {
    stage: drawn,
    visit: {
      ...together,
      panel: 'options',
      place: { ...place, place: 1, minutes: null, first: 'dropped' },
      talk: { ...talk, otherTyping: false, pointed: { customer: null, advisor: null }, ended: { by: 'house', at, keep: 'day', deleteAt: at + 86_400_000, handedBack: true } }
    }
  },
  offline: { stage: drawn, visit: { door: null, line: 'lost', place } },
  knock: { stage: { ...drawn, threshold: 'knock' }, visit: { door, line: 'open', knock: { conversation: id(10), advisor } } },
  talk: { stage: { ...drawn, pointed: talk.pointed }, visit: together },
  car: { stage: { ...drawn, pointed: talk.pointed }, visit: { ...together, panel: 'options' } },
  voice: {
    stage: drawn,
    visit: { ...together, talk: { ...talk, mode: 'voice' }, call: { ...quietCall, state: 'on', microphone: 'muted', other: 'on', speakingWhileMuted: true, inputs: [{ id: 'a', label: 'Desk microphone' }, { id: 'b', label: '' }], input: 'a' } }
  },
  trouble: {
    stage: drawn,
    visit: {
      ...together,
      line: 'lost',
      talk: {
        ...talk,
        otherOnline: false,
        otherTyping: false,
        unsent: [
          { id: id(21), text: 'Is the cable in the price?', state: 'waiting', reason: null },
          { id: id(22), text: 'And the wallbox?', state: 'refused', reason: 'too-fast' }
        ]
      },
      call: { ...quietCall, state: 'lost', microphone: 'refused', soundBlocked: true }
    }
  },
  ended: { stage: drawn, visit: { ...together, panel: 'ended', talk: { ...talk, ended: { by: 'advisor', at, keep: 'day', deleteAt: at + 86_400_000 } } } },
  kept: {
    stage: drawn,
    visit: {
      ...together,
      panel: 'ended',
      keptLink: 'https://stand.example/k/0123456789abcdefghijklmnop',
      talk: { ...talk, ended: { by: 'customer', at, keep: 'thirty-days', deleteAt: at + 30 * 86_400_000 } }
    }
  },
  self: { stage: drawn, visit: { door, panel: 'self', self: { name: 'Kim', look: 'x', posesRefused: false } } },
  settings: { stage: drawn, visit: { door, panel: 'settings' } },
  look: { stage: drawn, visit: { door, panel: 'look', looking: { draft: draftOf(encodeLook(randomLook(() => 0.4)), Math.random), from: 'self' } } },
  pictureless: { stage: { ...drawn, picture: 'none', headset: 'none' }, visit: { door } },
  broken: { stage: { picture: 'starting', loading: { phase: 'failed', bytes: 0, of: 0 }, headset: 'none' }, visit: { door } }
}
