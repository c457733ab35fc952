import { describe, expect, it } from 'vitest'
import type { Showroom } from '../contract/showroom.ts'
import { placeAt, placesOf } from './surroundings.ts'

const label = { en: 'x' }
const at = (name: string) => ({ name, label })
const showroom = {
  surroundings: { format: 1, places: [{ name: 'hall', label, times: [at('day')] }, { name: 'terrace', label, times: [at('gold'), at('night')] }] }
} as unknown as Showroom

describe('surroundings of one’s own choice', () => {
  it('are those of the edition; another’s wish comes to the studio', () => {
    expect(placeAt(showroom, { place: 'terrace', time: 'night' })).toEqual({ place: 'terrace', time: 'night' })
    expect(placeAt(showroom, { place: 'castle', time: 'night' })).toBeNull()
    expect(placeAt(showroom, { place: null, time: null })).toBeNull()
  })

  it('open with their first time where the wished one is not theirs', () => {
    expect(placeAt(showroom, { place: 'hall', time: 'night' })).toEqual({ place: 'hall', time: 'day' })
    expect(placeAt(showroom, { place: 'terrace', time: null })).toEqual({ place: 'terrace', time: 'gold' })
  })

  it('are none in an edition from before there were any', () => {
    expect(placesOf({} as Showroom)).toEqual([])
    expect(placeAt({} as Showroom, { place: 'hall', time: 'day' })).toBeNull()
  })
})
