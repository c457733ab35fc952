import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Mode } from '../../contract/conversation.ts'

/** What somebody has said of their wish to talk before they ask: kept while the panel shows something else. */
export interface AskDraft {
  mode: Mode
  subject: string
  /** Null: not chosen by hand. */
  language: string | null
  topic: string | null
}

export type AskDraftStore = StoreApi<AskDraft>

export const createAskDraft = (): AskDraftStore => createStore<AskDraft>(() => ({ mode: 'writing', subject: '', language: null, topic: null }))
