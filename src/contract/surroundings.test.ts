import { describe, expect, it } from 'vitest'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { showroomSchema } from './showroom.ts'

const showroom = demoShowroom({ name: null, address: null, contact: null, phone: null })
const label = { en: 'x' }
const offering = (places: unknown) => showroomSchema.safeParse({ ...showroom, surroundings: { format: 1, places } })

describe('surroundings in a showroom’s description (SPEC G3)', () => {
  it('may be absent, as in every edition from before there were any', () => {
    const { surroundings: _, ...before } = showroom
    expect(showroomSchema.parse(before).surroundings).toBeUndefined()
  })

  it('name places that can be a folder, each once, each with a time of day', () => {
    const times = [{ name: 'day', label }]
    expect(offering([{ name: 'hall', label, times }]).success).toBe(true)
    expect(offering([{ name: '../hall', label, times }]).success).toBe(false)
    expect(offering([{ name: 'hall', label, times: [] }]).success).toBe(false)
    expect(offering([{ name: 'hall', label, times }, { name: 'hall', label, times }]).success).toBe(false)
  })
})
