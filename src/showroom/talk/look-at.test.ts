import { describe, expect, it } from 'vitest'
import type { Showroom, View } from '../../contract/showroom.ts'
import { smallShowroom } from '../../../tests/fixtures/showroom.ts'
import { viewOf } from './look-at.ts'

const view = (id: string, eye: View['eye']): View => ({ id, label: { en: id }, eye, aim: [0, 0.7, 0], fov: 60 })
const car: Showroom = { ...smallShowroom, views: [view('front', [0, 1, 6]), view('left', [6, 1, 0]), view('near-left', [3.5, 1, 0]), view('rear', [0, 1, -6])] }

describe('the view from which a point is seen', () => {
  it('is on the point’s own side, and the nearest of those', () => {
    expect(viewOf(car, [0.9, 0.8, 0.2])?.id).toBe('near-left')
    expect(viewOf(car, [0, 0.8, -2])?.id).toBe('rear')
  })

  it('is none where no view has it in sight', () => {
    expect(viewOf(car, [-0.9, 0.8, 0])).toBeNull()
  })
})
