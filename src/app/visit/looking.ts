import { codeOf, draftOf } from '../../model/look/draft.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import type { VisitStore } from '../../model/visit.ts'
import { changeKeptLook, forgetOwnLook, keepOwnLook } from './own-look.ts'
import type { Session } from './session.ts'

type LookActs = Pick<VisitActs, 'setSelf' | 'editLook' | 'draftLook' | 'leaveLook' | 'forgetLook'>

/** Choosing what one looks like, and telling whoever may see it. */
export function createLookActs(visit: VisitStore, session: Session): LookActs {
  const wear = (self: ReturnType<VisitStore['getState']>['self']) => {
    const before = visit.getState().self.look
    visit.setState({ self })
    if (self.look === before) return
    changeKeptLook(self.look)
    // Before anything was asked nobody is told; afterwards whoever is there, or will come, sees it.
    void session.act({ t: 'look', id: crypto.randomUUID(), look: self.look })
  }
  return {
    setSelf: wear,
    editLook: () =>
      visit.setState(({ self, panel, looking }) => ({
        panel: 'look',
        misfit: null,
        refused: null,
        looking: { draft: draftOf(self.look, Math.random), from: looking && panel === 'look' ? looking.from : panel }
      })),
    draftLook: (draft) => visit.setState(({ looking }) => (looking ? { looking: { ...looking, draft } } : {})),
    leaveLook: (kept) => {
      const { looking, self, panel } = visit.getState()
      if (!looking) return
      visit.setState({ looking: null, ...(panel === 'look' && { panel: looking.from }) })
      if (!kept) return
      const look = codeOf(looking.draft)
      keepOwnLook(look)
      visit.setState({ lookKept: true })
      wear({ ...self, look })
    },
    forgetLook: () => {
      forgetOwnLook()
      visit.setState({ lookKept: false })
    }
  }
}
