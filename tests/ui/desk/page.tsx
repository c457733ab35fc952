import { createRoot } from 'react-dom/client'
import { Desk } from '../../../src/desk/Desk.tsx'
import { SignIn } from '../../../src/desk/sign-in/SignIn.tsx'
import { type Beside, nothingBeside, type OwnConversation, type Reply } from '../../../src/contract/beside.ts'
import type { OwnTimes } from '../../../src/contract/hours.ts'
import type { BesideActs } from '../../../src/model/beside.ts'
import type { Me, PasskeyObstacle } from '../../../src/contract/http.ts'
import type { OpenIdTrouble } from '../../../src/contract/openid.ts'
import type { UiLanguage } from '../../../src/contract/language.ts'
import type { DeskActs } from '../../../src/model/desk-acts.ts'
import { createDesk, type DeskModel } from '../../../src/model/desk.ts'
import { noSenses } from '../../../src/model/senses.ts'
import type { SignInActs } from '../../../src/model/sign-in.ts'
import { createSpots } from '../../../src/model/spots.ts'
import { createStage, type StageModel } from '../../../src/model/stage.ts'
import { applyChange, initialConfiguration } from '../../../src/contract/configure.ts'
import { applyAppearance } from '../../../src/ui/preferences/appearance.ts'
import { createPreferences, noPreferences } from '../../../src/ui/preferences/preferences.ts'
import { idOf, leftOf, me as somebody, offerOf, seatOf, waitingOf } from './people.ts'
import { deskShowroom } from './showroom.ts'

/** What a test sees and steers: every act done, and the stores the surface reads. */
export interface Bench {
  acts: [name: string, ...values: unknown[]][]
  set(change: Partial<DeskModel>): void
  setStage(change: Partial<StageModel>): void
  /** Everything as at the beginning. */
  fresh(): void
  /** The next act of the account rejects with this reason or error name. */
  failNext: { reason?: string; name?: string } | null
  desk(me: Partial<Me>, language: UiLanguage): void
  signIn(options: { token: string | null; obstacle: PasskeyObstacle | null; language: UiLanguage; openIdTrouble?: OpenIdTrouble }): void
  people: { seatOf: typeof seatOf; offerOf: typeof offerOf; waitingOf: typeof waitingOf; idOf: typeof idOf }
  /** What stands beside a conversation, written by another tab. */
  besideElsewhere(conversation: string, note: string): void
  now(): number
}

declare global {
  interface Window {
    bench: Bench
  }
}

const acts: Bench['acts'] = []
const note = (name: string) => (...values: unknown[]) => void acts.push([name, ...values])

/** Records every act; what resolves, resolves with something true to its kind. */
const deskActs: DeskActs = {
  setStatus: note('setStatus'),
  ready: note('ready'),
  setPace: note('setPace'),
  accept: note('accept'),
  pass: note('pass'),
  activate: (conversation) => {
    note('activate')(conversation)
    desk.setState({ active: conversation })
  },
  say: note('say'),
  retry: note('retry'),
  typing: note('typing'),
  seen: note('seen'),
  undo: (change) => note('undo')(JSON.stringify(change)),
  letBe: () => desk.setState(({ seats }) => ({ seats: seats.map((seat) => ({ ...seat, misfit: null, wish: null })) })),
  end: note('end'),
  clear: note('clear'),
  setLanguage: (language) => desk.setState({ language }),
  leftMessages: async () => leftOf(Date.now()),
  leftMessageDone: async (id) => note('leftMessageDone')(id),
  enterHeadset: note('enterHeadset'),
  select: note('select'),
  open: note('open'),
  choose: (group, choice) => {
    note('choose')(group, choice)
    desk.setState(({ seats, active }) => ({
      seats: seats.map((seat) => {
        const outcome = applyChange(deskShowroom, seat.configuration, { kind: 'choose', group, choice })
        if (seat.talk.id !== active) return seat
        return outcome.fits ? { ...seat, configuration: outcome.configuration, misfit: null, wish: null } : { ...seat, misfit: outcome.misfit, wish: { group, choice } }
      })
    }))
  },
  point: note('point'),
  look: note('look'),
  sit: note('sit'),
  measure: note('measure'),
  holdChip: note('holdChip'),
  microphoneOn: note('microphoneOn'),
  mute: note('mute'),
  setPushToTalk: note('setPushToTalk'),
  hold: note('hold'),
  chooseInput: note('chooseInput'),
  setSound: note('setSound'),
  soundOn: note('soundOn')
}

const desk = createDesk('en')
/** Counts the scenes, so that each begins with nothing kept from the one before. */
let turn = 0
const stage = createStage({
  showroom: deskShowroom, configuration: initialConfiguration(deskShowroom), language: 'en', theme: 'light', reducedMotion: false, self: 'advisor'
})
const preferences = createPreferences(window.localStorage)
let me: Me = somebody

async function answer<T>(name: string, values: unknown[], result: T): Promise<T> {
  note(name)(...values)
  const failing = window.bench.failNext
  window.bench.failNext = null
  if (failing) throw Object.assign(new Error('refused'), failing)
  return result
}

