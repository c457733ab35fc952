import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { carOf } from './posters.ts'

it('P12: the pictures that stand for the demo car are of the car as it is built (npm run looks -- posters takes them anew)', async () => {
  const product = 'public/product/one'
  const told = JSON.parse(await readFile(join(product, 'posters.json'), 'utf8')) as { car: string; light: string; dark: string }
  expect(told.car).toBe(await carOf(product))
  for (const file of [told.light, told.dark]) expect((await readFile(join(product, file))).subarray(8, 12).toString()).toBe('WEBP')
})
