import { afterEach, expect, it, vi } from 'vitest'
import { demoDescription } from '../../../tests/fixtures/description.ts'
import { decide, type Edit, type Entry } from '../../contract/draft/edit.ts'
import type { Command } from '../../contract/draft/command.ts'
import type { StudioMessageOut } from '../../contract/draft/protocol.ts'
import type { Reason } from '../../contract/reasons.ts'
import { beginWriting, isNews, settle, wrote } from '../../model/studio/writing.ts'
import { Refused } from '../../net/refused.ts'
import type { StudioLineOptions } from '../../net/studio-line.ts'
import { openDraft, type DraftSession } from './draft-session.ts'

const id = (n: number) => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`
const [HERE, THERE, ADA, RITA] = [id(1), id(2), id(3), id(4)]
const price = (to: number): Command => ({ name: 'set', at: ['basePrice'], to })

function device() {
  const kept = new Map<string, string>()
  return { getItem: (key: string) => kept.get(key) ?? null, setItem: (key: string, value: string) => void kept.set(key, value) }
}

const opened: DraftSession[] = []
afterEach(() => opened.splice(0).forEach((session) => session.close()))

/** A window, and the house at the other end of its line. `answer` refuses; without it what is sent is taken in. */
function windowOf(person: string, store = device(), answer: (edit: Edit) => Reason | null = () => null) {
  let options: StudioLineOptions | null = null
  const sent: Edit[] = []
  let now = { seq: 0, description: demoDescription() }
  const history: Entry[] = []
  function take(edit: Edit, by: string): number {
    const decided = decide(now.description, history.slice(edit.seen), edit)
    if (!decided.fits) throw new Error(decided.misfit)
    const entry: Entry = { ...edit, seq: now.seq + 1, person: by, name: by, at: 0, inverse: decided.inverse, over: decided.over }
    now = { seq: entry.seq, description: decided.description }
    history.push(entry)
    options!.onMessage({ t: 'entry', entry })
    return entry.seq
  }
  const session = openDraft({
    slug: 'one', page: HERE, person, store,
    openLine: (_slug, _page, given) => {
      options = given
      return {
        async act(message: StudioMessageOut & { id: string }) {
          const { t: _, ...edit } = message as { t: 'edit' } & Edit
          sent.push(edit)
          const reason = answer(edit)
          if (reason) throw new Refused(reason)
          return { t: 'ok' as const, re: edit.id, seq: take(edit, person) }
        },
        tell: () => undefined,
        close: () => undefined
      }
    }
  })
  opened.push(session)
  return {
    session, sent, history,
    /** The line opens. */
    reach() {
      options!.onMessage({ t: 'welcome', v: 1, now: 0, state: { you: { person, name: person }, slug: 'one', ...now, recent: [], published: null, workers: [] } })
      options!.onState('open')
    },
    rita: (command: Command) => take({ id: crypto.randomUUID(), page: THERE, seen: now.seq, command, undoes: null }, RITA),
    price: () => session.draft.getState().shown?.basePrice
  }
}
const quiet = ({ session }: ReturnType<typeof windowOf>) => vi.waitFor(() => expect(session.draft.getState().pending).toEqual([]))

it('E13: what would go over somebody’s later words is said first, back and forwards alike; who is sure does that very step', async () => {
  const at = windowOf(ADA)
  at.reach()
  for (const to of [1, 2]) at.session.edit(price(to))
  await quiet(at)
  at.rita(price(50))
  expect(at.session.undo()?.over).toMatchObject({ name: RITA })
  expect(at.price()).toBe(50)
  expect(at.session.undo(true)).toBeNull()
  expect(at.price()).toBe(1)
  await quiet(at)
  at.rita(price(60))
  expect(at.session.redo()?.over).toMatchObject({ name: RITA })
  expect(at.price()).toBe(60)
  at.session.redo(true)
  // What stood before the step back stands again.
  expect(at.price()).toBe(50)
})

it('E4: a field that was only entered and left writes nothing over what came meanwhile; what was written there goes over it unseen, and says so', async () => {
  const at = windowOf(ADA)
  at.reach()
  const began = beginWriting('41,500.00', at.session.draft.getState().kept!.seq)
  at.rita(price(50))
  expect(isNews(began)).toBe(false)
  const written = wrote(began, '7')
  expect(isNews(written)).toBe(true)
  at.session.edit(price(7), written.seen)
  await quiet(at)
  expect(at.history.at(-1)).toMatchObject({ command: price(7), over: 1 })
  // Made an edit once, it is none again until something else is written.
  const settled = settle(written, at.session.draft.getState().kept!.seq)
  expect(isNews(settled)).toBe(false)
  at.rita(price(60))
  at.session.edit(price(8), wrote(settled, '8').seen)
  await quiet(at)
  expect(at.history.at(-1)).toMatchObject({ command: price(8), over: 3 })
})

it('E2: what somebody left unsent on a device is sent by them, and under nobody else’s name', async () => {
  const store = device()
  const away = windowOf(ADA, store, () => 'server-fault')
  away.reach()
  away.session.edit(price(7))
  away.session.close()
  const other = windowOf(RITA, store)
  other.reach()
  other.session.edit(price(8))
  await quiet(other)
  expect(other.history.map(({ command }) => command)).toEqual([price(8)])
  const back = windowOf(ADA, store)
  back.reach()
  await quiet(back)
  expect(back.history.map(({ command }) => command)).toEqual([price(7)])
})

it('E3: an edit that the house cannot read is put aside with what was written, and holds up nothing behind it', async () => {
  const at = windowOf(ADA, device(), ({ command }) => (JSON.stringify(command).includes('"to":7') ? 'bad-message' : null))
  at.reach()
  at.session.edit(price(7))
  at.session.edit(price(8))
  await quiet(at)
  expect(at.session.draft.getState().untaken.map(({ edit }) => edit.command)).toEqual([price(7)])
  expect(at.price()).toBe(8)
})

it('W2: what no frame holds is no edit, and is said at once', () => {
  const at = windowOf(ADA)
  at.reach()
  const rule = (n: number): Command & { name: 'add' } => ({ name: 'add', at: ['rules'], member: { id: `long-${n}`, when: { group: 'paint', choice: 'ember' }, needs: [], excludes: [], why: { en: 'x'.repeat(200), fr: 'x'.repeat(200) } }, before: null })
  expect(at.session.edit(rule(0))).toBeNull()
  expect(at.session.edit({ name: 'all', steps: Array.from({ length: 150 }, (_, n) => rule(n + 1)) })).toBe('not-fitting')
  expect(at.session.draft.getState().shown!.rules.filter((each) => each.id!.startsWith('long')).map((each) => each.id)).toEqual(['long-0'])
})

it('V8: a device that is full loses no edit', async () => {
  const full = { getItem: () => null, setItem: () => { throw new DOMException('full', 'QuotaExceededError') } }
  const at = windowOf(ADA, full)
  at.reach()
  at.session.edit(price(7))
  await quiet(at)
  expect(at.history.map(({ command }) => command)).toEqual([price(7)])
})
