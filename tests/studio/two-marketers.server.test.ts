import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { WebSocket as NodeSocket } from 'ws'
import type { Command, Single } from '../../src/contract/draft/command.ts'
import type { Entry } from '../../src/contract/draft/edit.ts'
import { goneOver } from '../../src/model/studio/draft.ts'
import { openDraft, type DraftSession } from '../../src/app/studio/draft-session.ts'
import { openStudioLine } from '../../src/net/studio-line.ts'
import { openHouse, type House } from '../house/house.ts'
import { startProcess, type AppProcess } from '../house/process.ts'
import { commandsFor } from '../fixtures/commands.ts'
import { demoDescription } from '../fixtures/description.ts'

/** ms; each round waits for what it is told to wait for, and this is only when it gives up. */
const PATIENCE = 60_000
const EDITS = 120
/** Cables cut and pages reloaded; and, in the last, the process of one of them killed while both write, and another started. */
const STORIES: readonly (readonly [seed: number, killed: boolean])[] = [[1, false], [2, false], [3, false], [4, true]]

let house: House
beforeAll(async () => void (house = await openHouse()))
afterAll(() => house.close())

/** The lines of each window, by its page: whose cookie they carry, which process they go to, and which are open. */
const wires = new Map<string, { cookie: string; origin: () => string; open: Set<NodeSocket> }>()

/** What a page calls WebSocket, with a cable that can be cut. */
class Cable extends NodeSocket {
  constructor(address: URL) {
    const wire = wires.get(address.searchParams.get('page')!)!
    super(wire.origin().replace(/^http/, 'ws') + address.pathname + address.search, { headers: { cookie: wire.cookie, origin: wire.origin() } })
    wire.open.add(this)
    this.on('close', () => wire.open.delete(this))
    this.on('error', () => {})
  }
}

