import type { ConversationRow, Where } from '../ports/rows.ts'

/** Which conversations that pages here belong to are going on, so that what merely passes through needs no look-up. */
export type Together = {
  /** Takes note of how a conversation stands. */
  note(row: Pick<ConversationRow, 'id' | 'visit' | 'person' | 'state'>): void
  ofVisit(visit: string): Where | null
  /** The conversation, if it goes on and is this person's. */
  ofPerson(person: string, conversation: string): Where | null
  allOfPerson(person: string): Where[]
  /** Every advisor that one of them is with. */
  persons(): string[]
  /** Forgets those that no page here belongs to. */
  prune(isHere: (where: Where) => boolean): void
}

export function createTogether(): Together {
  const byId = new Map<string, Where>()
  const byVisit = new Map<string, Where>()
  function forget(where: Where): void {
    byId.delete(where.conversation)
    if (byVisit.get(where.visit)?.conversation === where.conversation) byVisit.delete(where.visit)
  }
  return {
    note({ id, visit, person, state }) {
      const where = { conversation: id, visit, person }
      if (state !== 'together') return forget(where)
      byId.set(id, where)
      byVisit.set(visit, where)
    },
    ofVisit: (visit) => byVisit.get(visit) ?? null,
    ofPerson(person, conversation) {
      const where = byId.get(conversation)
      return where?.person === person ? where : null
    },
    allOfPerson: (person) => [...byId.values()].filter((where) => where.person === person),
    persons: () => [...new Set([...byId.values()].map(({ person }) => person))],
    prune(isHere) {
      for (const where of byId.values()) if (!isHere(where)) forget(where)
    }
  }
}
