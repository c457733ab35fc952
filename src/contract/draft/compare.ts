import type { Showroom } from '../showroom.ts'
import type { Address } from './address.ts'
import type { Description } from './apply.ts'
import { beginFrom } from './begin.ts'

/** One thing that two descriptions say differently. Null: it is not there. `moved`: it stands elsewhere in its list. */
export interface Difference {
  readonly at: Address
  readonly before: unknown
  readonly after: unknown
  readonly moved?: true
}

type Bag = Readonly<Record<string, unknown>>

const nameOf = (member: unknown): string | null => {
  if (typeof member !== 'object' || member === null || Array.isArray(member)) return null
  const { id, name } = member as Bag
  return typeof id === 'string' ? id : typeof name === 'string' ? name : null
}
const isBag = (value: unknown): value is Bag => typeof value === 'object' && value !== null && !Array.isArray(value)
const isList = (value: unknown): value is readonly Bag[] => Array.isArray(value) && value.length > 0 && value.every((member) => nameOf(member) !== null)
const equal = (one: unknown, other: unknown): boolean => one === other || JSON.stringify(sorted(one)) === JSON.stringify(sorted(other))

/** With the keys of every object in order. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  return isBag(value) ? Object.fromEntries(Object.keys(value).toSorted().map((key) => [key, sorted(value[key])])) : (value ?? null)
}

/**
 * What was changed from one description to another, field by field, in the order of the newer one. Editions from before there were
 * drafts are given the names that a draft begun from them has, so that only what people changed is told.
 */
export function compare(before: Showroom, after: Description): Difference[] {
  const found: Difference[] = []
  walk(beginFrom(before), beginFrom(after), [], found)
  return found
}

function walk(before: unknown, after: unknown, at: Address, found: Difference[]): void {
  if (equal(before, after)) return
  if (isList(before) || isList(after)) return lists((before ?? []) as Bag[], (after ?? []) as Bag[], at, found)
  if (isBag(before) && isBag(after) && !('group' in after && 'choice' in after))
    return [...new Set([...Object.keys(after), ...Object.keys(before)])].forEach((key) => walk(before[key], after[key], [...at, key], found))
  found.push({ at, before: before ?? null, after: after ?? null })
}

function lists(before: readonly Bag[], after: readonly Bag[], at: Address, found: Difference[]): void {
  const old = new Map(before.map((member) => [nameOf(member)!, member]))
  const names = after.map((member) => nameOf(member)!)
  for (const member of after) {
    const name = nameOf(member)!
    const was = old.get(name)
    if (was === undefined) found.push({ at: [...at, name], before: null, after: member })
    else walk(was, member, [...at, name], found)
  }
  for (const [name, member] of old) if (!names.includes(name)) found.push({ at: [...at, name], before: member, after: null })
  const places = new Map([...old.keys()].map((name, index) => [name, index]))
  const stayed = names.filter((name) => old.has(name))
  const still = inOrder(stayed.map((name) => places.get(name)!))
  stayed.forEach((name, index) => {
    if (!still.has(index)) found.push({ at: [...at, name], before: null, after: null, moved: true })
  })
}

/** The places of a longest run of rising numbers: what stands in it was not moved, the rest was. */
function inOrder(numbers: readonly number[]): Set<number> {
  const tails: number[] = []
  const before: number[] = []
  numbers.forEach((value, index) => {
    let low = 0
    for (let high = tails.length; low < high; ) {
      const middle = (low + high) >> 1
      if (numbers[tails[middle]!]! < value) low = middle + 1
      else high = middle
    }
    before[index] = low === 0 ? -1 : tails[low - 1]!
    tails[low] = index
  })
  const run = new Set<number>()
  for (let index = tails.at(-1) ?? -1; index >= 0; index = before[index]!) run.add(index)
  return run
}
