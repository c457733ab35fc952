import { expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { initialConfiguration } from '../../contract/configure.ts'
import { seatOf } from '../../model/desk-receives.ts'
import { createDesk, type Seat } from '../../model/desk.ts'
import { createStage } from '../../model/stage.ts'
import { createPreferences } from '../../ui/preferences/preferences.ts'
import { createDeskActs } from './acts.ts'
import { feedDeskHeadset } from './headset-feed.ts'

const showroom = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
const configuration = initialConfiguration(showroom)

const open = () => {
  const desk = createDesk('en')
  const talk: Seat['talk'] = { id: 'one', mode: 'writing', startedAt: 0, entries: [], unsent: [], otherOnline: true, otherTyping: false, readByOther: 0, pointed: { customer: null, advisor: null }, ended: null }
  const seat: Seat = {
    talk, state: 'together', customer: { name: 'Paul', look: null, language: 'en' }, subject: null, showroom: 'one', editionNumber: 1, edition: { number: 1, showroom },
    configuration, confirmed: { revision: 0, configuration }, pending: [], misfit: null, wish: null, distance: 1.5, offered: null, peers: { customer: [], advisor: [] }
  }
  desk.setState({ line: 'open', seats: [seat], active: 'one' })
  const stage = createStage({ showroom, configuration, language: 'en', theme: 'light', reducedMotion: false, self: 'advisor' })
  const asked: unknown[] = []
  const told: unknown[] = []
  const acts = createDeskActs({
    desk,
    stage: () => stage,
    session: { ask: async (message: unknown) => asked.push(message), tell: (message: unknown) => told.push(message), act: () => undefined } as never,
    calls: { acts: {} } as never,
    writing: {} as never,
    enterHeadset: () => undefined
  })
  const preferences = createPreferences({ getItem: () => null, setItem: () => undefined })
  const { store, acts: panel } = feedDeskHeadset({ desk, stage, acts, preferences, replies: async () => [], me: { look: '', name: 'Ines' }, leave: () => undefined })
  return { desk, stage, store, acts, asked, told, press: panel.press, buttons: () => store.getState().panel!.rows.flat().map(({ id }) => id), seat: () => seatOf(desk.getState(), 'one')! }
}

it('V3: what an advisor tries and does not fit changes nothing and is explained; what would have to change is made by one press', () => {
  const { asked, press, buttons, seat } = open()
  press('group:pack')
  press('choice:pack:sport')
  expect(asked).toEqual([])
  expect(seat()).toMatchObject({ configuration, wish: { group: 'pack', choice: 'sport' }, misfit: { code: 'needs' } })
  expect(buttons()).toContain('change-all')
  press('change-all')
  expect(asked.length).toBeGreaterThan(1)
  expect(seat().configuration.choices['pack']).toBe('sport')
  expect(seat()).toMatchObject({ misfit: null, wish: null })
  expect(buttons()).not.toContain('change-all')
})

it('V3: it can be let be, and the next choice that fits forgets it', () => {
  const { acts, seat } = open()
  acts.choose('pack', 'sport')
  acts.letBe()
  expect(seat()).toMatchObject({ misfit: null, wish: null, configuration })
  acts.choose('pack', 'sport')
  const other = showroom.groups.find(({ id }) => id === 'paint')!.choices.find(({ id }) => id !== configuration.choices['paint'])!
  acts.choose('paint', other.id)
  expect(seat()).toMatchObject({ misfit: null, wish: null })
})

it('M7: a panel that says the same as before is the very same one, and is not painted anew', () => {
  const { press, seat, desk, store } = open()
  press('views')
  const { panel, wrist } = store.getState()
  desk.setState({ left: 3, seats: [{ ...seat(), distance: 2 }] })
  expect(store.getState().panel).toBe(panel)
  expect(store.getState().wrist).toBe(wrist)
  press('open')
  expect(store.getState().panel).not.toBe(panel)
})

it('C8: what is on the panel has been seen, and the house is told of each line once', () => {
  const { desk, stage, told, seat } = open()
  stage.setState({ headset: 'in' })
  const wrote = (seq: number) => desk.setState({ seats: [{ ...seat(), talk: { ...seat().talk, entries: [...seat().talk.entries, { kind: 'said', seq, id: `${seq}`, at: 0, who: 'customer', text: 'Hello' }] } }] })
  wrote(1)
  for (const distance of [2, 3]) desk.setState({ seats: [{ ...seat(), distance }] })
  wrote(2)
  expect(told).toEqual([1, 2].map((seq) => ({ t: 'seen', conversation: 'one', seq })))
})
