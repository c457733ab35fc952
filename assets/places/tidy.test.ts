import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { unpackLight } from '../../src/world/places/codec.ts'
import { readPlace } from '../../src/world/places/format.ts'
import { PLACES } from './rooms/all.ts'
import { floating, specks, thingsOf } from './tidy.ts'

const built = join(import.meta.dirname, '../../public/places')
const fileOf = (path: string): Uint8Array<ArrayBuffer> => Uint8Array.from(readFileSync(join(built, path)))

describe.each(PLACES.map(({ name, times }) => [name, times] as const))('the built %s (SPEC G9)', (name, times) => {
  const place = readPlace(fileOf(`${name}/place.bin`).buffer)

  it('has nothing that stands on nothing', () => {
    const things = thingsOf(place)
    expect(things.length).toBeGreaterThan(50)
    expect(floating(things, 0)).toEqual([])
    // A thing that is lifted is found.
    const stool = { low: [2, 0.2, 2] as [number, number, number], high: [2.4, 0.6, 2.4] as [number, number, number] }
    expect(floating([{ low: [-9, 0, -9], high: [9, 0, 9] }, stool], 0)).toEqual([stool])
  }, 60_000)

  it('has no specks in the light of its surfaces', () => {
    for (const time of times) {
      const bytes = fileOf(`${name}/${time.name}.light`)
      const length = new DataView(bytes.buffer).getUint32(0, true)
      const light = unpackLight(bytes.subarray(4, 4 + length), ...place.head.light)
      const { texels, found } = specks(place, light, 1.6)
      expect(texels).toBeGreaterThan(20_000)
      expect(found, time.name).toBe(0)
      // One that is put there is found.
      const spoilt = light.slice()
      for (let k = 0; k < spoilt.length; k += 1999) spoilt[k] = ((20 << 27) | 511) >>> 0
      expect(specks(place, spoilt, 1.6).found, time.name).toBeGreaterThan(0)
    }
  }, 60_000)
})
