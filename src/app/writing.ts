import { cleanWriting } from '../contract/writing.ts'
import type { Talk, Unsent } from '../model/talk.ts'
import { remembered } from './page/remembered.ts'
import { reasonOf } from './page/refusal.ts'

interface Options {
  /** The conversation on show, in which one writes. */
  talk(): Talk | null
  /** Every conversation of this page: a visitor has one, a desk up to three. */
  talks(): readonly Talk[]
  update(conversation: string, change: (talk: Talk) => Talk): void
  /** Whether the line is open now; a message waits otherwise. */
  open(): boolean
  /** Resolves when the house has the message. */
  send(conversation: string, id: string, text: string): Promise<unknown>
}

/** What is kept in this tab: by conversation, what the house has not acknowledged. */
type Kept = Record<string, readonly Unsent[]>

/**
 * Messages on their way: shown at once, kept through lost lines and reloads of this tab until the house has them, and sent
 * again under the same id, so that none is doubled. Each conversation has its own.
 */
export function createWriting(options: Options) {
  const kept = remembered('unsent', 'tab')

  const mark = (conversation: string, id: string, change: Partial<Unsent>) =>
    options.update(conversation, (talk) => ({ ...talk, unsent: talk.unsent.map((message) => (message.id === id ? { ...message, ...change } : message)) }))

  const keep = () => {
    const unsent: Kept = Object.fromEntries(options.talks().flatMap((talk) => (talk.unsent.length > 0 ? [[talk.id, talk.unsent]] : [])))
    kept.set(Object.keys(unsent).length > 0 ? JSON.stringify(unsent) : null)
  }

  const post = async (conversation: string, id: string, text: string) => {
    mark(conversation, id, { state: options.open() ? 'sending' : 'waiting', reason: null })
    try {
      // The message leaves `unsent` when its entry comes, which every page of the conversation is sent.
      await options.send(conversation, id, text)
    } catch (error) {
      mark(conversation, id, { state: 'refused', reason: reasonOf(error) })
    }
    keep()
  }

  return {
    say(raw: string) {
      const talk = options.talk()
      const text = cleanWriting(raw)
      if (!talk || talk.ended || !text) return
      const id = crypto.randomUUID()
      options.update(talk.id, (now) => ({ ...now, unsent: [...now.unsent, { id, text, state: 'sending', reason: null }] }))
      keep()
      void post(talk.id, id, text)
    },
    retry(id: string) {
      for (const talk of options.talks()) {
        const message = talk.unsent.find((candidate) => candidate.id === id)
        if (message) void post(talk.id, id, message.text)
      }
    },
    /** Takes up what a reload of this tab left unsent, in whichever conversation; of those that are no more nothing is kept. */
    resume() {
      const left = kept.get()
      if (!left) return
      const byConversation = JSON.parse(left) as Kept
      for (const talk of options.talks()) {
        const known = new Set(talk.entries.flatMap((entry) => (entry.kind === 'note' ? [] : [entry.id])))
        const missing = (byConversation[talk.id] ?? []).filter((message) => !known.has(message.id) && !talk.unsent.some((here) => here.id === message.id))
        if (missing.length === 0) continue
        options.update(talk.id, (now) => ({ ...now, unsent: [...now.unsent, ...missing] }))
        for (const message of missing) void post(talk.id, message.id, message.text)
      }
      keep()
    }
  }
}
