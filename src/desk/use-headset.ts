import { useCallback, useSyncExternalStore } from 'react'
import type { StageStore } from '../model/stage.ts'

const never = () => () => {}

/** Whether this device has a headset to go into the room with. */
export function useHeadset(stage: StageStore | null): boolean {
  const state = useCallback(() => stage?.getState().headset ?? 'none', [stage])
  return useSyncExternalStore(stage?.subscribe ?? never, state) === 'available'
}
