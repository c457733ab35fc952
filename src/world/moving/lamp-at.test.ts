import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { Vec3 } from '../../contract/ids.ts'
import type { ProductManifest } from '../product/manifest.ts'
import { lampAt } from './lamp-at.ts'

const { lights } = JSON.parse(readFileSync(new URL('../../../public/product/one/product.json', import.meta.url), 'utf8')) as { lights: NonNullable<ProductManifest['lights']> }

describe('lamps that are pressed (M20)', () => {
  it('are those whose own light is there, though a larger one lies about it', () => {
    for (const name of ['dipped', 'brake', 'left', 'right'])
      for (const { middle } of lights.lamps.find((lamp) => lamp.name === name)!.at ?? []) expect(lampAt(lights, middle as unknown as Vec3), `${name} ${middle.join()}`).toBe(name)
  })

  it('are none where there is bodywork, or no lights at all', () => {
    expect(lampAt(lights, [0.9, 0.7, 0])).toBeNull()
    expect(lampAt(null, [0.65, 0.72, 1.9])).toBeNull()
  })
})
