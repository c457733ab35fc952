import { expect, it } from 'vitest'
import { visitorInHeadset } from '../../../tests/fixtures/visitor-in-headset.ts'
import { decodeLook } from '../../contract/look.ts'
import { createLookActs } from './looking.ts'
import type { Session } from './session.ts'

const open = () => {
  const told: unknown[] = []
  const session = { act: async (message: unknown) => void told.push(message) } as unknown as Session
  return { told, ...visitorInHeadset((visit) => createLookActs(visit, session)) }
}

it('Y9: the wrist’s mirror opens panel and figure; what is done is worn and told, and both are gone', () => {
  const { visit, told, store, buttons, press } = open()
  press('mirror')
  const first = store.getState().mirror!
  expect(buttons('panel')).toContain('look-done')
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
  const { visit, told, store, buttons, press } = open()
  press('mirror')
  press('look-surprise')
  visit.setState({ knock: { conversation: 'one', advisor: { name: 'Ines', languages: ['en'], look: '', verified: false } } })
  expect(buttons('panel')).toContain('admit')
  visit.setState({ knock: null })
  press('mirror')
  expect(store.getState()).toMatchObject({ mirror: null, panel: null })
  expect(visit.getState()).toMatchObject({ self: { look: null }, looking: null, panel: 'options' })
  expect(told).toEqual([])
})
