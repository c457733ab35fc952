import type { Change } from '../../contract/configuration.ts'
import { applyChange } from '../../contract/configure.ts'
import { api } from '../../net/api.ts'
import type { DeskActs } from '../../model/desk-acts.ts'
import { seatOf, withSeat } from '../../model/desk-receives.ts'
import type { DeskStore } from '../../model/desk.ts'
import { shown, withAnswer } from '../../model/shared-configuration.ts'
import type { StageStore } from '../../model/stage.ts'
import type { createCallKeeper } from '../call-keeper.ts'
import { reasonOf } from '../page/refusal.ts'
import type { createWriting } from '../writing.ts'
import type { DeskSession } from './session.ts'

interface Parts {
  desk: DeskStore
  stage(): StageStore | null
  session: DeskSession
  calls: ReturnType<typeof createCallKeeper>
  writing: ReturnType<typeof createWriting>
  enterHeadset(): void
}

/** Everything an advisor can do, by the network. What concerns a conversation goes to the one on show. */
export function createDeskActs({ desk, stage, session, calls, writing, enterHeadset }: Parts): DeskActs {
  const id = () => crypto.randomUUID()
  const active = () => seatOf(desk.getState(), desk.getState().active)

  const change = (wish: Change) => {
    const seat = active()
    if (!seat?.edition || seat.state !== 'together') return
    const { showroom } = seat.edition
    const conversation = seat.talk.id
    const outcome = applyChange(showroom, seat.configuration, wish)
    if (!outcome.fits) {
      const tried = wish.kind === 'choose' ? { misfit: outcome.misfit, wish: { group: wish.group, choice: wish.choice } } : null
      return desk.setState((model) => (tried ? withSeat(model, conversation, (s) => ({ ...s, ...tried })) : { refused: 'does-not-fit' }))
    }
    const mine = { id: id(), change: wish }
    desk.setState((model) => withSeat({ ...model, refused: null }, conversation, (s) => ({ ...s, ...shown(showroom, s.confirmed, [...s.pending, mine]), misfit: null, wish: null })))
    const answered = (accepted: boolean) =>
      desk.setState((model) => withSeat(model, conversation, (s) => ({ ...s, ...withAnswer(showroom, s, mine.id, accepted) })))
    session.ask({ t: 'change', id: mine.id, conversation, change: wish }).then(
      () => answered(true),
      (error: unknown) => {
        answered(false)
        desk.setState({ refused: reasonOf(error) })
      }
    )
  }

  return {
    ...calls.acts,
    select: (part) => stage()?.setState({ selected: part }),
    open: (part, open) => change({ kind: 'open', part, open }),
    choose: (group, choice) => change({ kind: 'choose', group, choice }),
    letBe: () => {
      const seat = active()
      if (seat) desk.setState((model) => withSeat(model, seat.talk.id, (s) => ({ ...s, misfit: null, wish: null })))
    },
    undo: (inverse) => change({ ...inverse, undo: true }),
    point: (part, at) => {
      const seat = active()
      if (seat?.state !== 'together') return
      const conversation = seat.talk.id
      session.tell({ t: 'point', conversation, part, at })
      const pointed = { ...seat.talk.pointed, advisor: part ? { part, at } : null }
      desk.setState((model) => withSeat(model, conversation, (s) => ({ ...s, talk: { ...s.talk, pointed } })))
    },
    look: (view) => stage()?.setState((now) => ({ view: { id: view, turn: now.view.turn + 1 } })),
    holdChip: (chip) => stage()?.setState({ chip }),
    measure: (tape) => stage()?.setState({ tape }),
    sit: (seat) => stage()?.setState({ seat }),
    ready: () => session.act({ t: 'ready', id: id() }),
    setPace: (pace) => session.act({ t: 'pace', id: id(), ...pace }),
    setStatus: (status) => {
      session.act({ t: 'status', id: id(), status })
      if (status === 'available') void calls.warm()
    },
    accept: (request) => {
      const voice = desk.getState().offer?.mode === 'voice'
      session.ask({ t: 'accept', id: id(), request }).then(
        () => {
          desk.setState({ refused: null })
          // Who comes to speak comes with a voice: nothing of it leaves this page before the customer lets them in.
          if (voice && active()?.state === 'knocking') calls.acts.microphoneOn()
        },
        (error: unknown) => desk.setState({ refused: reasonOf(error) })
      )
    },
    pass: (request) => session.act({ t: 'pass', id: id(), request }),
    activate: (conversation) => desk.setState({ active: conversation }),
    say: writing.say,
    retry: writing.retry,
    typing: (on) => {
      const seat = active()
      if (seat) session.tell({ t: 'typing', conversation: seat.talk.id, on })
    },
    seen: (seq) => {
      const seat = active()
      if (seat) session.tell({ t: 'seen', conversation: seat.talk.id, seq })
    },
    end: () => {
      const seat = active()
      if (seat) session.act({ t: 'end', id: id(), conversation: seat.talk.id })
    },
    clear: (conversation) =>
      desk.setState((model) => {
        const seats = model.seats.filter((seat) => seat.talk.id !== conversation)
        return { seats, active: model.active === conversation ? (seats[0]?.talk.id ?? null) : model.active }
      }),
    setLanguage: (language) => desk.setState({ language }),
    leftMessages: api.leftMessages,
    leftMessageDone: async (message) => void (await api.leftMessageDone(message)),
    enterHeadset
  }
}
