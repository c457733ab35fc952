import type { Mode } from '../../contract/conversation.ts'
import { besideSeat } from '../../contract/seat.ts'
import type { AttentionActs, AttentionStore } from '../../model/attention/attention.ts'
import { createHeadset, type HeadsetActs, type HeadsetPicture, type HeadsetStore } from '../../model/headset.ts'
import { pressedIn } from '../../model/headset/look-panel.ts'
import { panelOf } from '../../model/headset/panel.ts'
import { nextRegion } from '../../model/headset/attention-panel.ts'
import type { Sheet } from '../../model/headset/sheet.ts'
import { standingOf, standsOtherwise } from '../../model/headset/standing.ts'
import { wristOf } from '../../model/headset/wrist.ts'
import { codeOf } from '../../model/look/draft.ts'
import type { OwnFloorActs, OwnFloorStore } from '../../model/own-floor.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import type { VisitStore } from '../../model/visit.ts'
import type { StageStore } from '../../model/stage.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'
import { followCaptions } from '../headset/captions.ts'
import { commonPresses, type Press, pressing } from '../headset/presses.ts'
import { showPanels } from '../headset/show.ts'
import type { MicrophonePermission } from '../page/microphone-permission.ts'

interface Options {
  visit: VisitStore
  stage: StageStore
  acts: VisitActs
  /** Whether a microphone was allowed before: its prompt would end the session. */
  microphone: MicrophonePermission
  /** Where the place is kept that this person chose. */
  preferences: PreferencesStore
  /** Measuring where the head points, after a yes; null where nothing is measured. */
  attention: { store: AttentionStore; acts: AttentionActs } | null
  leave(): void
  /** The product on one's own floor, where the device can show it there. */
  ownFloor?: { store: OwnFloorStore; acts: OwnFloorActs }
}

/** A press turns what stands on one's own floor by this, radians. */
const TURN = Math.PI / 12

/** Pixels of one's own attention on the product, as a panel shows it. */
const PICTURE = { width: 672, height: 378 }

