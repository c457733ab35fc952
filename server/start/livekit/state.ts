import type {LiveKitHandle, LiveKitState} from './handle.ts'

/** The state of a LiveKit server and those who listen to it. Once `stopped` it stays so. */
export type StateHolder = Pick<LiveKitHandle, 'state' | 'onState'> & {set(next: LiveKitState): void}

export function holdState(): StateHolder {
  let current: LiveKitState = 'starting'
  const listeners = new Set<(state: LiveKitState) => void>()
  return {
    state: () => current,
    onState(listener) {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    set(next) {
      if (next === current || current === 'stopped') return
      current = next
      for (const listener of listeners) listener(next)
    },
  }
}
