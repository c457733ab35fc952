import { expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { createOwnFloor } from '../../model/own-floor.ts'
import { createStage } from '../../model/stage.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import { createVisit } from '../../model/visit.ts'
import { createPreferences } from '../../ui/preferences/preferences.ts'
import { feedHeadset } from './headset-feed.ts'

it('M11: on one’s own floor a panel says what to do, and does it; it goes with the place, and so do views and seats from the wrist', () => {
  const visit = createVisit({ number: 1, showroom: demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null }) }, 'en')
  const said: unknown[] = []
  const floor = createOwnFloor()
  const note = (name: string) => (value?: number) => void said.push(value === undefined ? name : `${name} ${Math.sign(value)}`)
  const { store, headsetActs } = feedHeadset({
    visit,
    stage: createStage({ showroom: visit.getState().edition.showroom, configuration: visit.getState().configuration, language: 'en', theme: 'light', reducedMotion: false, self: 'customer' }),
    acts: {} as VisitActs,
    microphone: { granted: () => false, onChange: () => undefined },
    preferences: createPreferences({ getItem: () => null, setItem: () => undefined }),
    attention: null,
    leave: () => undefined,
    ownFloor: { store: floor, acts: { enter: note('enter'), move: note('move'), turn: note('turn'), resize: note('resize'), lock: note('lock'), leave: note('leave') } }
  })
  const ids = (panel: 'panel' | 'wrist') => store.getState()[panel]?.rows.flat().map(({ id }) => id) ?? []
  expect(ids('wrist')).toEqual(expect.arrayContaining(['views', 'seats', 'mirror']))
  expect(ids('wrist')).not.toContain('floor')
  floor.setState({ state: 'in', phase: 'seeking', scale: 1 })
  expect(store.getState().panel?.title).toBe('On your floor')
  for (const id of ['floor-move', 'floor-turn:left', 'floor-turn:right', 'floor-resize', 'floor-lock']) {
    expect(ids('panel')).toContain(id)
    headsetActs.press(id)
  }
  expect(said).toEqual(['move', 'turn 1', 'turn -1', 'resize', 'lock'])
  expect(ids('wrist')).toContain('floor')
  expect(ids('wrist').filter((id) => ['views', 'seats', 'surroundings', 'mirror'].includes(id))).toEqual([])
  floor.setState({ state: 'in', phase: 'locked', scale: 0.1 })
  expect(store.getState().panel?.rows.flat().find(({ id }) => id === 'floor-move')?.disabled).toBe(true)
  floor.setState({ state: 'available' })
  expect(store.getState().panel).toBeNull()
})

it('Y13: one’s own body is seen from the press that chooses it to the one that does not, in the look one has', () => {
  const visit = createVisit({ number: 1, showroom: demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null }) }, 'en')
  const { store, headsetActs } = feedHeadset({
    visit,
    stage: createStage({ showroom: visit.getState().edition.showroom, configuration: visit.getState().configuration, language: 'en', theme: 'light', reducedMotion: false, self: 'customer' }),
    acts: {} as VisitActs,
    microphone: { granted: () => false, onChange: () => undefined },
    preferences: createPreferences({ getItem: () => null, setItem: () => undefined }),
    attention: null,
    leave: () => undefined
  })
  expect(store.getState().body).toBeNull()
  headsetActs.press('moving')
  expect(store.getState().panel?.rows.flat().map(({ id }) => id)).toContain('set-moving:body')
  headsetActs.press('set-moving:body')
  expect(store.getState().body).toBe('')
  visit.setState(({ self }) => ({ self: { ...self, look: 'chosen' } }))
  expect(store.getState().body).toBe('chosen')
  headsetActs.press('set-moving:body')
  expect(store.getState().body).toBeNull()
})
