import { describe, expect, it } from 'vitest'
import { demoShowroom } from '../../../server/demo/showroom.ts'
import type { Vec3 } from '../../contract/ids.ts'
import { type Ground, isClear, room } from './solid.ts'
import { placeOfView } from './view-place.ts'

const showroom = demoShowroom({ name: null, address: null, contact: null, phone: null })
const outside = showroom.views.filter(({ id }) => id !== 'driver')
const car = { at: [0, 0], half: [0.95, 2.1], round: 0.4, turn: 0 } as const
const hall: Ground = { solids: [car], walls: { low: [-6, -7], high: [6, 7] } }
const narrow: Ground = { solids: [car], walls: { low: [-2, -3.4], high: [2, 3.4] } }

describe('views in a headset (SPEC V15)', () => {
  it('are places on the floor with room to stand, facing what the view is of', () => {
    expect(showroom.views.length).toBeGreaterThanOrEqual(6)
    for (const ground of [hall, narrow])
      for (const { id, eye, aim } of outside) {
        const place = placeOfView({ eye: eye as Vec3, aim: aim as Vec3 }, ground)!
        expect(isClear(ground, place.at), id).toBe(true)
        expect(place.towards[0] * (aim[0] - place.at[0]) + place.towards[1] * (aim[2] - place.at[1]), id).toBeGreaterThan(0)
      }
  })

  it('stand nearer than a photograph is taken from, and never so near that nothing is seen', () => {
    for (const { id, eye, aim } of outside) {
      const { at } = placeOfView({ eye: eye as Vec3, aim: aim as Vec3 }, hall)!
      expect(Math.hypot(at[0] - aim[0], at[1] - aim[2]), id).toBeLessThan(4.5)
      expect(room({ ...hall, walls: null }, at), id).toBeGreaterThan(1.4)
    }
  })

  it('a view straight down is no place', () => {
    expect(placeOfView({ eye: [0, 4, 0], aim: [0, 0, 0] }, hall)).toBeNull()
  })
})
