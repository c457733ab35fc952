import type { Reply } from '../../contract/beside.ts'
import type { Me } from '../../contract/http.ts'
import type { SeatName } from '../../contract/seat.ts'
import { carInWords, filled, repliesFor } from '../../model/beside.ts'
import { captionOf } from '../../model/captions.ts'
import type { DeskActs } from '../../model/desk-acts.ts'
import { seatOf } from '../../model/desk-receives.ts'
import type { DeskStore } from '../../model/desk.ts'
import { type DeskSheet, deskPanelOf, deskWristOf } from '../../model/headset/desk-panel.ts'
import { settingPressed } from '../../model/headset/settings-panel.ts'
import { createHeadset, type HeadsetActs, type HeadsetStore } from '../../model/headset.ts'
import { wound } from '../../model/moving/tape.ts'
import type { StageStore } from '../../model/stage.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'

interface Options {
  desk: DeskStore
  stage: StageStore
  acts: DeskActs
  preferences: PreferencesStore
  /** The house's and one's own ready answers. */
  replies(): Promise<Reply[]>
  me: Pick<Me, 'name'>
  leave(): void
}

/** An advisor's panels in a headset, and what pressing them does: their work as at the desk. */
export function feedDeskHeadset({ desk, stage, acts, preferences, replies, me, leave }: Options): { store: HeadsetStore; acts: HeadsetActs } {
  const store = createHeadset()
  let sheet: DeskSheet = 'talk'
  let answers: readonly Reply[] = []
  const active = () => seatOf(desk.getState(), desk.getState().active) ?? null
  const feed = () => {
    const model = desk.getState()
    const seat = active()
    const { seat: sits, offered, tape, chip, pointed } = stage.getState()
    const standing = { seat: sits, offered, tape, chip, attention: null, picture: null, pointing: pointed.advisor !== null }
    store.setState({
      wrist: deskWristOf(model, seat, sheet),
      panel: deskPanelOf({ model, seat, sheet, tastes: preferences.getState(), standing, answers: seat ? repliesFor(answers, '', seat.customer.language) : [] })
    })
  }
  let read = 0
  let timer: ReturnType<typeof setTimeout> | undefined
  const caption = () => {
    const said = captionOf(active()?.talk ?? null, 'advisor')
    if (!said || said.seq <= read) return
    read = said.seq
    if (preferences.getState().captions !== 'on') return
    clearTimeout(timer)
    store.setState({ caption: said.text })
    timer = setTimeout(() => store.setState({ caption: null }), said.stands)
  }
  desk.subscribe((now, before) => {
    if (now.active !== before.active) {
      read = captionOf(active()?.talk ?? null, 'advisor')?.seq ?? 0
      sheet = 'talk'
    }
    caption()
    // What is on the panel has been seen.
    const talk = active()?.talk
    if (sheet === 'talk' && stage.getState().headset === 'in' && talk && talk.entries.length > 0 && !talk.ended) acts.seen(talk.entries.at(-1)!.seq)
    feed()
  })
  stage.subscribe((now, before) => {
    if (now.headset === 'in' && before.headset !== 'in')
      replies().then(
        (found) => {
          answers = found
          feed()
        },
        (error: unknown) => console.warn('ready answers are not there:', error)
      )
    if (now.seat !== before.seat || now.offered !== before.offered || now.tape !== before.tape || now.chip !== before.chip || now.pointed !== before.pointed) feed()
  })
  preferences.subscribe(feed)
  feed()

  const show = (next: DeskSheet) => {
    sheet = sheet === next ? 'none' : next
    feed()
  }
  const sayReady = (id: string) => {
    const reply = answers.find((each) => each.id === id)
    const seat = active()
    if (!reply || !seat?.edition) return
    acts.say(filled(reply.text, { name: seat.customer.name, me: me.name, car: carInWords(seat.edition.showroom, seat.configuration, seat.customer.language) }))
    show('talk')
  }
  const press = (id: string) => {
    const [act, first = '', second = ''] = id.split(':')
    const seat = active()
    switch (act) {
      case 'take':
        acts.accept(first)
        return show('talk')
      case 'pass':
        return acts.pass(first)
      case 'status':
        return acts.setStatus(first as 'available' | 'busy' | 'away')
      case 'ready':
        return acts.ready()
      case 'talk-with':
        acts.activate(first)
        sheet = 'talk'
        return feed()
      case 'answer':
        return sayReady(first)
      case 'undo': {
        const last = seat?.talk.entries.findLast((entry) => entry.kind === 'changed')
        return last?.kind === 'changed' ? acts.undo(last.inverse) : undefined
      }
      case 'queue':
      case 'talk':
      case 'answers':
      case 'open':
      case 'views':
      case 'spots':
      case 'seats':
      case 'settings':
      case 'moving':
        return show(act)
      case 'group':
        return show(`group:${first}`)
      case 'spot':
        return show(`spot:${first}`)
      case 'seat':
        return acts.sit(stage.getState().seat === first ? null : (first as SeatName))
      case 'get-out':
        return acts.sit(null)
      case 'tape':
        acts.measure(sheet === 'tape' ? null : wound)
        return show('tape')
      case 'tape-anew':
        return acts.measure(wound)
      case 'tape-away':
        acts.measure(null)
        return show('none')
      case 'part':
        return acts.open(first, !seat?.configuration.open.includes(first))
      case 'view':
        return acts.look(first)
      case 'choice':
        return stage.getState().chip?.group === first ? acts.holdChip({ group: first, choice: second }) : acts.choose(first, second)
      case 'chip':
        return acts.holdChip(stage.getState().chip ? null : { group: first, choice: seat?.configuration.choices[first] ?? '' })
      case 'point-stop':
        return acts.point(null, null)
      case 'microphone':
        return acts.microphoneOn()
      case 'mute':
      case 'unmute':
        return acts.mute(act === 'mute')
      case 'set':
      case 'set-moving':
        return preferences.setState(settingPressed(act, first, preferences.getState()) ?? {})
      case 'sound': {
        const next = desk.getState().call.sound === 'spatial' ? 'plain' : 'spatial'
        preferences.setState({ sound: next })
        return acts.setSound(next)
      }
      case 'end':
        return acts.end()
      case 'leave':
        return leave()
      case 'close':
        return show('none')
      default:
        throw new Error(`the advisor's panel has a button nobody knows: ${id}`)
    }
  }
  return { store, acts: { press, write: (_id, text) => acts.say(text) } }
}
