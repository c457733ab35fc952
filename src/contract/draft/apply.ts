import type { z } from 'zod'
import type { showroomForm } from '../showroom.ts'
import { placeAt, type Address, type Place } from './address.ts'
import { stepsOf, type Command, type Single } from './command.ts'

/** A description as it is being written: of the right form, and maybe not fit to be published yet. */
export type Description = z.infer<typeof showroomForm>

/**
 * Why an edit cannot be made. `gone`: it, or what it stands in, is not there (any more). `there-already`: another of that name is.
 * `no-such-place`: no description has such a field. `not-fitting`: the schema refuses the value. `full`, `last`: the list takes no
 * more, or must keep one.
 */
export const MISFITS = ['gone', 'there-already', 'no-such-place', 'not-fitting', 'full', 'last'] as const
export type Misfit = (typeof MISFITS)[number]

export type Applied = { fits: true; description: Description; inverse: Command } | { fits: false; misfit: Misfit }

type Node = { readonly [key: string]: unknown }
type Step = { node: unknown; inverse: Single } | { misfit: Misfit }

/** Makes one edit on a description, or says why not. Pure: what is not touched is shared with what was before. */
export function apply(description: Description, command: Command): Applied {
  const inverses: Single[] = []
  let root: unknown = description
  for (const step of stepsOf(command)) {
    const done = single(root, step)
    if ('misfit' in done) return { fits: false, misfit: done.misfit }
    root = done.node
    inverses.unshift(done.inverse)
  }
  const inverse: Command = command.name === 'all' ? { name: 'all', steps: inverses } : inverses[0]!
  return { fits: true, description: root as Description, inverse }
}

function single(root: unknown, step: Single): Step {
  const place = placeAt(step.at)
  if (!place) return { misfit: 'no-such-place' }
  if (step.name === 'set') return place.kind === 'member' ? { misfit: 'no-such-place' } : set(root, step, place)
  if (step.name === 'add') return place.kind === 'list' ? add(root, step, place) : { misfit: 'no-such-place' }
  if (place.kind !== 'member') return { misfit: 'no-such-place' }
  return step.name === 'remove' ? remove(root, step, place) : move(root, step, place)
}

function set(root: unknown, { at, to }: Single & { name: 'set' }, place: Place & { kind: 'field' | 'list' }): Step {
  if (to === null) {
    if (place.needed) return { misfit: 'not-fitting' }
    return written(root, at, undefined, (was) => ({ name: 'set', at, to: (was ?? null) as never }))
  }
  const parsed = place.schema.safeParse(to)
  if (!parsed.success || !namesDiffer(parsed.data, [...at])) return { misfit: 'not-fitting' }
  return written(root, at, parsed.data, (was) => ({ name: 'set', at, to: (was ?? null) as never }))
}

function written(root: unknown, at: Address, value: unknown, inverse: (was: unknown) => Single): Step {
  const parent = nodeAt(root, at.slice(0, -1))
  if (parent === undefined) return { misfit: 'gone' }
  const last = at.at(-1)!
  const was = (parent as Node)[last]
  const { [last]: _, ...rest } = parent as Node
  return { node: replaced(root, at.slice(0, -1), value === undefined ? rest : { ...(parent as Node), [last]: value }), inverse: inverse(was) }
}

function add(root: unknown, { at, member, before }: Single & { name: 'add' }, { member: schema, key, most, needed }: Place & { kind: 'list' }): Step {
  const list = nodeAt(root, at) as Node[] | undefined ?? (mayBegin(root, at, needed) ? [] : undefined)
  if (list === undefined) return { misfit: 'gone' }
  const parsed = schema.safeParse(member)
  if (!parsed.success) return { misfit: 'not-fitting' }
  const name = (parsed.data as Node)[key]
  if (typeof name !== 'string' || !namesDiffer(parsed.data, [...at, name])) return { misfit: 'not-fitting' }
  if (list.some((other) => other[key] === name)) return { misfit: 'there-already' }
  if (list.length >= most) return { misfit: 'full' }
  return { node: replaced(root, at, inserted(list, parsed.data as Node, before, key)), inverse: { name: 'remove', at: [...at, name] } }
}

