import type { Seen } from './history.ts'

type Wish = {
  readonly sent: number
  /** When it was acknowledged; not yet is Infinity. */
  asked: number
  readonly mode: string
  readonly language: string
  state: 'waiting' | 'rings' | 'taken' | 'gone'
  /** Since when that is so, by place in the history. */
  since: number
  online: boolean
  onlineSince: number
  /** The desk it rings at, until when. */
  at: { person: string; until: number } | null
  first: boolean
  /** How often it rang where. */
  rang: Map<string, number>
  /** When it last ceased to ring where. */
  ceased: Map<string, number>
  person: string | null
}

/**
 * Reads a history and says what of it must not be, in words; nothing, if all is well. Its reading is its own: it shares no code
 * with the rules that made the history, and takes its figures from the words of SPEC: a ring lasts 20 s (Q4), a minute passes before
 * somebody who does not speak the language may come (Q19). Of two acts that were under way side by side either may have come first:
 * it says only what is wrong in whichever order they came.
 */
export function judge(history: readonly Seen[]): string[] {
  const wishes = new Map<string, Wish>()
  const pages = new Map<string, boolean>()
  const ringing = new Map<string, { request: string; until: number }>()
  const wrong: string[] = []

  /** Whether an act is seen only later that may have come about before place `index`. */
  const isUnderWay = (index: number, request: string, kinds: readonly Seen['kind'][], person?: string) =>
    history.some(
      (later, place) =>
        place > index && (later.from ?? place) <= index && kinds.includes(later.kind) && 'request' in later && later.request === request &&
        (person === undefined || !('person' in later) || later.person === person)
    )
  const stopRinging = (request: string, person: string, index: number) => {
    if (ringing.get(person)?.request === request) ringing.delete(person)
    const wish = wishes.get(request)
    wish?.ceased.set(person, index)
    if (wish?.state === 'rings' && wish.at?.person === person) Object.assign(wish, { state: 'waiting', since: index, at: null })
  }

  history.forEach((event, index) => {
    const say = (words: string) => wrong.push(`${index}: ${words}`)
    const from = event.from ?? index
    switch (event.kind) {
      case 'ask-sent':
        wishes.set(event.request, {
          sent: index, asked: Infinity, mode: event.mode, language: event.language, state: 'waiting', since: index, online: true, onlineSince: index,
          at: null, first: false, rang: new Map(), ceased: new Map(), person: null
        })
        break
      case 'asked': {
        const wish = wishes.get(event.request)
        if (wish) wish.asked = Math.min(wish.asked, index)
        break
      }
      case 'online':
        Object.assign(wishes.get(event.request) ?? {}, { online: event.on, onlineSince: index })
        break
      case 'desk-page':
        // A page that reloads finds it ringing still (Q11): that it was taken back is seen by itself.
        pages.set(event.person, event.on)
        break
      case 'rings':
        rings(event, from, index, say)
        break
      case 'silent':
      case 'passed':
        stopRinging(event.request, event.person, index)
        break
      case 'accepted': {
        const wish = wishes.get(event.request)
        stopRinging(event.request, event.person, index)
        if (!wish) break
        if (wish.state === 'taken' && wish.person !== event.person) say(`${event.request} was taken by ${wish.person} and by ${event.person}`)
        if (wish.state === 'gone') say(`${event.request} was taken by ${event.person} though it is over`)
        Object.assign(wish, { state: 'taken', since: index, at: null, person: event.person })
        break
      }
      case 'given-back': {
        const wish = wishes.get(event.request)
        if (!wish) break
        wish.first = true
        // It may ring again before it is seen that it was given back.
        if (wish.state === 'rings' && event.from !== undefined && wish.since >= from) break
        if (wish.at) stopRinging(event.request, wish.at.person, index)
        Object.assign(wish, { state: 'waiting', since: index, at: null, person: null })
        break
      }
      case 'cancelled':
      case 'declined':
      case 'ended': {
        const wish = wishes.get(event.request)
        if (wish?.at) stopRinging(event.request, wish.at.person, index)
        if (wish) Object.assign(wish, { state: 'gone', since: index, at: null })
        break
      }
      case 'over':
        for (const [request, wish] of wishes) if (wish.asked < Infinity && wish.online && (wish.state === 'waiting' || wish.state === 'rings')) say(`${request} was never answered`)
        break
      case 'admitted':
      case 'desk':
      case 'process-killed':
      case 'quiet':
    }
  })

  function rings(event: Seen & { kind: 'rings' }, from: number, index: number, say: (words: string) => void): void {
    const { request, person, until, at } = event
    if (until > at + 20_000) say(`${request} rings longer than twenty seconds`)
    const wish = wishes.get(request)
    const isSame = wish?.at?.person === person && wish.at.until === until
    if (isSame) return
    if (wish) overtakes(request, wish, person, from, index, say)
    wish?.rang.set(person, (wish.rang.get(person) ?? 0) + 1)
    // It was seen before this that the ring had come to its end.
    if ((wish?.ceased.get(person) ?? -1) >= from) return
    if (wish?.state === 'gone' && wish.since >= from) return
    const before = ringing.get(person)
    const isOver = before && isUnderWay(index, before.request, ['silent', 'passed', 'accepted', 'cancelled'], person)
    if (before && before.request !== request && before.until > at && !isOver) say(`${person} is rung for two at once`)
    ringing.set(person, { request, until })
    if (!wish) return
    const other = wish.state === 'rings' && wish.at && wish.at.person !== person && wish.at.until > at ? wish.at.person : null
    if (other && pages.get(other) !== false && !isUnderWay(index, request, ['silent', 'passed'], other)) say(`${request} rings at ${other} and at ${person}`)
    if (wish.state === 'taken' && !isUnderWay(index, request, ['given-back'])) say(`${request} rings at ${person} though ${wish.person} is with them`)
    if (wish.state === 'gone') say(`${request} rings at ${person} though it is over`)
    Object.assign(wish, { state: 'rings', since: index, at: { person, until } })
  }

  /** Of two equals who asked later must not ring where the other, there and waiting all the while this was under way, never rang. */
  function overtakes(request: string, wish: Wish, person: string, from: number, index: number, say: (words: string) => void): void {
    if (wish.first || isUnderWay(index, request, ['given-back'])) return
    for (const [other, before] of wishes) {
      const equal = before.mode === wish.mode && before.language === wish.language
      if (other === request || !equal || before.state !== 'waiting' || !before.online || before.rang.has(person)) continue
      // Only who was acknowledged before the other had been sent is surely the earlier one.
      if (before.asked >= wish.sent || before.since >= from || before.onlineSince >= from) continue
      if (!isUnderWay(index, other, ['rings', 'cancelled'])) say(`${request} rings at ${person} before ${other}, who asked earlier`)
    }
  }
  return wrong
}
