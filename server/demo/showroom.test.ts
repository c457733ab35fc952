import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { applyChange, effectsOf, initialConfiguration, priceOf } from '../../src/contract/configure.ts'
import type { Text } from '../../src/contract/language.ts'
import { demoShowroom } from './showroom.ts'

const nobody = { name: null, address: null, contact: null, phone: null }
const showroom = demoShowroom(nobody)
const product = new URL('../../public/product/one/product.json', import.meta.url)

const corner = z.tuple([z.number(), z.number(), z.number()])
const productSchema = z.object({
  parts: z.array(z.object({ name: z.string(), parent: z.string().optional(), box: z.tuple([corner, corner]) })),
  clips: z.array(z.object({ name: z.string(), part: z.string(), motion: z.string() })),
  lights: z.object({ lamps: z.array(z.object({ name: z.string() })) }),
  variants: z.array(z.object({ name: z.string(), axis: z.string() }))
})

describe('the demo showroom (SPEC P9)', () => {
  it('speaks every language that it says it speaks, everywhere', () => {
    const texts: Text[] = []
    const gather = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return
      if ('en' in value) texts.push(value as Text)
      else Object.values(value).forEach(gather)
    }
    gather(showroom)
    expect(texts.length).toBeGreaterThan(60)
    for (const text of texts) expect(Object.keys(text).sort()).toEqual([...showroom.languages].sort())
  })

  it('sets a space that does not break before the high signs of French', () => {
    const french = JSON.stringify(showroom, (key, value: unknown) => (key === 'en' ? undefined : value))
    expect(french.match(/[\p{L}’»] [:;?!]/gu)).toBeNull()
  })

  it('says that nobody has said who runs it, and says it when somebody has', () => {
    expect(showroom.operator.name).toBe('')
    expect(showroom.operator).not.toHaveProperty('telephone')
    const named = demoShowroom({ name: 'Maison Maren', address: 'Rua Um 1; Lisbon', contact: 'hello@maren.example', phone: '+351 1' }).operator
    expect(named).toMatchObject({ name: 'Maison Maren', address: ['Rua Um 1', 'Lisbon'], email: 'hello@maren.example', telephone: '+351 1' })
  })

  it('the pack refuses what does not go with it, and says why', () => {
    const first = initialConfiguration(showroom)
    const sport = { kind: 'choose', group: 'pack', choice: 'sport' } as const
    expect(applyChange(showroom, first, sport)).toMatchObject({ fits: false, misfit: { code: 'needs', other: { group: 'wheels', choice: 'forged' } } })
    const forged = { ...first, choices: { ...first.choices, wheels: 'forged' } }
    expect(applyChange(showroom, forged, sport)).toMatchObject({ fits: false, misfit: { code: 'excludes' } })
    const night = { ...forged, choices: { ...forged.choices, interior: 'night' } }
    expect(applyChange(showroom, night, sport).fits).toBe(true)
    expect(priceOf(showroom, first)).toBe(4_190_000)
    expect(priceOf(showroom, { ...night, choices: { ...night.choices, pack: 'sport' } })).toBe(4_190_000 + 180_000 + 40_000 + 240_000)
  })

  it('looks from where a car is well seen', () => {
    for (const { id, eye, aim, fov } of showroom.views.filter((view) => !['driver', 'wheel'].includes(view.id))) {
      const distance = Math.hypot(eye[0] - aim[0], eye[1] - aim[1], eye[2] - aim[2])
      expect(distance, id).toBeGreaterThan(7.5)
      expect(distance, id).toBeLessThan(10)
      expect(fov, id).toBeLessThanOrEqual(20)
    }
  })
})

// The car's files are made by `npm run car`; wherever they are, the description must be true of them.
describe.runIf(existsSync(product))('the demo showroom and its car (SPEC P9)', () => {
  const car = productSchema.parse(existsSync(product) ? JSON.parse(readFileSync(product, 'utf8')) : { parts: [], clips: [], lights: { lamps: [] }, variants: [] })
  const named = new Map(car.parts.map((part) => [part.name, part]))

  it('names parts that the car has, and clips that open just these parts', () => {
    for (const part of showroom.parts) {
      expect(named.has(part.name), part.name).toBe(true)
      if (part.clip) expect(car.clips).toContainEqual(expect.objectContaining({ name: part.clip, part: part.name }))
    }
    expect(showroom.parts.filter((part) => part.clip).map((part) => part.name).sort()).toEqual(car.clips.filter((clip) => clip.motion !== 'roll').map((clip) => clip.part).sort())
  })

  it('lights what the car can light, and begins with daytime lights and screens', () => {
    // A greeting plays on all of them, and screens are no lamps.
    const lamps = [...car.lights.lamps.map((lamp) => lamp.name), 'greeting', 'screen']
    const lights = showroom.parts.flatMap((part) => part.light ?? [])
    expect(lights.length).toBeGreaterThanOrEqual(6)
    for (const light of lights) expect(lamps).toContain(light)
    expect(initialConfiguration(showroom).open).toEqual(['lights-day', 'screens'])
    expect(applyChange(showroom, initialConfiguration(showroom), { kind: 'open', part: 'lights-dipped', open: true })).toMatchObject({ fits: true })
  })

  it('shows one roof, and the pack only when it is taken', () => {
    const first = initialConfiguration(showroom)
    const under = (choices: Record<string, string>) => effectsOf(showroom, { ...first, choices: { ...first.choices, ...choices } }).hidden
    expect(under({}).has('roof-panel') && !under({}).has('glass-roof') && under({}).has('pack-sport')).toBe(true)
    expect(under({ roof: 'painted' }).has('glass-roof') && !under({ roof: 'painted' }).has('roof-panel')).toBe(true)
    expect(under({ pack: 'sport' }).has('pack-sport')).toBe(false)
  })

  it('offers every paint and interior of the car, and nothing else', () => {
    for (const axis of ['paint', 'interior']) {
      const offered = showroom.groups.find((group) => group.id === axis)!.choices.flatMap((choice) => choice.effect.variants)
      expect(offered.sort()).toEqual(car.variants.filter((variant) => variant.axis === axis).map((variant) => variant.name).sort())
    }
  })

  it('shows one design on all four wheels', () => {
    for (const choice of showroom.groups.find((group) => group.id === 'wheels')!.choices) {
      const { hidden } = effectsOf(showroom, { ...initialConfiguration(showroom), choices: { wheels: choice.id } })
      const designs = car.parts.filter((part) => /^wheel-.*-(aero|forged|turbine)$/.test(part.name)).map((part) => part.name)
      expect(designs.filter((name) => !hidden.has(name)).sort()).toEqual([...choice.effect.show].sort())
      for (const name of hidden) expect(named.has(name), name).toBe(true)
    }
  })

  it('has its hotspots on the parts that they speak of', () => {
    for (const { id, part, at } of showroom.hotspots) {
      const [low, high] = named.get(part)!.box
      at.forEach((value, axis) => {
        expect(value, `${id} ${axis}`).toBeGreaterThanOrEqual(low[axis]! - 0.01)
        expect(value, `${id} ${axis}`).toBeLessThanOrEqual(high[axis]! + 0.01)
      })
    }
  })
})
