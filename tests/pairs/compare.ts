import type { Left, Part } from './recorded.ts'

/** Ids, times, and the gate by which the house was reached, which no two visits share: everything else must be the same. */
const OWN: readonly (readonly [RegExp, string])[] = [
  [/\blocalhost:\d+/g, '<house>'],
  [/[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi, '<id>'],
  [/\d{4}-\d\d-\d\dT[\d:.]+Z/g, '<time>'],
  [/\b1[6-9]\d{11}(?:\.\d+)?\b/g, '<time>']
]

/**
 * Asked at the same address more or less often, whoever looks where: how often is a matter of time. The door is asked again and again while a
 * page is open; what a controller is like, by each of the two, unless the other's answer has come.
 */
const ROUND = /^http: (GET \S+\/(?:api\/showrooms\/[\w-]+\/door|profiles\/[\w/-]+\.json))(?: (\[.*\]))?\s*$/
/** Asks whether an answer of before still holds: what stands there the house said itself. */
const AGAIN = new Set(['if-modified-since', 'if-none-match'])

/** All rounds of one address as one: a round that a page leaves in the middle has told only some of its headers. */
function round(rounds: readonly RegExpMatchArray[]): string[] {
  const addresses = [...new Set(rounds.map(([, address]) => address!))]
  return addresses.map((address) => {
    const headers = rounds.flatMap(([, of, told]) => (of === address ? (JSON.parse(told ?? '[]') as [string, string][]).filter(([name]) => !AGAIN.has(name)).map(([name, value]) => `${name}: ${value}`) : []))
    return `http: ${address} ${[...new Set(headers)].toSorted().join(', ')}`
  })
}

/**
 * What left a visit, told so that it can be held against another: without ids and times, each with its part of the visit; what left while
 * somebody only looked, with its place in the order too.
 */
export function told(left: readonly Left[]): string[] {
  const all = left.toSorted((a, b) => (a.nth ?? 0) - (b.nth ?? 0)).map(({ kind, what, when }) => ({ when, text: `${kind}: ${OWN.reduce((text, [pattern, name]) => text.replace(pattern, name), what)}` }))
  const rounds = all.map(({ text }) => text.match(ROUND)).filter((found) => found !== null)
  const rest = all.filter(({ text }) => !ROUND.test(text))
  const places = { looking: 0, 'looking on': 0 }
  const tag = (when: Part | undefined) => (when === 'looking' || when === 'looking on' ? `${when}, ${++places[when]}: ` : when ? `${when}: ` : '')
  return [...round(rounds), ...rest.map(({ when, text }) => tag(when) + text)].toSorted()
}

const FIRST = 'only the first'
const SECOND = 'only the second'

/** What one visit has more than the other, either way; empty where nothing that left tells them apart. */
export function differences(a: readonly Left[], b: readonly Left[]): string[] {
  const counts = new Map<string, number>()
  for (const each of told(a)) counts.set(each, (counts.get(each) ?? 0) + 1)
  for (const each of told(b)) counts.set(each, (counts.get(each) ?? 0) - 1)
  return [...counts].flatMap(([what, n]) => (n === 0 ? [] : [`${n > 0 ? FIRST : SECOND}, ${Math.abs(n)} times: ${what}`]))
}

/** Whether something that left the first has not left the second (yet). */
export const missing = (a: readonly Left[], b: readonly Left[]): boolean => differences(a, b).some((found) => found.startsWith(FIRST))
