import { expect, it } from 'vitest'
import { decodeLook } from '../contract/look.ts'
import { lookFor } from './visitor-look.ts'

const ids = Array.from({ length: 60 }, (_, k) => `00000000-0000-4000-8000-${String(k).padStart(12, '0')}`)

it('a visitor without a look gets the same one every time, and not the one of the next (SPEC V12)', () => {
  for (const id of ids) expect(lookFor(id)).toBe(lookFor(id))
  expect(new Set(ids.map(lookFor)).size).toBe(ids.length)
})

it('it is anybody: many skins, hair and clothes, and never bald in white by default', () => {
  const looks = ids.map((id) => decodeLook(lookFor(id)))
  for (const of of ['skin', 'hair', 'outfit', 'top'] as const) expect(new Set(looks.map((look) => look[of])).size, of).toBeGreaterThan(4)
})