/** A window of an editor with a line that can be cut, a device that keeps things, and reloads. */
function windowOf(cookie: string, slug: string, page: string, origin: () => string) {
  const kept = new Map<string, string>()
  const store = { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
  const wire = { cookie, origin, open: new Set<NodeSocket>() }
  wires.set(page, wire)
  const open = () => openDraft({ slug, page, person: page, store, openLine: openStudioLine })
  let session = open()
  return {
    get session() {
      return session
    },
    cut: () => wire.open.forEach((socket) => socket.terminate()),
    reload() {
      session.close()
      session = open()
    },
    close: () => session.close()
  }
}

const settled = (session: DraftSession) => {
  const { line, pending, kept } = session.draft.getState()
  return line === 'open' && pending.length === 0 && kept !== null
}

/** Walks a history with nothing but JSON, by rules written down here once more: no code of the product judges itself. */
function judge(start: unknown, entries: readonly Entry[]): unknown {
  const root = structuredClone(start)
  type Bag = Record<string, unknown>
  const find = (at: readonly string[]): unknown => at.reduce<unknown>((node, step) => (Array.isArray(node) ? node.find((m: Bag) => (m['id'] ?? m['name']) === step) : (node as Bag)[step]), root)
  const one = (step: Single) => {
    const parent = find(step.at.slice(0, -1))
    const last = step.at.at(-1)!
    if (step.name === 'set') {
      if (step.to === null) delete (parent as Bag)[last]
      else (parent as Bag)[last] = step.to
      return
    }
    // What is in no description yet begins with its first member, and is gone with its last.
    const optional = ['hinges', 'surprises'].includes(step.at[0]!) && step.at.length === (step.name === 'add' ? 1 : 2)
    if (optional && step.name === 'add') (root as Bag)[step.at[0]!] ??= []
    const list = (step.name === 'add' ? find(step.at) : parent) as Bag[]
    const index = (name: string) => list.findIndex((m) => (m['id'] ?? m['name']) === name)
    const put = (member: Bag, before: string | null) => list.splice(before === null || index(before) < 0 ? list.length : index(before), 0, member)
    if (step.name === 'add') {
      const filled = step.at[0] === 'rules' ? { needs: [], excludes: [], ...step.member } : step.at.at(-1) === 'choices' ? { price: 0, ...step.member, effect: { variants: [], show: [], hide: [], ...(step.member['effect'] as Bag) } } : step.member
      put(structuredClone(filled), step.before)
      return
    }
    const next = list[index(last) + 1]
    const [member] = list.splice(index(last), 1)
    if (optional && list.length === 0 && step.name === 'remove') delete (root as Bag)[step.at[0]!]
    if (step.name === 'move') put(member!, step.before === last ? ((next?.['id'] ?? next?.['name'] ?? null) as string | null) : step.before)
  }
  for (const { command } of entries) for (const step of command.name === 'all' ? command.steps : [command]) one(step)
  return root
}

describe('two marketers on one draft (SPEC E4)', () => {
  it.each(STORIES)('E4: random edits and cuts of the line, reloads and another process: both end equal, nothing is lost, seed %i, server killed: %s', async (seed, killed) => {
    const slug = `two-${seed}`
    const [ada, rita] = [await house.advisor({ name: 'Ada', roles: ['marketer'] }), await house.advisor({ name: 'Rita', roles: ['owner'] })]
    const start = { ...demoDescription(), slug }
    await fetch(`${house.url}/api/studio/showrooms`, { method: 'POST', headers: { cookie: ada.cookie, origin: house.url, 'content-type': 'application/json' }, body: JSON.stringify({ slug, title: start.title, from: { template: 'car' } }) })
    const began = (await (await fetch(`${house.url}/api/studio/showrooms/${slug}/description?seq=0`, { headers: { cookie: ada.cookie } })).json()) as unknown
    let own: AppProcess | null = killed ? await startProcess(house.database.connection) : null
    let restarted: Promise<unknown> = Promise.resolve()
    /** Ends her process as a power cut would, while both go on writing; another one takes its place at another address. */
    const kill = () => {
      restarted = restarted.then(async () => {
        await own?.kill()
        own = null
        own = await startProcess(house.database.connection)
      })
    }
    const other = await house.another()
    vi.stubGlobal('WebSocket', Cable)
    vi.stubGlobal('location', { href: house.url })
    vi.stubGlobal('addEventListener', () => {})
    vi.stubGlobal('removeEventListener', () => {})
    const pages = [randomUUID(), randomUUID()]
    let ritasProcess = () => own?.url ?? other.url
    // Between two processes there is nobody at her address.
    if (killed) ritasProcess = () => own?.url ?? 'http://127.0.0.1:9'
    const windows = [windowOf(ada.cookie, slug, pages[0]!, () => house.url), windowOf(rita.cookie, slug, pages[1]!, () => ritasProcess())]
    try {
      await vi.waitFor(() => expect(windows.every(({ session }) => settled(session))).toBe(true), PATIENCE)
      // The seed decides who does what; what it meets is decided by the lines.
      const commands = fc.sample(commandsFor(start), { seed, numRuns: EDITS })
      const chances = fc.sample(fc.record({ who: fc.integer({ min: 0, max: 1 }), what: fc.integer({ min: 0, max: 19 }), wait: fc.boolean() }), { seed: seed + 1000, numRuns: EDITS })
      const made: { page: string; command: Command }[] = []
      const untaken = new Set<string>()
      for (const [n, command] of commands.entries()) {
        const { who, what, wait } = chances[n]!
        const at = windows[who]!
        if (what === 0) at.cut()
        else if (what === 1) {
          at.session.draft.getState().untaken.forEach(({ edit }) => untaken.add(edit.id))
          at.reload()
          await vi.waitFor(() => expect(at.session.draft.getState().shown).not.toBeNull(), PATIENCE)
        } else if (what === 2) at.session.undo(true)
        else if (what === 3) at.session.redo(true)
        if (killed) {
          if (n === EDITS / 8 || n === EDITS / 2) {
            await restarted
            kill()
          }
        } else if (n === EDITS / 2) ritasProcess = () => house.url
        if (at.session.edit(command) === null) made.push({ page: pages[who]!, command })
        if (wait) await new Promise((resolve) => setImmediate(resolve))
      }
      await restarted
      await vi.waitFor(() => expect(windows.map(({ session }) => [session.draft.getState().line, session.draft.getState().pending.length])).toEqual([['open', 0], ['open', 0]]), PATIENCE)
      const entries = (await house.database.pool.query<Entry>('select seq, page, person, command, inverse, over_seq as over, seen, undoes, id from draft_edit where slug = $1 order by seq', [slug])).rows
      await vi.waitFor(() => windows.forEach(({ session }) => expect(session.draft.getState().kept!.seq).toBe(entries.length)), PATIENCE)
      windows.forEach(({ session }) => session.draft.getState().untaken.forEach(({ edit }) => untaken.add(edit.id)))

      // Both see the same, which is what the history says when somebody else reads it.
      const ends = windows.map(({ session }) => session.draft.getState().shown)
      expect(ends[0]).toEqual(ends[1])
      expect(isDeepStrictEqual(judge(began, entries), JSON.parse(JSON.stringify(ends[0])))).toBe(true)
      expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1))
      // Whatever was made is in the history once, or was put aside with its words.
      const words = (page: string, command: Command) => `${page} ${canonical(command)}`
      const ended = entries.filter(({ undoes }) => undoes === null).map(({ page, command }) => words(page, command))
      const lost = made.map(({ page, command }) => words(page, command))
      for (const each of ended) {
        const index = lost.indexOf(each)
        expect(index, each).toBeGreaterThanOrEqual(0)
        lost.splice(index, 1)
      }
      expect(lost.length).toBeLessThanOrEqual(untaken.size)
      expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length)
      // Whatever went over somebody else's unseen says so.
      for (const entry of entries) {
        const unseen = entries.filter((earlier) => earlier.seq > entry.seen && earlier.seq < entry.seq && earlier.page !== entry.page && crosses(earlier.command, entry.command))
        if (entry.over !== null) expect(unseen.map(({ seq }) => seq).at(-1)).toBe(entry.over)
        else expect(unseen.filter(() => canonical(entry.inverse) !== canonical(entry.command))).toEqual([])
      }
      expect(entries.length).toBeGreaterThan(EDITS / 4)
      expect(windows.flatMap(({ session }) => goneOver(session.draft.getState())).every(({ theirs, mine }) => theirs.over === mine.seq)).toBe(true)
    } finally {
      windows.forEach((each) => each.close())
      await restarted.catch(() => undefined)
      await (own as AppProcess | null)?.kill()
      vi.unstubAllGlobals()
    }
  }, 3 * PATIENCE)
})

function canonical(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) => (typeof inner === 'object' && inner !== null && !Array.isArray(inner) ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1))) : inner))
}

/** Whether two edits write one place, or one within the other: said once more, by hand. */
function crosses(one: Command, other: Command): boolean {
  const places = (command: Command) =>
    (command.name === 'all' ? command.steps : [command]).map((step) => `/${(step.name === 'add' ? [...step.at, step.member['id'] ?? step.member['name']] : step.name === 'move' ? [...step.at, '#order'] : step.at).join('/')}/`)
  return places(one).some((a) => places(other).some((b) => a.startsWith(b) || b.startsWith(a)))
}
