import { expect, test } from 'vitest'
import { slugSchema } from '../../contract/ids.ts'
import { addressFrom } from './address-from.ts'

test.each([
  ['Maren Tourer', 'maren-tourer'],
  ['  Ébène & Co.  ', 'ebene-co'],
  ['x'.repeat(120), 'x'.repeat(36)],
  ['one', 'one-2'],
  ['東京', '']
])('E30: “%s” is proposed the address %s', (title, address) => {
  expect(addressFrom(title, ['one'])).toBe(address)
  if (address) expect(slugSchema.safeParse(address).success).toBe(true)
})
