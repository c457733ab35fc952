import type { OwnTalk } from '../../src/contract/beside.ts'
import type { Entry } from '../../src/contract/conversation.ts'
import type { BesideBook, KeptReply, ReplyBook } from '../../server/ports/beside.ts'

/** A conversation as its store would hold it, and whose it is. */
export type HeldTalk = Omit<OwnTalk, 'note' | 'labels' | 'line'> & { readonly person: string; note: string; labels: string[]; revision: number }

/** What advisors keep beside the conversations in `talks`, in memory. */
export function createFakeBesideBook(talks: Map<string, HeldTalk>): BesideBook {
  const own = (person: string, conversation: string) => {
    const talk = talks.get(conversation)
    return talk?.person === person ? talk : null
  }
  const shown = (held: HeldTalk) => {
    const { person: _, revision: _revision, ...talk } = held
    return { ...talk, line: null }
  }
  const written = (entries: readonly Entry[]) => entries.flatMap((entry) => (entry.kind === 'said' ? [entry.text] : []))
  return {
    async read(person, conversation) {
      const talk = own(person, conversation)
      return talk && { note: talk.note, labels: [...talk.labels], revision: talk.revision }
    },
    async write(person, conversation, { note, labels, revision }) {
      const talk = own(person, conversation)
      if (!talk) return null
      if (talk.revision !== revision) return 'stale'
      Object.assign(talk, { note, labels: [...labels], revision: revision + 1 })
      return { note, labels, revision: revision + 1 }
    },
    async search(person, { words, label }, now) {
      const wanted = words.toLowerCase()
      const has = (text: string) => text.toLowerCase().includes(wanted)
      const found = [...talks.values()].filter((talk) => {
        if (talk.person !== person || talk.ended.deleteAt <= now || (label !== null && !talk.labels.includes(label))) return false
        return has([talk.name, talk.subject, talk.note].filter(Boolean).join(' ')) || written(talk.entries).some(has)
      })
      return found
        .toSorted((a, b) => b.ended.at - a.ended.at)
        .slice(0, 50)
        .map((talk) => {
          const { note: _, entries, ...rest } = shown(talk)
          return { ...rest, line: written(entries).findLast(has) ?? null }
        })
    },
    async talk(person, conversation, now) {
      const talk = own(person, conversation)
      return talk && talk.ended.deleteAt > now ? shown(talk) : null
    }
  }
}

/** Ready answers in memory. */
export function createFakeReplyBook(): ReplyBook {
  const replies = new Map<string, KeptReply>()
  return {
    async of(person) {
      const key = (reply: KeptReply) => `${reply.shortcut} ${reply.language} ${reply.id}`
      return [...replies.values()].filter((reply) => reply.person === null || reply.person === person).toSorted((a, b) => (key(a) < key(b) ? -1 : 1))
    },
    byId: async (id) => replies.get(id) ?? null,
    async put(reply) {
      const same = [...replies.values()].some(
        (other) => other.id !== reply.id && other.person === reply.person && other.shortcut === reply.shortcut && other.language === reply.language
      )
      if (same) return 'taken'
      replies.set(reply.id, reply)
      return 'done'
    },
    async remove(id) {
      replies.delete(id)
    }
  }
}