const account: SignInActs = {
  signIn: (token) => answer('signIn', [token], me),
  passkeySignIn: () => answer('passkeySignIn', [], (me = { ...me, verified: true })),
  me: () => answer('me', [], me),
  saveProfile: (profile) => answer('saveProfile', [profile], (me = { ...me, ...profile, newcomer: false })),
  registerPasskey: () => answer('registerPasskey', [], (me = { ...me, passkeys: me.passkeys + 1 })),
  deviceLink: () =>
    answer('deviceLink', [], {
      url: 'https://house.example/sign-in#abcdefghijklmnopqrstuv',
      svg: '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 4 4"><path d="M0 0h2v2H0zM2 2h2v2H2z"/></svg>',
      expiresAt: Date.now() + 900_000
    }),
  openId: async () => ({ name: 'Company', joined: false }),
  goToOpenId: (join) => answer('goToOpenId', [join], undefined),
  signOut: (everywhere) => answer('signOut', [everywhere], undefined)
}

const answers: Reply[] = [
  { id: idOf(801), house: true, shortcut: 'boot', language: 'en', text: 'Across the floor, {name}, up to 142 cm. Yours: {car}.' },
  { id: idOf(802), house: true, shortcut: 'home', language: 'en', text: 'With an 11 kW wallbox, 10 to 80 % takes about five hours.' },
  { id: idOf(803), house: false, shortcut: 'coffre', language: 'fr', text: 'À plat, jusqu’à 142 cm.' }
]
const found: OwnConversation = {
  id: idOf(701), showroom: 'tourer', name: '<b>Inès</b>', language: 'fr', mode: 'writing', subject: 'Un violoncelle ?', startedAt: Date.now() - 7_200_000,
  ended: { by: 'customer', at: Date.now() - 3_600_000, keep: 'day', deleteAt: Date.now() + 79_200_000 }, labels: ['boot'], line: 'Oui, à plat.'
}
const kept = new Map<string, Beside>()
let times: OwnTimes = {
  hours: { zone: 'Europe/Paris', week: [1, 2, 3, 4, 5].flatMap((day) => [{ day, from: '09:00', to: '12:00' }, { day, from: '14:00', to: '17:30' }]), holidays: ['2026-12-25'] },
  free: 38,
  agreed: [
    { id: idOf(601), showroom: 'tourer', language: 'fr', name: 'Inès', subject: 'Un violoncelle, et le prix de la batterie', startsAt: Date.now() + 3_600_000, endsAt: Date.now() + 4_800_000 },
    { id: idOf(602), showroom: 'tourer', language: 'en', name: null, subject: null, startsAt: Date.now() + 90_000_000, endsAt: Date.now() + 91_200_000 }
  ]
}
const beside: BesideActs = {
  read: async (conversation) => kept.get(conversation) ?? nothingBeside,
  async write(conversation, wish) {
    // Longer under way than it takes to go from one field to the next.
    await new Promise((resolve) => setTimeout(resolve, 300))
    note('write')(conversation, wish.note, wish.labels.join('|'), wish.revision)
    if (wish.revision !== (kept.get(conversation)?.revision ?? 0)) throw Object.assign(new Error('refused'), { reason: 'taken' })
    kept.set(conversation, { ...wish, revision: wish.revision + 1 })
    return kept.get(conversation)!
  },
  async search(words, label) {
    note('search')(words, label)
    return words === 'nothing' ? [] : [found]
  },
  talk: async () => ({ ...found, note: 'plays the cello', entries: [{ kind: 'said', seq: 1, at: found.startedAt, id: idOf(1), who: 'customer', text: 'Un violoncelle ?' }] }),
  replies: async () => answers,
  putReply: (id, reply) => answer('putReply', [reply.shortcut, reply.language, reply.text, reply.house], { ...reply, id, text: reply.text }),
  removeReply: (id) => answer('removeReply', [id], undefined),
  times: async () => times,
  setHours: (hours) => answer('setHours', [hours.zone, hours.week.length], (times = { ...times, hours, free: 42 })),
  edition: async () => ({ number: 1, showroom: deskShowroom })
}

applyAppearance(preferences, () => {})
const root = createRoot(document.getElementById('app')!)

window.bench = {
  acts,
  fresh() {
    acts.length = 0
    window.bench.failNext = null
    localStorage.clear()
    preferences.setState(noPreferences)
    localStorage.clear()
    kept.clear()
    desk.setState(createDesk('en').getState(), true)
    stage.setState({ picture: 'starting', headset: 'unknown' })
    root.render(null)
  },
  set: (change) => desk.setState(change),
  setStage: (change) => stage.setState(change),
  failNext: null,
  desk(change, language) {
    me = { ...somebody, ...change }
    document.documentElement.lang = language
    desk.setState({ language, line: 'open', status: 'available' })
    root.render(
      <Desk
        key={(turn += 1)}
        desk={desk}
        stage={stage}
        acts={deskActs}
        senses={noSenses}
        room={note('room')}
        account={account}
        beside={beside}
        me={me}
        preferences={preferences}
        spots={createSpots()}
        answerLeft={async (id, text) => {
          note('answerLeft')(id, text)
          const message = leftOf(Date.now()).find((each) => each.id === id)!
          return { ...message, answers: [{ id: idOf(9), by: 'Ines', text, at: Date.now() }] }
        }}
        onSignedOut={note('signedOut')}
      />
    )
  },
  signIn({ token, obstacle, language, openIdTrouble }) {
    document.documentElement.lang = language
    root.render(<SignIn key={(turn += 1)} acts={account} language={language} token={token} obstacle={obstacle} openIdTrouble={openIdTrouble ?? null} onIn={note('in')} />)
  },
  people: { seatOf, offerOf, waitingOf, idOf },
  besideElsewhere: (conversation, written) => void kept.set(conversation, { note: written, labels: [], revision: (kept.get(conversation)?.revision ?? 0) + 1 }),
  now: Date.now
}