function remove(root: unknown, { at }: Single & { name: 'remove' }, { key }: Place & { kind: 'member' }): Step {
  const above = at.slice(0, -1)
  const list = nodeAt(root, above) as Node[] | undefined
  const index = list?.findIndex((member) => member[key] === at.at(-1)) ?? -1
  if (!list || index < 0) return { misfit: 'gone' }
  const { fewest, needed } = placeAt(above) as Place & { kind: 'list' }
  const before = (list[index + 1]?.[key] ?? null) as string | null
  // A list that may be absent is never empty: with its last member it goes.
  if (list.length === 1 && fewest === 1 && !needed) return written(root, above, undefined, () => ({ name: 'add', at: above, member: list[index] as never, before: null }))
  if (list.length <= fewest) return { misfit: 'last' }
  return { node: replaced(root, above, list.toSpliced(index, 1)), inverse: { name: 'add', at: above, member: list[index] as never, before } }
}

function move(root: unknown, { at, before }: Single & { name: 'move' }, { key }: Place & { kind: 'member' }): Step {
  const above = at.slice(0, -1)
  const list = nodeAt(root, above) as Node[] | undefined
  const index = list?.findIndex((member) => member[key] === at.at(-1)) ?? -1
  if (!list || index < 0) return { misfit: 'gone' }
  const was = (list[index + 1]?.[key] ?? null) as string | null
  const others = list.toSpliced(index, 1)
  const to = before === at.at(-1) ? was : before
  return { node: replaced(root, above, inserted(others, list[index]!, to, key)), inverse: { name: 'move', at: [...at], before: was } }
}

/** A list that may be absent begins with its first member, where what it belongs to is there. */
const mayBegin = (root: unknown, at: Address, needed: boolean): boolean => !needed && nodeAt(root, at.slice(0, -1)) !== undefined

/** With a member before another one; last, where that is null or gone meanwhile. */
function inserted(list: readonly Node[], member: Node, before: string | null, key: string): Node[] {
  const index = before === null ? -1 : list.findIndex((other) => other[key] === before)
  return index < 0 ? [...list, member] : list.toSpliced(index, 0, member)
}

/** What stands at an address, or undefined. */
export function nodeAt(root: unknown, address: Address): unknown {
  let node = root
  for (const step of address) {
    if (Array.isArray(node)) node = node.find((member: Node) => member['id'] === step || (!('id' in member) && member['name'] === step))
    else if (typeof node === 'object' && node !== null && Object.hasOwn(node, step)) node = (node as Node)[step]
    else return undefined
    if (node === undefined) return undefined
  }
  return node
}

/** The same with something else at an address that is there. */
function replaced(root: unknown, [step, ...rest]: Address, value: unknown): unknown {
  if (step === undefined) return value
  if (Array.isArray(root)) return root.map((member: Node) => (nodeAt([member], [step]) === undefined ? member : replaced(member, rest, value)))
  return { ...(root as Node), [step]: replaced((root as Node)[step], rest, value) }
}

/** No two members of any list within have one name: what has one must be told apart by it. */
function namesDiffer(value: unknown, at: string[]): boolean {
  if (typeof value !== 'object' || value === null) return true
  const place = placeAt(at)
  if (!Array.isArray(value)) return Object.entries(value).every(([key, inner]) => namesDiffer(inner, [...at, key]))
  if (place?.kind !== 'list') return true
  const names = value.map((member: Node) => member[place.key])
  return names.every((name) => typeof name === 'string') && new Set(names).size === names.length && value.every((member: Node) => namesDiffer(member, [...at, String(member[place.key])]))
}
