import type { HeadsetActs, HeadsetStore } from '../../model/headset.ts'
import type { OwnFloorActs, OwnFloorStore } from '../../model/own-floor.ts'
import type { Acting } from '../../scene/ar/own-floor.ts'
import type * as Headset from '../../scene/headset/headset.tsx'
import type { RoomParts } from '../../scene/room-parts.ts'
import type { Slot } from '../../scene/slot.ts'

export interface HeadsetHandle {
  /** Fetches what a headset needs and puts it into the room; resolves when one may enter. */
  load(): Promise<void>
  /** Enters VR; to be called from a press. Rejects when the browser refuses. */
  enter(): Promise<void>
  leave(): Promise<void>
  /** The product in one's own place, seen through the device; `enter` is to be called from a press. */
  ownFloor: OwnFloorActs
}

type HeadsetChunk = typeof Headset

const nothing = (): void => undefined

/** Where there is no picture there is no headset either. */
export const noHeadset: HeadsetHandle = {
  load: async () => undefined,
  enter: async () => {
    throw new Error('no headset here')
  },
  leave: async () => undefined,
  ownFloor: { enter: nothing, move: nothing, turn: nothing, resize: nothing, lock: nothing, leave: nothing }
}

export interface Panels {
  store: HeadsetStore
  acts: HeadsetActs
}

export function createHeadsetHandle(parts: RoomParts, slot: Slot, panels: Panels, floor: OwnFloorStore): HeadsetHandle & { dispose(): void } {
  const { stage } = parts
  let chunk: Promise<HeadsetChunk> | null = null
  let over = false
  let acting: Acting | null = null
  let withdraw: (() => void) | null = null
  const look = async () => {
    const available = (await navigator.xr?.isSessionSupported('immersive-vr').catch(() => false)) ?? false
    const own = (await navigator.xr?.isSessionSupported('immersive-ar').catch(() => false)) ?? false
    if (!over && floor.getState().state !== 'in') floor.setState({ state: own ? 'available' : 'none' })
    if (!over && stage.getState().headset === 'unknown') stage.setState({ headset: available ? 'available' : 'none' })
    // One who has a headset may press at any moment, and the press is worth a few seconds only.
    if (!over && available) requestIdle(() => void load().catch((error: unknown) => console.warn('the headset part is not there yet:', error)))
  }
  const load = async () => {
    chunk ??= import('../../scene/headset/headset.tsx')
    try {
      const { bringIn, offerEntering } = await chunk
      bringIn(parts, slot, panels, { store: floor, onActing: (acts) => void (acting = acts) })
      withdraw ??= offerEntering(parts)
    } catch (error) {
      chunk = null
      throw error
    }
    // What was brought in stands a turn later: entering in the same turn finds nothing.
    await new Promise((resolve) => setTimeout(resolve))
  }
  void look()
  const changed = () => {
    if (stage.getState().headset !== 'in') {
      stage.setState({ headset: 'unknown' })
      void look()
    }
  }
  navigator.xr?.addEventListener('devicechange', changed)
  return {
    load,
    async enter() {
      stage.setState({ headset: 'loading' })
      try {
        await load()
        await (await chunk!).enter(parts)
      } catch (error) {
        stage.setState({ headset: 'available' })
        throw error
      }
    },
    async leave() {
      if (chunk) await (await chunk).leave()
    },
    ownFloor: {
      enter() {
        const begin = async () => {
          await load()
          const { enterOwnPlace } = await import('../../scene/ar/session.ts')
          await enterOwnPlace(parts, document.getElementById('app'))
        }
        begin().catch((error: unknown) => console.warn('the own place was not entered:', error))
      },
      move: () => acting?.move(),
      turn: (angle) => acting?.turn(angle),
      resize: () => acting?.resize(),
      lock: () => acting?.lock(),
      leave: () => void chunk?.then(({ leave }) => leave())
    },
    dispose() {
      over = true
      withdraw?.()
      navigator.xr?.removeEventListener('devicechange', changed)
      slot.setState({ node: null })
    }
  }
}

function requestIdle(work: () => void): void {
  if ('requestIdleCallback' in window) requestIdleCallback(work, { timeout: 4000 })
  else setTimeout(work, 1500)
}