/** The page's panels for somebody in a headset, and what pressing them does. */
export function feedHeadset({ visit, stage, acts, microphone, preferences, attention, leave, ownFloor }: Options): { store: HeadsetStore; headsetActs: HeadsetActs } {
  const store = createHeadset()
  let sheet: Sheet = 'none'
  let picture: HeadsetPicture | null = null
  const feed = () => {
    const model = visit.getState()
    const mirror = sheet.startsWith('look:') && model.looking ? codeOf(model.looking.draft) : null
    const own = ownFloor?.store.getState()
    const floor = own?.state === 'in' ? own : undefined
    const measured = attention?.store.getState() ?? null
    showPanels(store, {
      measuring: measured?.measures.dwell.state === 'measuring',
      wrist: wristOf(model, sheet, measured, floor !== undefined),
      panel: panelOf(model, sheet, microphone.granted(), preferences.getState(), { ...standingOf(stage.getState()), floor, attention: measured, picture }),
      mirror,
      body: preferences.getState().moving.body === 'on' ? (model.self.look ?? '') : null
    })
  }
  visit.subscribe((now, before) => {
    // A person who comes is met by the talk; who knocks is shown without being asked for.
    if (now.talk && now.talk.id !== before.talk?.id) sheet = 'talk'
    feed()
  })
  stage.subscribe((now, before) => {
    if (standsOtherwise(now, before)) feed()
  })
  followCaptions(visit, ({ talk }) => talk, 'customer', preferences, store)
  microphone.onChange(feed)
  preferences.subscribe(feed)
  attention?.store.subscribe(({ measures: { dwell } }) => {
    if (dwell.state !== 'measuring' && dwell.state !== 'stopped') picture = null
    feed()
  })
  ownFloor?.store.subscribe((now, before) => {
    // Whoever comes there has to put it down first.
    if (now.state === 'in' && before.state !== 'in') sheet = 'floor'
    else if (now.state !== 'in' && sheet === 'floor') sheet = 'none'
    feed()
  })
  feed()

  const show = (next: Sheet) => {
    sheet = sheet === next && !next.startsWith('look:') ? 'none' : next
    feed()
  }
  const askFor = (mode: Mode) => {
    const { language, self } = visit.getState()
    acts.ask({ mode, language, name: self.name, subject: null })
    sheet = 'none'
    feed()
  }
  const leaveMirror = (wear: boolean) => {
    sheet = 'none'
    acts.leaveLook(wear)
    feed()
  }
  const paint = async () => {
    const { seconds } = attention!.store.getState().measures.dwell
    const painted = await attention!.acts.paint('dwell', seconds, PICTURE, true)
    if (painted) picture = painted
    feed()
  }
  /** What a press about measuring does: none of it more than one press away. */
  const attend = (act: string): void => {
    if (!attention) return
    const { acts: own, store: model } = attention
    if (act === '') {
      own.open()
      return show('attention')
    }
    if (act === 'yes') own.yes('dwell', false, 'question')
    else if (act === 'all-the-same') own.yes('dwell', false, 'settings')
    else if (act === 'no') own.no('dwell')
    else if (act === 'where') own.setRegion(nextRegion(model.getState().region))
    else if (act === 'stop') own.stop('dwell')
    else if (act === 'forget') own.forget('dwell')
    else if (act === 'send') own.send('dwell')
    else if (act === 'show' && picture && sheet === 'attention') picture = null
    else if (act === 'show') void paint()
    sheet = 'attention'
    feed()
  }
  const shape = (act: string): [string, Press] => [
    act,
    () => {
      const { looking } = visit.getState()
      if (looking) acts.draftLook(pressedIn(looking.draft, sheet, act, Math.random))
    }
  ]
  const car = () => {
    const { edition, configuration, wish } = visit.getState()
    return { showroom: edition.showroom, configuration, wish }
  }
  const presses = new Map<string, Press>([
    ...commonPresses({ stage, acts, preferences, sheet: () => sheet, show, car, sound: () => visit.getState().call.sound, leave }),
    [
      'mirror',
      () => {
        if (sheet.startsWith('look:')) return leaveMirror(false)
        acts.editLook()
        show('look:skin')
      }
    ],
    ['look', (question) => show(`look:${question}`)],
    ...['look-more', 'look-less', 'look-surprise', 'look-undo'].map(shape),
    ['look-done', () => leaveMirror(true)],
    ['look-cancel', () => leaveMirror(false)],
    [
      'door',
      () => {
        const { talk, knock, place, door, line } = visit.getState()
        if (talk && !talk.ended) return show('talk')
        // With somebody at the door, waiting, or with nobody in, there is something to read first; else one press asks, as one may talk here.
        if (knock || place || door?.open === false || line === 'lost') return show('ask')
        askFor(door?.voice !== false && microphone.granted() ? 'voice' : 'writing')
      }
    ],
    ['how', () => show('ask')],
    [
      'ask',
      (mode) => askFor(mode === 'voice' ? 'voice' : 'writing')
    ],
    [
      'cancel',
      () => {
        acts.cancel()
        show('none')
      }
    ],
    ['admit', () => acts.admit()],
    ['decline', () => acts.decline()],
    ['surroundings', () => show('surroundings')],
    ['surprise-me', () => void import('../surprises/me.ts').then(({ surpriseInHeadset }) => surpriseInHeadset(visit, store, acts.choose))],
    ['place', (name) => preferences.setState({ place: name || null, time: null })],
    ['time', (name) => preferences.setState({ time: name })],
    ['ambience', () => preferences.setState(({ ambience }) => ({ ambience: ambience === 'on' ? 'off' : 'on' }))],
    [
      'offer-seat',
      () => {
        const { seat, offered } = stage.getState()
        if (seat) acts.offerSeat(offered ? null : besideSeat(seat))
      }
    ],
    ['attention', attend],
    ['floor', () => show('floor')],
    ['floor-move', () => ownFloor?.acts.move()],
    ['floor-turn', (way) => ownFloor?.acts.turn(way === 'left' ? TURN : -TURN)],
    ['floor-resize', () => ownFloor?.acts.resize()],
    ['floor-lock', () => ownFloor?.acts.lock()],
    ['say', (_first, _second, text) => acts.say(text)],
    ['step-back', () => acts.stepBack()]
  ])
  return { store, headsetActs: { press: pressing(presses), write: (_id, text) => acts.say(text) } }
}
