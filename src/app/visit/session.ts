import { CLOSE, type CustomerMessageOut, type ToCustomer } from '../../contract/protocol.ts'
import { api } from '../../net/api.ts'
import { openVisitLine, type VisitLine } from '../../net/visit-line.ts'
import type { VisitStore } from '../../model/visit.ts'
import { visitReceives } from '../../model/visit-receives.ts'
import { remembered } from '../page/remembered.ts'
import { forgetLook } from './own-look.ts'
import { reasonOf } from '../page/refusal.ts'

type Act = Extract<CustomerMessageOut, { id: string }>

/** Which showroom was asked in, so that a reload comes back to the same conversation. Set by asking, never before. */
const asked = remembered('visit', 'device')
/** That the house is still to be told to forget a visit: it could not be reached when it was asked to. */
const owed = remembered('forget', 'device')

/** A visit's line: none until something is asked for, and none again once the visit is forgotten. */
export function createSession(visit: VisitStore) {
  const { edition } = visit.getState()
  const slug = edition.showroom.slug
  let line: VisitLine | null = null
  const onMessages = new Set<(message: ToCustomer) => void>()

  const open = () => {
    line ??= openVisitLine({
      onMessage: (message) => {
        visit.setState((model) => visitReceives(model, message))
        onMessages.forEach((listen) => listen(message))
      },
      onState: (state) => visit.setState({ line: state }),
      onRefused: (code) => {
        if (code === CLOSE.notSignedIn) gone()
        else visit.setState({ refused: code === CLOSE.version ? 'unknown-version' : code === CLOSE.tooFast ? 'too-fast' : 'not-allowed' })
      }
    })
  }

  /** The house knows this visit no more: it was deleted or ran out. The car and the choices stay as they are. */
  const gone = () => {
    asked.set(null)
    forgetLook()
    line?.close()
    line = null
    visit.setState((model) => ({
      line: 'none',
      place: null,
      knock: null,
      talk: null,
      advisor: null,
      peers: { customer: [], advisor: [] },
      pending: [],
      panel: model.panel === 'talk' || model.panel === 'ended' ? 'options' : model.panel
    }))
  }

  /** Tells the house to forget the visit; where it cannot be reached, once it can. A visit that was begun since is another one and stays. */
  const tellForgotten = async () => {
    try {
      await api.forgetVisit()
      owed.set(null)
    } catch {
      // It forgets by itself before long; here everything is gone already.
      owed.set(slug)
    }
  }
  const settleOwed = () => {
    if (owed.get() !== null && line === null && asked.get() === null) void tellForgotten()
  }
  addEventListener('online', settleOwed)

  return {
    /** Comes back after a reload, where something was asked for. */
    resume: () => {
      if (asked.get() === slug) open()
      else settleOwed()
    },
    /** Begins the visit at the house: only now is a cookie set and a line held. */
    begin: async () => {
      if (line) return
      visit.setState({ line: 'connecting' })
      try {
        await api.beginVisit(slug, edition.number)
      } catch (error) {
        visit.setState({ line: 'none' })
        throw error
      }
      asked.set(slug)
      owed.set(null)
      open()
    },
    /** Resolves with the answer; a refusal is put on the page and resolves to null. */
    act: async (message: Act): Promise<(ToCustomer & { t: 'ok' }) | null> => {
      if (!line) return null
      try {
        return (await line.act(message)) as ToCustomer & { t: 'ok' }
      } catch (error) {
        visit.setState({ refused: reasonOf(error) })
        return null
      }
    },
    /** As `act`, for who wants the refusal. */
    ask: (message: Act) => (line ? line.act(message) : Promise.reject(new Error('no line'))),
    tell: (message: CustomerMessageOut) => line?.tell(message),
    listen: (listener: (message: ToCustomer) => void) => void onMessages.add(listener),
    /** Forgets the visit here and at the house. Never rejects. */
    forget: async () => {
      gone()
      await tellForgotten()
    },
    gone
  }
}

export type Session = ReturnType<typeof createSession>
