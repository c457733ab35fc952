import {textOf} from './refusal.ts'

/** What has been started, to be stopped in the opposite order. */
export type Closing = {
  /** Says how to stop what has just been started, and what it is called if that fails. */
  add(name: string, close: () => Promise<void>): void
  /** Stops everything, the last first. One that fails keeps none of the others from being stopped. */
  closeAll(): Promise<void>
}

export function closing(say: (line: string) => void): Closing {
  const open: {name: string; close: () => Promise<void>}[] = []
  return {
    add: (name, close) => open.push({name, close}),
    async closeAll() {
      for (let last = open.pop(); last !== undefined; last = open.pop()) {
        try {
          await last.close()
        } catch (error) {
          say(`${last.name} did not stop in good order: ${textOf(error)}`)
        }
      }
    },
  }
}
