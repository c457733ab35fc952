import { askForMicrophone } from '../../call/permission.ts'
import type { Mode } from '../../contract/conversation.ts'
import type { Vec3 } from '../../contract/ids.ts'
import { lets, type Ability } from '../../contract/presenting.ts'
import type { SeatName } from '../../contract/seat.ts'
import { api } from '../../net/api.ts'
import { Refused } from '../../net/refused.ts'
import type { StageStore } from '../../model/stage.ts'
import { stepsBetween } from '../../model/steps.ts'
import type { OwnAvatarActs } from '../../model/own-avatar.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import type { VisitStore } from '../../model/visit.ts'
import type { createCallKeeper } from '../call-keeper.ts'
import { reasonOf } from '../page/refusal.ts'
import type { createWriting } from '../writing.ts'
import type { createConfiguring } from './configuring.ts'
import { createAppointmentActs } from './appointment.ts'
import { downloadTalk } from './download.ts'
import { createLookActs } from './looking.ts'
import { keepLook } from './own-look.ts'
import type { Session } from './session.ts'

interface Parts {
  visit: VisitStore
  stage: StageStore
  session: Session
  calls: ReturnType<typeof createCallKeeper>
  writing: ReturnType<typeof createWriting>
  change: ReturnType<typeof createConfiguring>
  enterHeadset(): void
}

/** How much wider one press of *Step back* makes the distance, and how wide it gets, metres. */
const STEP = 0.7
const FARTHEST = 4

/** The secret of an appointment that somebody comes by, from the end of the address. */
const callBackIn = (hash: string): string | null => new URLSearchParams(hash.slice(1)).get('call-back')

/** Everything a customer can do, by the network. */
export function createVisitActs({ visit, stage, session, calls, writing, change, enterHeadset }: Parts): Omit<VisitActs, keyof OwnAvatarActs> {
  const id = () => crypto.randomUUID()
  const slug = visit.getState().edition.showroom.slug
  // Read at once: the address is rewritten when the car is changed.
  const callBack = callBackIn(location.hash)
  const update = visit.setState

  const begin = async (asking: Parameters<VisitActs['ask']>[0]) => {
    const { configuration, self } = visit.getState()
    update({ refused: null, panel: 'options', self: { ...self, name: asking.name ?? self.name } })
    try {
      const mode = await possibleMode(asking.mode)
      if (mode === 'voice') void calls.warm()
      await session.begin()
      keepLook(self.look)
      await session.ask({ t: 'ask', id: id(), ...asking, mode, look: self.look, configuration, callBack })
    } catch (error) {
      const reason = reasonOf(error)
      update({ refused: reason, panel: reason === 'closed' ? 'nobody' : 'ask' })
      if (error instanceof Refused) void session.forget()
    }
  }

  // Where the microphone is refused, one goes on in writing: asking is not lost over it.
  const possibleMode = async (mode: Mode): Promise<Mode> => {
    if (mode === 'writing') return mode
    const microphone = await askForMicrophone()
    update((now) => ({ call: { ...now.call, microphone: microphone === 'granted' ? 'off' : microphone } }))
    return microphone === 'granted' ? 'voice' : 'writing'
  }

  const offerSeat = (offered: SeatName | null) => {
    stage.setState({ offered })
    session.tell({ t: 'seat', offered })
  }

  const allowMicrophone = async () => {
    const answer = await askForMicrophone()
    if (answer !== 'granted') update((now) => ({ call: { ...now.call, microphone: answer } }))
  }

  const leave = async (t: 'cancel' | 'end') => {
    await session.act({ t, id: id() })
    if (t === 'cancel') await session.forget()
  }

  const point = (part: string | null, at: Vec3 | null) => {
    const { talk } = visit.getState()
    if (!talk || talk.ended) return
    session.tell({ t: 'point', part, at })
    update({ talk: { ...talk, pointed: { ...talk.pointed, customer: part ? { part, at } : null } } })
  }

  // What this showroom withholds has no button; nor has it any other way, such as a door that is taken by its handle.
  const may = (ability: Ability) => lets(visit.getState().edition.showroom, ability)

  return {
    ...calls.acts,
    ...createLookActs(visit, session),
    select: (part) => stage.setState({ selected: part }),
    open: (part, open) => {
      if (may('open')) change({ kind: 'open', part, open })
    },
    choose: (group, choice) => change({ kind: 'choose', group, choice }),
    takeLinked: (take) => {
      const { linked, edition, configuration } = visit.getState()
      const steps = take && linked ? stepsBetween(edition.showroom, configuration, linked.configuration) : []
      update({ linked: null, refused: steps ? null : 'does-not-fit' })
      steps?.forEach((step) => change({ kind: 'choose', ...step }))
    },
    undo: (inverse) => change({ ...inverse, undo: true }),
    point,
    look: (view) => stage.setState((now) => ({ view: { id: view, turn: now.view.turn + 1 } })),
    holdChip: (chip) => stage.setState({ chip }),
    measure: (tape) => {
      if (may('measure')) stage.setState({ tape })
    },
    sit: (seat) => {
      if (!may('sit')) return
      stage.setState({ seat })
      // Whoever gets out, or moves over, offers nothing any more.
      if (stage.getState().offered) offerSeat(null)
    },
    offerSeat,
    show: (panel) => update({ panel, misfit: null, refused: null }),
    ask: (asking) => void begin(asking),
    cancel: () => void leave('cancel'),
    admit: (mayRead = false) => {
      const { knock } = visit.getState()
      if (knock) void session.act({ t: 'admit', id: id(), conversation: knock.conversation, mayRead })
    },
    decline: () => {
      const { knock } = visit.getState()
      if (knock) void session.act({ t: 'decline', id: id(), conversation: knock.conversation }).then(() => session.forget())
    },
    say: writing.say,
    retry: writing.retry,
    typing: (on) => session.tell({ t: 'typing', on }),
    seen: (seq) => session.tell({ t: 'seen', seq }),
    setMode: (mode) => void session.act({ t: 'mode', id: id(), mode }),
    stepBack: () => {
      const metres = Math.min(FARTHEST, stage.getState().distance + STEP)
      stage.setState({ distance: metres })
      session.tell({ t: 'distance', metres })
    },
    end: () => void leave('end'),
    keep: (keep) =>
      void session.act({ t: 'keep', id: id(), keep }).then(async (answer) => {
        if (answer?.link) update({ keptLink: new URL(answer.link, location.href).href })
        if (answer && keep === 'now') await session.forget()
      }),
    rate: (rated) =>
      void session.act({ t: 'rate', id: id(), ...rated }).then((answer) => {
        if (answer) update({ rated })
      }),
    leaveMessage: async (message) => (await api.leaveMessage({ ...message, id: id(), showroom: slug })).link,
    slots: (language) => api.slots(slug, language),
    book: (wish) => api.book({ ...wish, id: id(), showroom: slug }),
    ...createAppointmentActs(callBack),
    setLanguage: (language) => update({ language }),
    allowMicrophone: () => void allowMicrophone(),
    enterHeadset,
    download: () => downloadTalk(visit.getState())
  }
}
