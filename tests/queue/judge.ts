import type { Seen } from './history.ts'

type Wish = {
  readonly sent: number
  /** When it was acknowledged; not yet is Infinity. */
  asked: number
  readonly mode: string
  readonly language: string
  state: 'waiting' | 'rings' | 'taken' | 'gone'
  online: boolean
  /** The desk it rings at, until when. */
  at: { person: string; until: number } | null
  first: boolean
  /** How often it rang where. */
  rang: Map<string, number>
  person: string | null
}

/**
 * Reads a history and says what of it must not be, in words; nothing, if all is well. Its reading is its own: it shares no code
 * with the rules that made the history, and takes its figures from the words of SPEC: a ring lasts 20 s (Q4), a minute passes before
 * somebody who does not speak the language may come (Q19).
 */
export function judge(history: readonly Seen[]): string[] {
  const wishes = new Map<string, Wish>()
  const languages = new Map<string, readonly string[]>()
  const pages = new Map<string, boolean>()
  const ringing = new Map<string, { request: string; until: number }>()
  const wrong: string[] = []

  const stopRinging = (person: string) => {
    const there = ringing.get(person)
    ringing.delete(person)
    const wish = there && wishes.get(there.request)
    if (wish?.state === 'rings' && wish.at?.person === person) Object.assign(wish, { state: 'waiting', at: null })
  }

  history.forEach((event, index) => {
    const say = (words: string) => wrong.push(`${index}: ${words}`)
    switch (event.kind) {
      case 'ask-sent':
        wishes.set(event.request, {
          sent: index, asked: Infinity, mode: event.mode, language: event.language, state: 'waiting', online: true, at: null, first: false, rang: new Map(),
          person: null
        })
        break
      case 'asked': {
        const wish = wishes.get(event.request)
        if (wish) wish.asked = Math.min(wish.asked, index)
        break
      }
      case 'online':
        Object.assign(wishes.get(event.request) ?? {}, { online: event.on })
        break
      case 'desk':
        languages.set(event.person, event.languages)
        break
      case 'desk-page':
        // A page that reloads finds it ringing still (Q11): that it was taken back is seen by itself.
        pages.set(event.person, event.on)
        break
      case 'silent':
        stopRinging(event.person)
        break
      case 'rings': {
        const wish = wishes.get(event.request)
        const before = ringing.get(event.person)
        if (before && before.request !== event.request && before.until > event.at) say(`${event.person} is rung for two at once`)
        if (event.until > event.at + 20_000) say(`${event.request} rings longer than twenty seconds`)
        ringing.set(event.person, { request: event.request, until: event.until })
        if (!wish) break
        const same = wish.at?.person === event.person && wish.at.until === event.until
        if (same) break
        if (wish.state === 'rings' && wish.at && wish.at.person !== event.person && wish.at.until > event.at && pages.get(wish.at.person) !== false)
          say(`${event.request} rings at ${wish.at.person} and at ${event.person}`)
        if (wish.state === 'taken') say(`${event.request} rings at ${event.person} though ${wish.person} is with them`)
        if (wish.state === 'gone') say(`${event.request} rings at ${event.person} though it is over`)
        overtakes(event.request, wish, event.person, say)
        Object.assign(wish, { state: 'rings', at: { person: event.person, until: event.until } })
        wish.rang.set(event.person, (wish.rang.get(event.person) ?? 0) + 1)
        break
      }
      case 'passed':
        stopRinging(event.person)
        break
      case 'accepted': {
        const wish = wishes.get(event.request)
        ringing.delete(event.person)
        if (!wish) break
        if (wish.state === 'taken' && wish.person !== event.person) say(`${event.request} was taken by ${wish.person} and by ${event.person}`)
        if (wish.state === 'gone') say(`${event.request} was taken by ${event.person} though it is over`)
        Object.assign(wish, { state: 'taken', at: null, person: event.person })
        break
      }
      case 'given-back': {
        const wish = wishes.get(event.request)
        if (wish) Object.assign(wish, { state: 'waiting', at: null, person: null, first: true })
        break
      }
      case 'cancelled':
      case 'declined':
      case 'ended': {
        const wish = wishes.get(event.request)
        if (wish?.at) ringing.delete(wish.at.person)
        if (wish) Object.assign(wish, { state: 'gone', at: null })
        break
      }
      case 'over':
        for (const [request, wish] of wishes) if (wish.asked < Infinity && wish.online && (wish.state === 'waiting' || wish.state === 'rings')) say(`${request} was never answered`)
        break
      case 'admitted':
      case 'process-killed':
      case 'quiet':
    }
  })

  /** Of two equals who asked later must not ring where the other, there and waiting, never rang. */
  function overtakes(request: string, wish: Wish, person: string, say: (words: string) => void): void {
    if (wish.first) return
    for (const [other, before] of wishes) {
      const equal = before.mode === wish.mode && before.language === wish.language
      if (other === request || !equal || before.state !== 'waiting' || !before.online || before.rang.has(person)) continue
      // Only who was acknowledged before the other had been sent is surely the earlier one.
      if (before.asked < wish.sent) say(`${request} rings at ${person} before ${other}, who asked earlier`)
    }
  }
  return wrong
}
