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

it('Q1: in a headset one press on the wrist asks, with a voice where one was allowed and can be had; how is chosen beside it, and what goes on is not asked for again', () => {
  const asked: { mode: string }[] = []
  const acts = () => ({ ask: (asking: { mode: string }) => void asked.push(asking) })
  const open = { open: true, people: 1, waiting: 0, minutes: null, languages: ['en'], voice: true }
  const place = { request: 'one', mode: 'writing' as const, askedAt: 0, place: 1, people: 1, minutes: null, ringing: false, language: 'en', fitUntil: null }
  const { visit, store, buttons, press } = visitorInHeadset(acts)
  visit.setState({ door: open })
  expect(buttons('wrist').slice(0, 2)).toEqual(['door', 'how'])
  press('door')
  expect(asked).toEqual([{ mode: 'writing', language: 'en', name: null, subject: null }])
  visit.setState({ place })
  expect(buttons('wrist')).not.toContain('how')
  press('door')
  expect([asked.length, buttons('panel')]).toEqual([1, ['cancel', 'close']])
  press('close')
  visit.setState({ place: null, door: { ...open, open: false } })
  press('door')
  expect(asked).toHaveLength(1)

  const allowed = visitorInHeadset(acts, { microphone: { granted: () => true, onChange: () => undefined } })
  allowed.visit.setState({ door: open })
  allowed.press('door')
  expect(asked.at(-1)?.mode).toBe('voice')
  allowed.visit.setState({ door: { ...open, voice: false } })
  allowed.press('door')
  expect(asked.at(-1)?.mode).toBe('writing')
  allowed.press('how')
  expect(allowed.buttons('panel')).toContain('ask:writing')
  expect(store.getState().panel).not.toBeNull()
})
