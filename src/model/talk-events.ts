import type { ToCustomer, ToDesk } from '../contract/protocol.ts'
import type { Entry, Side } from '../contract/conversation.ts'
import { type Talk, withEntry } from './talk.ts'

type TalkEvent = Extract<ToCustomer | ToDesk, { conversation: string }>

/** What a shared event does to a conversation, seen from `self`. Events of no concern to it leave it as it is. */
export function talkReceives(talk: Talk, event: TalkEvent, self: Side): Talk {
  switch (event.t) {
    case 'entry':
      return withEntry(talk, event.entry)
    case 'typing':
      return event.who === self ? talk : { ...talk, otherTyping: event.on }
    case 'seen':
      return event.who === self ? talk : { ...talk, readByOther: Math.max(talk.readByOther, event.seq) }
    case 'online':
      return event.who === self ? talk : { ...talk, otherOnline: event.on, otherTyping: event.on && talk.otherTyping }
    case 'pointed':
      return { ...talk, pointed: { ...talk.pointed, [event.who]: event.part === null ? null : { part: event.part, at: event.at } } }
    case 'mode':
      return { ...talk, mode: event.mode }
    case 'ended':
      return { ...talk, ended: event.ended, otherTyping: false, pointed: { customer: null, advisor: null } }
    default:
      return talk
  }
}

/** The conversation as a welcome or an opening brings it. */
export function talkFrom(conversation: Pick<Talk, 'id' | 'mode' | 'startedAt' | 'entries' | 'otherOnline' | 'readByOther' | 'ended'> & { earlier?: readonly Entry[] | undefined }): Talk {
  const { id, mode, startedAt, entries, otherOnline, readByOther, ended, earlier = [] } = conversation
  return { id, mode, startedAt, entries, earlier, otherOnline, readByOther, ended, unsent: [], otherTyping: false, pointed: { customer: null, advisor: null } }
}
