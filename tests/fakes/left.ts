import type { Entry } from '../../src/contract/conversation.ts'
import type { LeftMessage } from '../../src/contract/http.ts'
import type { Clock } from '../../server/ports/clock.ts'
import type { LeftBook } from '../../server/ports/left-book.ts'
import { LEFT_LINKS_MOST, LEFT_MESSAGE_LIFE } from '../../server/rules/links.ts'

type Left = LeftMessage & { readonly edition: number; readonly secrets: string[] }

/** Left messages in memory. */
export function createFakeLeftBook(clock: Clock): LeftBook {
  const all = new Map<string, Left>()
  const listening = new Set<() => void>()
  const changed = () => listening.forEach((heard) => heard())
  const current = () => [...all.values()].filter(({ deleteAt }) => deleteAt > clock.now())
  const openedBy = (secret: string) => [...all.values()].find(({ secrets }) => secrets.includes(secret))
  const shown = ({ edition: _edition, secrets: _secrets, ...message }: Left): LeftMessage => structuredClone(message)
  function put(message: Left): void {
    all.set(message.id, message)
    changed()
  }
  return {
    unread: async () => current().filter(({ done }) => !done).length,
    onChange(heard) {
      listening.add(heard)
      return () => listening.delete(heard)
    },
    async leave(message, secret) {
      const there = all.get(message.id)
      const same = !there || (['text', 'name', 'showroom', 'language'] as const).every((key) => there[key] === message[key])
      if (!same || (there?.secrets.length ?? 0) >= LEFT_LINKS_MOST) return 'taken'
      const now = clock.now()
      const left = there ?? { ...message, at: now, done: false, answers: [], deleteAt: now + LEFT_MESSAGE_LIFE, secrets: [] }
      put({ ...left, secrets: [...left.secrets, secret] })
      return { deleteAt: left.deleteAt }
    },
    list: async () => current().sort((a, b) => b.at - a.at || (a.id < b.id ? -1 : 1)).slice(0, 500).map(shown),
    async setDone(id, done) {
      const there = current().find((message) => message.id === id)
      if (there) put({ ...there, done })
      return there !== undefined
    },
    async answer(id, { id: own, byName, text }) {
      const there = current().find((message) => message.id === id)
      if (!there) return null
      const again = there.answers.some((answer) => answer.id === own)
      const answers = again ? there.answers : [...there.answers, { id: own, by: byName, text, at: clock.now() }]
      put({ ...there, answers })
      return shown(all.get(id)!)
    },
    async opened(secret) {
      const there = openedBy(secret)
      if (!there || there.deleteAt <= clock.now()) return null
      const said = (who: 'customer' | 'advisor', index: number, { id, text, at }: { id: string; text: string; at: number }): Entry => ({ seq: index + 1, kind: 'said', id, who, text, at })
      return structuredClone({
        showroom: there.showroom,
        edition: there.edition,
        advisor: there.answers.at(-1)?.by ?? null,
        startedAt: there.at,
        entries: [said('customer', 0, there), ...there.answers.map((answer, index) => said('advisor', index + 1, answer))],
        configuration: null,
        deleteAt: there.deleteAt
      })
    },
    async deleteOpened(secret) {
      const there = openedBy(secret)
      if (there) all.delete(there.id)
      changed()
      return there !== undefined
    }
  }
}
