import { expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import { decodeLook } from '../../contract/look.ts'
import { createStage } from '../../model/stage.ts'
import { createVisit } from '../../model/visit.ts'
import type { VisitActs } from '../../model/visit-acts.ts'
import { createPreferences } from '../../ui/preferences/preferences.ts'
import { feedHeadset } from './headset-feed.ts'
import { createLookActs } from './looking.ts'
import type { Session } from './session.ts'

const open = () => {
  const visit = createVisit({ number: 1, showroom: demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null }) }, 'en')
  const told: unknown[] = []
  const acts = createLookActs(visit, { act: async (message: unknown) => void told.push(message) } as unknown as Session)
  const { store, headsetActs } = feedHeadset({
    visit,
    stage: createStage({ showroom: visit.getState().edition.showroom, configuration: visit.getState().configuration, language: 'en', theme: 'light', reducedMotion: false, self: 'customer' }),
    acts: acts as VisitActs,
    microphone: { granted: () => false, onChange: () => undefined },
    preferences: createPreferences({ getItem: () => null, setItem: () => undefined }),
    attention: null,
    leave: () => undefined
  })
  return { visit, told, store, press: headsetActs.press }
}

it('Y9: the wrist’s mirror opens panel and figure; what is done is worn and told, and both are gone', () => {
  const { visit, told, store, press } = open()
  press('mirror')
  const first = store.getState().mirror!
  expect(store.getState().panel?.rows.flat().map(({ id }) => id)).toContain('look-done')
  press('look:wheelchair')
  press('look-more')
  expect(decodeLook(store.getState().mirror!).wheelchair).toBe(true)
  press('look-undo')
  expect(store.getState().mirror).toBe(first)
  press('look-more')
  press('look-done')
  expect(store.getState()).toMatchObject({ mirror: null, panel: null })
  expect(decodeLook(visit.getState().self.look!).wheelchair).toBe(true)
  expect(told).toMatchObject([{ t: 'look', look: visit.getState().self.look }])
})

it('Y9: leaving the mirror leaves all as it was; a knock comes before it', () => {
  const { visit, told, store, press } = open()
  press('mirror')
  press('look-surprise')
  visit.setState({ knock: { conversation: 'one', advisor: { name: 'Ines', languages: ['en'], look: '', verified: false } } })
  expect(store.getState().panel?.rows.flat().map(({ id }) => id)).toContain('admit')
  visit.setState({ knock: null })
  press('mirror')
  expect(store.getState()).toMatchObject({ mirror: null, panel: null })
  expect(visit.getState()).toMatchObject({ self: { look: null }, looking: null, panel: 'options' })
  expect(told).toEqual([])
})
