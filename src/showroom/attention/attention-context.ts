import { createContext, use } from 'react'
import { useStore } from 'zustand'
import type { AttentionActs, AttentionModel, AttentionStore } from '../../model/attention/attention.ts'

/** What measuring is on a page: its store and its acts; null where nothing is measured. */
export interface AttentionOnPage {
  readonly store: AttentionStore
  readonly acts: AttentionActs
}

export const AttentionContext = createContext<AttentionOnPage | null>(null)

/** Both, where it is known that something may be measured. */
export function useAttention(): AttentionOnPage {
  const attention = use(AttentionContext)
  if (!attention) throw new Error('nothing is measured in this showroom')
  return attention
}

/** A slice of how measuring stands. */
export function useMeasured<T>(select: (model: AttentionModel) => T): T {
  return useStore(useAttention().store, select)
}
