import type { Reply } from '../../contract/beside.ts'
import type { Me } from '../../contract/http.ts'
import { carInWords, filled, repliesFor } from '../../model/beside.ts'
import type { DeskActs } from '../../model/desk-acts.ts'
import { seatOf } from '../../model/desk-receives.ts'
import type { DeskStore } from '../../model/desk.ts'
import { type DeskSheet, deskPanelOf, deskWristOf } from '../../model/headset/desk-panel.ts'
import { standingOf, standsOtherwise } from '../../model/headset/standing.ts'
import { createHeadset, type HeadsetActs, type HeadsetStore } from '../../model/headset.ts'
import type { StageStore } from '../../model/stage.ts'
import type { PreferencesStore } from '../../ui/preferences/preferences.ts'
import { followCaptions } from '../headset/captions.ts'
import { commonPresses, type Press, pressing } from '../headset/presses.ts'
import { showPanels } from '../headset/show.ts'

interface Options {
  desk: DeskStore
  stage: StageStore
  acts: DeskActs
  preferences: PreferencesStore
  /** The house's and one's own ready answers. */
  replies(): Promise<Reply[]>
  me: Pick<Me, 'name' | 'look'>
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
    showPanels(store, {
      body: preferences.getState().moving.body === 'on' ? me.look : null,
      wrist: deskWristOf(model, seat, sheet),
      panel: deskPanelOf({ model, seat, sheet, tastes: preferences.getState(), standing: { ...standingOf(stage.getState()), attention: null, picture: null }, answers: seat ? repliesFor(answers, '', seat.customer.language) : [] })
    })
  }
  /** What is on the panel has been seen, and is told once, and once more over a new line. */
  let seen = ''
  const noteSeen = () => {
    const talk = active()?.talk
    const last = talk?.ended ? undefined : talk?.entries.at(-1)
    const now = `${desk.getState().line} ${talk?.id} ${last?.seq}`
    if (sheet !== 'talk' || stage.getState().headset !== 'in' || !last || seen === now) return
    seen = now
    acts.seen(last.seq)
  }
  const show = (next: DeskSheet) => {
    sheet = sheet === next ? 'none' : next
    feed()
  }
  const talk = () => {
    sheet = 'talk'
    feed()
  }
  desk.subscribe((now, before) => {
    if (now.active !== before.active) sheet = 'talk'
    noteSeen()
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
    if (standsOtherwise(now, before)) feed()
  })
  followCaptions(desk, (model) => seatOf(model, model.active)?.talk ?? null, 'advisor', preferences, store)
  preferences.subscribe(feed)
  feed()

  const car = () => {
    const seat = active()
    return seat?.edition ? { showroom: seat.edition.showroom, configuration: seat.configuration, wish: seat.wish } : null
  }
  const presses = new Map<string, Press>([
    ...commonPresses({ stage, acts, preferences, sheet: () => sheet, show, car, sound: () => desk.getState().call.sound, leave }),
    [
      'take',
      (request) => {
        acts.accept(request)
        talk()
      }
    ],
    ['pass', (request) => acts.pass(request)],
    ['status', (status) => acts.setStatus(status as 'available' | 'busy' | 'away')],
    ['ready', () => acts.ready()],
    [
      'talk-with',
      (conversation) => {
        acts.activate(conversation)
        talk()
      }
    ],
    ['queue', () => show('queue')],
    ['talk', () => show('talk')],
    ['answers', () => show('answers')],
    [
      'answer',
      (id) => {
        const reply = answers.find((each) => each.id === id)
        const seat = active()
        if (!reply || !seat?.edition) return
        acts.say(filled(reply.text, { name: seat.customer.name, me: me.name, car: carInWords(seat.edition.showroom, seat.configuration, seat.customer.language) }))
        talk()
      }
    ],
    [
      'undo',
      () => {
        const last = active()?.talk.entries.findLast((entry) => entry.kind === 'changed')
        if (last?.kind === 'changed') acts.undo(last.inverse)
      }
    ]
  ])
  return { store, acts: { press: pressing(presses), write: (_id, text) => acts.say(text) } }
}
