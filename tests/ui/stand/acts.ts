import type { Change } from '../../../src/contract/configuration.ts'
import { applyChange } from '../../../src/contract/configure.ts'
import { codeOf, draftOf } from '../../../src/model/look/draft.ts'
import type { StageStore } from '../../../src/model/stage.ts'
import type { VisitActs } from '../../../src/model/visit-acts.ts'
import type { VisitModel, VisitStore } from '../../../src/model/visit.ts'

/** Acts without a house behind them: the page's own rules at work, every other press written down in order. */
export function standActs(visit: VisitStore, stage: StageStore, pressed: unknown[][]): VisitActs {
  const note =
    (name: string) =>
    (...values: unknown[]) =>
      void pressed.push([name, ...values])
  const update = (change: Partial<VisitModel>) => visit.setState(change)
  const change = (wish: Change) => {
    const { edition, configuration } = visit.getState()
    const outcome = applyChange(edition.showroom, configuration, wish)
    if (!outcome.fits) return update({ misfit: outcome.misfit })
    update({ configuration: outcome.configuration, misfit: null })
    stage.setState({ configuration: outcome.configuration })
  }
  const call = (next: Partial<VisitModel['call']>) => visit.setState((model) => ({ call: { ...model.call, ...next } }))
  return {
    select: (selected) => stage.setState({ selected }),
    open: (part, open) => change({ kind: 'open', part, open }),
    choose: (group, choice) => change({ kind: 'choose', group, choice }),
    takeLinked: (take) => {
      note('takeLinked')(take)
      update({ linked: null })
    },
    undo: (inverse) => {
      note('undo')(inverse)
      change(inverse)
    },
    point: (part, at) => {
      note('point')(part)
      stage.setState((model) => ({ pointed: { ...model.pointed, customer: part ? { part, at } : null } }))
    },
    look: (id) => stage.setState((model) => ({ view: { id, turn: model.view.turn + 1 } })),
    holdChip: (chip) => stage.setState({ chip }),
    measure: (tape) => stage.setState({ tape }),
    offerSeat: (offered) => stage.setState({ offered }),
    sit: (seat) => stage.setState({ seat }),
    allowMicrophone: note('allowMicrophone'),
    show: (panel) => update({ panel, misfit: null, refused: null }),
    setLanguage: (language) => {
      update({ language })
      stage.setState({ language })
    },
    setSelf: (self) => update({ self }),
    editLook: () => visit.setState(({ self, panel }) => ({ panel: 'look', looking: { draft: draftOf(self.look, Math.random), from: panel } })),
    draftLook: (draft) => visit.setState(({ looking }) => ({ looking: looking && { ...looking, draft } })),
    leaveLook: (wear) => {
      note('leaveLook')(wear)
      visit.setState(({ looking, self }) => ({ looking: null, ...(looking && { panel: looking.from, ...(wear && { self: { ...self, look: codeOf(looking.draft) }, lookKept: true }) }) }))
    },
    forgetLook: () => update({ lookKept: false }),
    wearAvatar: ({ name }) => update({ ownAvatar: { state: 'worn', name, triangles: 1200 } }),
    takeOffAvatar: () => update({ ownAvatar: { state: 'none' } }),
    setSound: (sound) => call({ sound }),
    setPushToTalk: (pushToTalk) => call({ pushToTalk }),
    mute: (muted) => call({ microphone: muted ? 'muted' : 'on', speakingWhileMuted: false }),
    microphoneOn: () => {
      note('microphoneOn')()
      call({ microphone: 'asking' })
    },
    hold: (down) => {
      note('hold')(down)
      call({ microphone: down ? 'on' : 'muted' })
    },
    chooseInput: (input) => call({ input }),
    soundOn: () => call({ soundBlocked: false }),
    ask: note('ask'),
    cancel: note('cancel'),
    admit: note('admit'),
    decline: note('decline'),
    say: note('say'),
    retry: note('retry'),
    typing: note('typing'),
    seen: note('seen'),
    setMode: note('setMode'),
    stepBack: note('stepBack'),
    end: note('end'),
    keep: note('keep'),
    enterHeadset: note('enterHeadset'),
    download: note('download'),
    rate: (rated) => {
      note('rate')(rated)
      visit.setState({ rated })
    },
    appointment: () => Promise.resolve(null),
    giveUpAppointment: () => Promise.resolve(),
    slots: () => Promise.resolve([1, 2, 3].map((day) => ({ startsAt: Date.now() + day * 86_400_000, endsAt: Date.now() + day * 86_400_000 + 1_200_000 }))),
    book: (wish) => {
      note('book')(wish)
      const { startsAt } = wish
      return Promise.resolve({
        startsAt, endsAt: startsAt + 1_200_000, mail: wish.email !== null, deleteAt: startsAt + 86_400_000,
        link: 'https://stand.example/s/one#call-back=0123456789abcdefghijklmnop', calendar: 'https://stand.example/api/call-backs/0123456789abcdefghijklmnop/calendar'
      })
    },
    leaveMessage: (message) => {
      note('leaveMessage')(message)
      return Promise.resolve('https://stand.example/k/0123456789abcdefghijklmnop')
    }
  }
}
