import { textIn } from '../../contract/text-in.ts'
import { besideSeat, type SeatName } from '../../contract/seat.ts'
import { createHeadset, type HeadsetActs, type HeadsetStore } from '../../model/headset.ts'
import { pressedIn } from '../../model/headset/look-panel.ts'
import { panelOf } from '../../model/headset/panel.ts'
import type { Sheet } from '../../model/headset/sheet.ts'
import { settingPressed } from '../../model/headset/settings-panel.ts'
import { wristOf } from '../../model/headset/wrist.ts'
import { proposalFor } from '../../model/proposal.ts'
import { wound } from '../../model/moving/tape.ts'
import { codeOf } from '../../model/look/draft.ts'
import type { AttentionActs, AttentionStore } from '../../model/attention/attention.ts'
import { nextRegion } from '../../model/headset/attention-panel.ts'
import type { HeadsetPicture } from '../../model/headset.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import type { VisitStore } from '../../model/visit.ts'
import type { StageStore } from '../../model/stage.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'
import { followCaptions } from './headset-captions.ts'
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
}

/** Pixels of one's own attention on the product, as a panel shows it. */
const PICTURE = { width: 672, height: 378 }

/** The page's panels for somebody in a headset, and what pressing them does. */
export function feedHeadset({ visit, stage, acts, microphone, preferences, attention, leave }: Options): { store: HeadsetStore; headsetActs: HeadsetActs } {
  const store = createHeadset()
  let sheet: Sheet = 'none'
  let picture: HeadsetPicture | null = null
  const feed = () => {
    const model = visit.getState()
    const mirror = sheet.startsWith('look:') && model.looking ? codeOf(model.looking.draft) : null
    const { seat, offered, tape, chip, pointed } = stage.getState()
    const measured = attention?.store.getState() ?? null
    const standing = { seat, offered, tape, chip, pointing: pointed.customer !== null, attention: measured, picture }
    store.setState({ measuring: measured?.measures.dwell.state === 'measuring', wrist: wristOf(model, sheet, measured), panel: panelOf(model, sheet, microphone.granted(), preferences.getState(), standing), mirror })
  }
  visit.subscribe((now, before) => {
    // A person who comes is met by the talk; who knocks is shown without being asked for.
    if (now.talk && now.talk.id !== before.talk?.id) sheet = 'talk'
    feed()
  })
  stage.subscribe((now, before) => {
    if (now.seat !== before.seat || now.offered !== before.offered || now.tape !== before.tape || now.chip !== before.chip || now.pointed !== before.pointed) feed()
  })
  attention?.store.subscribe(({ measures: { dwell } }) => {
    if (dwell.state !== 'measuring' && dwell.state !== 'stopped') picture = null
    feed()
  })
  followCaptions(visit, preferences, store)
  microphone.onChange(feed)
  preferences.subscribe(feed)
  feed()

  const show = (next: Sheet) => {
    sheet = sheet === next && !next.startsWith('look:') ? 'none' : next
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
  const leaveMirror = (wear: boolean) => {
    sheet = 'none'
    acts.leaveLook(wear)
    feed()
  }
  const press = (id: string) => {
    const [act, first = '', second = ''] = id.split(':')
    const { talk, configuration, edition, language, looking } = visit.getState()
    switch (act) {
      case 'mirror':
        if (sheet.startsWith('look:')) return leaveMirror(false)
        acts.editLook()
        return show('look:skin')
      case 'look':
        return show(`look:${first}`)
      case 'look-more':
      case 'look-less':
      case 'look-surprise':
      case 'look-undo':
        return looking ? acts.draftLook(pressedIn(looking.draft, sheet, act, Math.random)) : undefined
      case 'look-done':
      case 'look-cancel':
        return leaveMirror(act === 'look-done')
      case 'attention':
        return attend(first)
      case 'door':
        return show(talk && !talk.ended ? 'talk' : 'ask')
      case 'ask':
        acts.ask({ mode: first === 'voice' ? 'voice' : 'writing', language, name: visit.getState().self.name, subject: null })
        return show('none')
      case 'cancel':
        acts.cancel()
        return show('none')
      case 'admit':
        return acts.admit()
      case 'decline':
        return acts.decline()
      case 'group':
        return show(`group:${first}`)
      case 'open':
      case 'views':
      case 'surroundings':
      case 'spots':
      case 'seats':
      case 'settings':
      case 'moving':
        return show(act)
      case 'spot':
        return show(`spot:${first}`)
      case 'seat':
        return acts.sit(stage.getState().seat === first ? null : (first as SeatName))
      case 'offer-seat': {
        const { seat, offered } = stage.getState()
        return seat ? acts.offerSeat(offered ? null : besideSeat(seat)) : undefined
      }
      case 'get-out':
        return acts.sit(null)
      case 'point-stop':
        return acts.point(null, null)
      case 'tape':
        acts.measure(sheet === 'tape' ? null : wound)
        return show('tape')
      case 'tape-anew':
        return acts.measure(wound)
      case 'tape-away':
        acts.measure(null)
        return show('none')
      case 'set':
      case 'set-moving':
        return preferences.setState(settingPressed(act, first, preferences.getState()) ?? {})
      case 'sound': {
        const next = visit.getState().call.sound === 'spatial' ? 'plain' : 'spatial'
        preferences.setState({ sound: next })
        return acts.setSound(next)
      }
      case 'place':
        return preferences.setState({ place: first || null, time: null })
      case 'time':
        return preferences.setState({ time: first })
      case 'ambience':
        return preferences.setState(({ ambience }) => ({ ambience: ambience === 'on' ? 'off' : 'on' }))
      case 'part':
        return acts.open(first, !configuration.open.includes(first))
      case 'view':
        return acts.look(first)
      case 'choice':
        return stage.getState().chip?.group === first ? acts.holdChip({ group: first, choice: second }) : acts.choose(first, second)
      case 'chip':
        return acts.holdChip(stage.getState().chip ? null : { group: first, choice: configuration.choices[first] ?? '' })
      case 'change-all': {
        const { wish } = visit.getState()
        return wish ? proposalFor(edition.showroom, configuration, wish)?.forEach((step) => acts.choose(step.group, step.choice)) : undefined
      }
      case 'say':
        return acts.say(id.slice('say:'.length))
      case 'microphone':
        return acts.microphoneOn()
      case 'mute':
      case 'unmute':
        return acts.mute(act === 'mute')
      case 'step-back':
        return acts.stepBack()
      case 'end':
        return acts.end()
      case 'leave':
        return leave()
      case 'close':
        return show('none')
      default:
        throw new Error(`the panel of ${textIn(edition.showroom.title, 'en')} has a button nobody knows: ${id}`)
    }
  }
  return { store, headsetActs: { press, write: (_id, text) => acts.say(text) } }
}
