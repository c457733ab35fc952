import type { UiLanguage } from '../../contract/language.ts'
import type { Edition } from '../../contract/showroom.ts'
import { createStage } from '../../model/stage.ts'
import { createVisit } from '../../model/visit.ts'
import { createCallKeeper } from '../call-keeper.ts'
import { createOwnAvatars } from '../own-avatar/avatars.ts'
import { createVoiceFirst } from '../voice-first.ts'
import { createWriting } from '../writing.ts'
import { createVisitActs } from './acts.ts'
import { createConfiguring } from './configuring.ts'
import { watchDoor } from './door-watch.ts'
import { firstLook, hasOwnLook } from './own-look.ts'
import { createSession } from './session.ts'
import { feedStage } from './stage-feed.ts'

interface Options {
  edition: Edition
  language: UiLanguage
  theme: 'light' | 'dark'
  reducedMotion: boolean
  enterHeadset(): void
}

/** Puts a customer's page together: stores, the line, the call, and the acts over them. */
export function wireVisit({ edition, language, theme, reducedMotion, enterHeadset }: Options) {
  const visit = createVisit(edition, language)
  visit.setState(({ self }) => ({ self: { ...self, look: firstLook() }, lookKept: hasOwnLook() }))
  const stage = createStage({
    showroom: edition.showroom,
    configuration: visit.getState().configuration,
    language,
    theme,
    reducedMotion,
    self: 'customer'
  })
  const session = createSession(visit)
  const calls = createCallKeeper({
    self: 'customer',
    access: async () => {
      const answer = await session.ask({ t: 'join', id: crypto.randomUUID() })
      if (answer.t !== 'ok' || !answer.call) throw new Error('a way into the call was not given')
      return answer.call
    },
    onChange: (change) => visit.setState((model) => ({ call: { ...model.call, ...change } })),
    maySendPoses: () => !visit.getState().self.posesRefused
  })
  const avatars = createOwnAvatars({ self: 'customer', hand: calls.avatars.hand, onWorn: (ownAvatar) => visit.setState({ ownAvatar }) })
  calls.avatars.onReceived((from, bytes) => void avatars.received(from, bytes))
  const voiceFirst = createVoiceFirst()
  const writing = createWriting({
    talk: () => visit.getState().talk,
    talks: () => {
      const { talk } = visit.getState()
      return talk ? [talk] : []
    },
    update: (conversation, change) => visit.setState((model) => (model.talk?.id === conversation ? { talk: change(model.talk) } : {})),
    open: () => visit.getState().line === 'open',
    send: (_conversation, id, text) => session.ask({ t: 'say', id, text })
  })
  session.listen((message) => {
    if (message.t === 'welcome') writing.resume()
  })
  visit.subscribe(({ talk, knock, peers, self, call }) => {
    const wanted = talk && !talk.ended && (talk.mode === 'voice' || !self.posesRefused) ? talk.id : null
    voiceFirst.follow(wanted && talk?.mode === 'voice' ? wanted : null, call)
    calls.update({ conversation: wanted ?? knock?.conversation ?? null, together: wanted !== null, peers, otherOnline: talk?.otherOnline ?? false })
  })
  feedStage(visit, stage)
  watchDoor(visit)

  const acts = createVisitActs({ visit, stage, session, calls, writing, change: createConfiguring(visit, session), enterHeadset })
  return { visit, stage, ownAvatars: avatars.others, acts: { ...acts, ...avatars.acts }, senses: calls.senses, resume: session.resume, room: calls.room, yields: voiceFirst.onItsWay }
}
