import { useStore } from 'zustand'
import type { StageStore } from '../model/stage.ts'

/** The car is there, or will not come: from here on one looks round instead of waiting. */
export function useArrived(stage: StageStore): boolean {
  return useStore(stage, (model) => model.picture !== 'starting' || model.loading.phase !== 'product')
}
