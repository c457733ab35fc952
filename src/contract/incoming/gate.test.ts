import { expect, test } from 'vitest'
import { DEVICES } from './devices.ts'
import { barred, BUDGETS, judge, passesOf, type Pass, uploadedProduct, type Weighed } from './gate.ts'

const light: Weighed = { bytes: 1, triangles: 1, draws: 1, textures: 1, materials: 1, parts: 1 }
const of = (over: Partial<Weighed>) => judge({ light, headset: { ...light, ...over }, full: { ...light, ...over } })

test('I6: what a device draws with ease is green, at the budget still; one over is amber; one over the most is red', () => {
  for (const device of DEVICES)
    for (const measure of ['bytes', 'triangles', 'draws', 'textures'] as const) {
      const [ease, most] = BUDGETS[device][measure]
      const verdict = (is: number) => of({ [measure]: is }).find((each) => each.device === device)!
      expect(verdict(ease).verdict).toBe('green')
      expect(verdict(ease + 1).verdict).toBe('amber')
      expect(verdict(most).verdict).toBe('amber')
      expect(verdict(most + 1)).toEqual({ device, verdict: 'red', over: [{ measure, is: most + 1, ease, most }] })
    }
})

test('I6: the worst measure comes first', () => {
  const phone = of({ draws: 301, triangles: 6_000_000 }).find(({ device }) => device === 'phone')!
  expect(phone.over.map(({ measure }) => measure)).toEqual(['triangles', 'draws'])
})

test('I17: red stands in the way, unless somebody let it through or it is left out and the first picture is light enough', () => {
  const pass = (device: Pass['device']): Pass => ({ device, by: 'Ada', reason: 'For the fair', at: 1 })
  const judged = { model: 'm', gate: of({ draws: 301 }), light, passes: [pass('phone'), pass('desktop')] }
  expect(barred(judged, [])).toEqual(['headset'])
  expect(barred({ ...judged, passes: [] }, [])).toEqual(['phone', 'headset'])
  expect(barred({ ...judged, passes: [] }, ['phone', 'headset'])).toEqual([])
  expect(barred({ ...judged, passes: [], light: { ...light, draws: 151 } }, ['phone', 'headset'])).toEqual(['headset'])
  expect(passesOf(judged).map(({ device }) => device)).toEqual(['phone'])
})

test('I17: an uploaded product is known by its folder', () => {
  expect([uploadedProduct(`/product/${'ab'.repeat(32)}/`), uploadedProduct('/product/one/')]).toEqual(['ab'.repeat(32), null])
})
