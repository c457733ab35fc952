import { describe, expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import type { VisitModel } from '../visit.ts'
import { placesPanel } from './places-panel.ts'

const showroom = demoShowroom({ name: 'House', address: 'Somewhere 1', contact: null, phone: null })
const visit = (language: 'en' | 'fr') => ({ language, edition: { showroom } }) as unknown as VisitModel
const studio = { place: null, time: null, ambience: 'off' } as const

describe('the surroundings on a panel in a headset (SPEC G8)', () => {
  it('are the studio and the edition’s places, the chosen one marked, in both languages', () => {
    for (const [language, named] of [['en', 'Terrace by the sea'], ['fr', 'Terrasse sur la mer']] as const) {
      const { rows } = placesPanel(visit(language), studio)!
      const buttons = rows.flat()
      expect(buttons.map(({ id }) => id)).toEqual(['place:', 'place:hall', 'place:terrace', 'place:bright', 'close'])
      expect(buttons.find(({ id }) => id === 'place:terrace')!.label).toBe(named)
      expect(buttons.filter(({ on }) => on).map(({ id }) => id)).toEqual(['place:'])
      expect(Math.max(...rows.map((row) => row.length))).toBeLessThanOrEqual(2)
    }
  })

  it('have their times and their sound only once a place is chosen', () => {
    const { rows } = placesPanel(visit('en'), { place: 'terrace', time: 'night', ambience: 'on' })!
    expect(rows.flat().filter(({ on }) => on).map(({ id }) => id)).toEqual(['place:terrace', 'time:night', 'ambience'])
    const hall = placesPanel(visit('en'), { place: 'hall', time: null, ambience: 'off' })!.rows.flat().map(({ id }) => id)
    expect(hall).toContain('ambience')
    expect(hall.some((id) => id.startsWith('time:'))).toBe(false)
  })

  it('are no panel at all where the edition has none', () => {
    const none = { language: 'en', edition: { showroom: { ...showroom, surroundings: undefined } } } as unknown as VisitModel
    expect(placesPanel(none, studio)).toBeNull()
  })
})
