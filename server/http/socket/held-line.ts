import type { Line } from '../../live/lines.ts'
import type { Connection } from './connection.ts'

/**
 * A line that holds back what comes in before the welcome: the page is registered before its state is read, so that nothing
 * falls between the two, and hears the news only after it.
 */
export type HeldLine<Out> = Line<Out> & { release(welcome: Out): void }

export function createHeldLine<Out extends object>(connection: Connection): HeldLine<Out> {
  let held: Out[] | null = []
  return {
    send(message) {
      if (held) held.push(message)
      else connection.send(message)
    },
    close: connection.close,
    release(welcome) {
      const news = held ?? []
      held = null
      connection.send(welcome)
      for (const message of news) connection.send(message)
    }
  }
}
