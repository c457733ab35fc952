import type { Showroom } from '../showroom.ts'
import type { Description } from './apply.ts'

/** A name beside those that are taken: `seat`, `seat-2`, `seat-3`. */
export function freeName(wish: string, taken: ReadonlySet<string>): string {
  let name = wish
  for (let n = 2; taken.has(name); n++) name = `${wish.slice(0, 60)}-${n}`
  return name
}

/** The members with a name of their own each. */
function named<M extends object, K extends keyof M>(members: readonly M[], key: K, wish: string): M[] {
  const taken = new Set<string>()
  return members.map((member) => {
    const name = freeName(String(member[key] ?? wish), taken)
    taken.add(name)
    return member[key] === name ? member : { ...member, [key]: name }
  })
}

/** A draft that begins where an edition stands. Editions from before there were drafts may lack names that edits go by. */
export function beginFrom(showroom: Showroom): Description {
  return {
    ...showroom,
    rules: named(showroom.rules, 'id', 'rule'),
    hotspots: named(showroom.hotspots, 'id', 'hotspot'),
    groups: showroom.groups.map((group) => ({ ...group, choices: named(group.choices, 'id', 'choice') }))
  }
}
