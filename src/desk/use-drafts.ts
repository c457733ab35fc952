import { useState } from 'react'

/** What is being written in each conversation, kept while another one is on show. */
export interface Drafts {
  of(conversation: string): string
  set(conversation: string, text: string): void
}

export function useDrafts(): Drafts {
  const [drafts, setDrafts] = useState<ReadonlyMap<string, string>>(new Map())
  return {
    of: (conversation) => drafts.get(conversation) ?? '',
    set: (conversation, text) => setDrafts((before) => new Map(before).set(conversation, text))
  }
}
