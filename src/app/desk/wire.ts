import { createStore } from 'zustand/vanilla'
import type { UiLanguage } from '../../contract/language.ts'
import { createDesk } from '../../model/desk.ts'
import { seatOf, withSeat } from '../../model/desk-receives.ts'
import type { OwnAvatarWorn } from '../../model/own-avatar.ts'
import { createStage, type StageStore } from '../../model/stage.ts'
import { createCallKeeper } from '../call-keeper.ts'
import { createOwnAvatars } from '../own-avatar/avatars.ts'
import { createVoiceFirst } from '../voice-first.ts'
import { createWriting } from '../writing.ts'
import { createDeskActs } from './acts.ts'
import { bringEditions } from './editions.ts'
import { createDeskSession } from './session.ts'
import { feedDeskStage } from './stage-feed.ts'

interface Options {
  language: UiLanguage
  theme: 'light' | 'dark'
  reducedMotion: boolean
  onSignedOut(): void
  /** The first conversation brought a showroom: its room can be drawn now. */
  onStage(stage: StageStore): void
  enterHeadset(): void
}

/** Puts an advisor's page together: store, line, call, and the acts over them. */
export function wireDesk(options: Options) {
  const desk = createDesk(options.language)
  const session = createDeskSession(desk, options.onSignedOut)
  let stage: StageStore | null = null

  const calls = createCallKeeper({
    self: 'advisor',
    access: async (conversation) => {
      const answer = await session.ask({ t: 'join', id: crypto.randomUUID(), conversation })
      if (answer.t !== 'ok' || !answer.call) throw new Error('a way into the call was not given')
      return answer.call
    },
    onChange: (change) => desk.setState((model) => ({ call: { ...model.call, ...change } })),
    maySendPoses: () => true
  })
  const worn = createStore<OwnAvatarWorn>(() => ({ state: 'none' }))
  const avatars = createOwnAvatars({ self: 'advisor', hand: calls.avatars.hand, onWorn: (now) => worn.setState(now, true) })
  calls.avatars.onReceived((from, bytes) => void avatars.received(from, bytes))
  const voiceFirst = createVoiceFirst()
  const active = () => seatOf(desk.getState(), desk.getState().active)
  const writing = createWriting({
    talk: () => active()?.talk ?? null,
    talks: () => desk.getState().seats.map(({ talk }) => talk),
    update: (conversation, change) => desk.setState((model) => withSeat(model, conversation, (seat) => ({ ...seat, talk: change(seat.talk) }))),
    open: () => desk.getState().line === 'open',
    send: (conversation, id, text) => session.ask({ t: 'say', id, conversation, text })
  })
  session.listen((message) => {
    if (message.t === 'welcome') writing.resume()
  })

  // One voice at a time: the call follows the conversation on show.
  desk.subscribe(() => {
    const seat = active()
    voiceFirst.follow(seat?.state === 'together' && seat.talk.mode === 'voice' ? seat.talk.id : null, desk.getState().call)
    calls.update({
      conversation: seat && seat.state !== 'ended' ? seat.talk.id : null,
      together: seat?.state === 'together',
      peers: seat?.peers ?? { customer: [], advisor: [] },
      otherOnline: seat?.talk.otherOnline ?? false
    })
  })
  bringEditions(desk)
  desk.subscribe(() => {
    const seat = active()
    if (stage || !seat?.edition) return
    const { language, theme, reducedMotion } = options
    stage = createStage({ showroom: seat.edition.showroom, configuration: seat.configuration, language, theme, reducedMotion, self: 'advisor' })
    feedDeskStage(desk, stage)
    options.onStage(stage)
  })

  const acts = createDeskActs({ desk, stage: () => stage, session, calls, writing, enterHeadset: options.enterHeadset })
  return { desk, ownAvatars: avatars.others, ownAvatar: { worn, acts: avatars.acts }, acts, senses: calls.senses, room: calls.room, yields: voiceFirst.onItsWay, close: session.close }
}
