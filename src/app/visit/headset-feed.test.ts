import { expect, it } from 'vitest'
import { visitorInHeadset } from '../../../tests/fixtures/visitor-in-headset.ts'
import { createOwnFloor } from '../../model/own-floor.ts'

it('M11: on one’s own floor a panel says what to do, and does it; it goes with the place, and so do views and seats from the wrist', () => {
  const said: unknown[] = []
  const floor = createOwnFloor()
  const note = (name: string) => (value?: number) => void said.push(value === undefined ? name : `${name} ${Math.sign(value)}`)
  const acts = { enter: note('enter'), move: note('move'), turn: note('turn'), resize: note('resize'), lock: note('lock'), leave: note('leave') }
  const { store, buttons, press } = visitorInHeadset(() => ({}), { ownFloor: { store: floor, acts } })
  expect(buttons('wrist')).toEqual(expect.arrayContaining(['views', 'seats', 'mirror']))
  expect(buttons('wrist')).not.toContain('floor')
  floor.setState({ state: 'in', phase: 'seeking', scale: 1 })
  expect(store.getState().panel?.title).toBe('On your floor')
  for (const id of ['floor-move', 'floor-turn:left', 'floor-turn:right', 'floor-resize', 'floor-lock']) {
    expect(buttons('panel')).toContain(id)
    press(id)
  }
  expect(said).toEqual(['move', 'turn 1', 'turn -1', 'resize', 'lock'])
  expect(buttons('wrist')).toContain('floor')
  expect(buttons('wrist').filter((id) => ['views', 'seats', 'surroundings', 'mirror'].includes(id))).toEqual([])
  floor.setState({ state: 'in', phase: 'locked', scale: 0.1 })
  expect(store.getState().panel?.rows.flat().find(({ id }) => id === 'floor-move')?.disabled).toBe(true)
  floor.setState({ state: 'available' })
  expect(store.getState().panel).toBeNull()
})

it('Y13: one’s own body is seen from the press that chooses it to the one that does not, in the look one has', () => {
  const { visit, store, buttons, press } = visitorInHeadset()
  expect(store.getState().body).toBeNull()
  press('moving')
  expect(buttons('panel')).toContain('set-moving:body')
  press('set-moving:body')
  expect(store.getState().body).toBe('')
  visit.setState(({ self }) => ({ self: { ...self, look: 'chosen' } }))
  expect(store.getState().body).toBe('chosen')
  press('set-moving:body')
  expect(store.getState().body).toBeNull()
})
