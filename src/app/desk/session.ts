import { CLOSE, type DeskMessageOut, type ToDesk } from '../../contract/protocol.ts'
import { openDeskLine } from '../../net/desk-line.ts'
import type { DeskStore } from '../../model/desk.ts'
import { deskReceives } from '../../model/desk-receives.ts'
import { reasonOf } from '../page/refusal.ts'

type Act = Extract<DeskMessageOut, { id: string }>

/** The desk's line, open as long as its page is. `onSignedOut` is called when the session is no longer known. */
export function createDeskSession(desk: DeskStore, onSignedOut: () => void) {
  const listeners = new Set<(message: ToDesk) => void>()
  const line = openDeskLine({
    onMessage: (message) => {
      desk.setState((model) => deskReceives(model, message, Date.now()))
      listeners.forEach((listen) => listen(message))
    },
    onState: (state) => desk.setState({ line: state }),
    onRefused: (code) => {
      if (code === CLOSE.notSignedIn) onSignedOut()
      else desk.setState({ refused: code === CLOSE.version ? 'unknown-version' : code === CLOSE.tooFast ? 'too-fast' : 'not-allowed' })
    }
  })

  return {
    /** Resolves with the answer; rejects with Refused. */
    ask: (message: Act) => line.act(message),
    /** As `ask`, with a refusal put on the page. */
    act: (message: Act): void => {
      line.act(message).then(
        () => desk.setState({ refused: null }),
        (error: unknown) => desk.setState({ refused: reasonOf(error) })
      )
    },
    tell: line.tell,
    listen: (listener: (message: ToDesk) => void) => void listeners.add(listener),
    close: line.close
  }
}

export type DeskSession = ReturnType<typeof createDeskSession>
