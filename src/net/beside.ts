import { z } from 'zod'
import { type Beside, besideSchema, ownConversationSchema, ownTalkSchema, replySchema, type WriteReply } from '../contract/beside.ts'
import { request } from './http.ts'

/** The resources of src/contract/beside.ts as functions. Each may throw Refused or Unreachable. */
export const besideApi = {
  read: (conversation: string) => request('GET', `/api/conversations/${conversation}/beside`, besideSchema),
  write: (conversation: string, beside: Beside) => request('PUT', `/api/conversations/${conversation}/beside`, besideSchema, beside),
  search: (words: string, label: string | null) =>
    request('GET', `/api/conversations?${new URLSearchParams({ q: words, ...(label && { label }) })}`, z.array(ownConversationSchema)),
  talk: (conversation: string) => request('GET', `/api/conversations/${conversation}`, ownTalkSchema),
  replies: () => request('GET', '/api/replies', z.array(replySchema)),
  putReply: (id: string, reply: WriteReply) => request('PUT', `/api/replies/${id}`, replySchema, reply),
  removeReply: (id: string) => request('DELETE', `/api/replies/${id}`, null)
}
