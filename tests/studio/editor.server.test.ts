import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Command } from '../../src/contract/draft/command.ts'
import { CLOSE } from '../../src/contract/protocol.ts'
import { openHouse, type House } from '../house/house.ts'
import { openEditor } from '../house/page.ts'

let house: House
let ada: { id: string; cookie: string }
let rita: { id: string; cookie: string }
beforeAll(async () => {
  house = await openHouse()
  ada = await house.advisor({ name: 'Ada', roles: ['marketer'] })
  rita = await house.advisor({ name: 'Rita', roles: ['owner'] })
})
afterAll(() => house.close())

const SLUG = 'test-car'
const edit = (command: Command, seen: number, page: string) => ({ t: 'edit' as const, id: randomUUID(), page, seen, command, undoes: null })
const price = (to: number): Command => ({ name: 'set', at: ['basePrice'], to })
const window = async (who: { cookie: string }, at = house.url, page: string = randomUUID()) => {
  const editor = await openEditor(at, who.cookie, SLUG, page)
  const { state } = await editor.hears('welcome')
  return { ...editor, page, state, edit: (command: Command, seen: number) => editor.act(edit(command, seen, page)) }
}

describe('an editor’s line (SPEC E2)', () => {
  it('E2: the draft of a showroom begins where its newest edition stands', async () => {
    const editor = await window(ada)
    expect(editor.state).toMatchObject({ slug: SLUG, you: { person: ada.id, name: 'Ada' }, published: { number: 1 } })
    expect(editor.state.description.rules[0]!.id).toBe('rule')
    await editor.close()
  })

  it('E5: both see who is there and where, and each entry in order, across processes; an edit is there after a reload', async () => {
    const other = await house.another()
    const [hers, his] = [await window(ada), await window(rita, other.url)]
    await hers.hears('workers', ({ workers }) => workers.length === 2)
    await his.hears('workers', ({ workers }) => workers.length === 2)
    hers.send({ t: 'at', at: ['title', 'en'] })
    await his.hears('workers', ({ workers }) => workers.some(({ name, at }) => name === 'Ada' && at?.join() === 'title,en'))
    const first = await hers.edit(price(11), hers.state.seq)
    expect(first).toMatchObject({ t: 'ok', seq: hers.state.seq + 1 })
    expect((await his.hears('entry')).entry).toMatchObject({ command: price(11), name: 'Ada', over: null })
    // Rita had not seen it.
    await his.edit(price(12), his.state.seq)
    expect((await hers.hears('entry', ({ entry }) => entry.name === 'Rita')).entry).toMatchObject({ over: hers.state.seq + 1, inverse: price(11) })
    expect(hers.heard.flatMap((message) => (message.t === 'entry' ? [message.entry.seq] : []))).toEqual([hers.state.seq + 1, hers.state.seq + 2])
    await hers.close()
    await his.hears('workers', ({ workers }) => workers.length === 1)
    const back = await window(ada)
    expect(back.state.description.basePrice).toBe(12)
    expect(back.state.recent.slice(-2).map(({ name }) => name)).toEqual(['Ada', 'Rita'])
    await back.close()
    await his.close()
  })

  it('E5: however many windows there are, and however deep in the description, each process hears of them all', async () => {
    const other = await house.another()
    const his = await window(rita, other.url)
    const hers = await Promise.all(Array.from({ length: 12 }, () => window(ada)))
    const deep = Array.from({ length: 9 }, (_, depth) => `${depth}`.padEnd(64, 'x'))
    for (const one of hers) one.send({ t: 'at', at: deep })
    await his.hears('workers', ({ workers }) => workers.filter(({ at }) => at?.join() === deep.join()).length === 12)
    await Promise.all(hers.map((one) => one.close()))
    await his.hears('workers', ({ workers }) => workers.length === 1)
    await his.close()
  })

  it('E4: what was meant for something that is gone is refused, and says who took it away', async () => {
    const [hers, his] = [await window(ada), await window(rita)]
    const removed = await his.edit({ name: 'remove', at: ['parts', 'bonnet'] }, his.state.seq)
    expect(removed.t).toBe('ok')
    const late = await hers.edit({ name: 'set', at: ['parts', 'bonnet', 'label', 'fr'], to: 'Capot' }, hers.state.seq)
    expect(late).toMatchObject({ t: 'no', reason: 'does-not-fit', misfit: 'gone', by: (removed as { seq: number }).seq })
    await hers.close()
    await his.close()
  })

  it('E10: who loses the right in the middle is put out with the next edit, which is not taken', async () => {
    const editor = await window(ada)
    await house.database.pool.query(`update person set roles = '{advisor}' where id = $1`, [ada.id])
    editor.send(edit(price(99), editor.state.seq, editor.page))
    expect(await editor.closed).toBe(CLOSE.notAllowed)
    await house.database.pool.query(`update person set roles = '{marketer}' where id = $1`, [ada.id])
    const back = await window(ada)
    expect(back.state.description.basePrice).not.toBe(99)
    await back.close()
  })

  it('E10: an advisor, a stranger, a showroom that is none: nothing is told', async () => {
    const advisor = await house.advisor({ roles: ['advisor'] })
    for (const [cookie, slug, code] of [[advisor.cookie, SLUG, CLOSE.notAllowed], ['none=1', SLUG, CLOSE.notSignedIn], [rita.cookie, 'none-such', CLOSE.notAllowed]] as const) {
      const editor = await openEditor(house.url, cookie, slug, randomUUID(), false)
      editor.send({ t: 'hello', v: 1 })
      expect(await editor.closed).toBe(code)
      expect(editor.heard).toEqual([])
    }
  })
})
