import { BoxGeometry, Mesh, MeshStandardMaterial, Object3D } from 'three'
import { describe, expect, it } from 'vitest'
import { demoShowroom } from '../../server/demo/showroom.ts'
import { applyChange, effectsOf, initialConfiguration } from '../../src/contract/configure.ts'
import type { Configuration } from '../../src/contract/configuration.ts'
import { usdzOf } from '../../src/world/usdz/usdz.ts'
import { crc32 } from '../../src/world/usdz/zip.ts'
import { bareCar } from './bare-car.ts'
import { readUsdz } from './read-usdz.ts'

const showroom = demoShowroom({ name: null, address: null, contact: null, phone: null })
const noPixels = () => null
const noPng = () => Promise.reject(new Error('there are no pictures'))
const shut = { ...initialConfiguration(showroom), open: [] }

const dressed = async (level: 'light' | 'headset', configuration: Configuration) => {
  const car = await bareCar(level)
  car.shown.dress({ ...effectsOf(showroom, configuration), open: new Set(showroom.parts.flatMap((part) => (part.clip && configuration.open.includes(part.name) ? [part.clip] : []))) }, true)
  return { ...car, file: await usdzOf(car.shown.product.root, 'Parlour One', noPixels, noPng) }
}

describe('the car as USDZ (SPEC M10)', () => {
  it('opened again it is as long, wide and high as the car is, within 1 %, in metres, standing on the floor', async () => {
    for (const level of ['light', 'headset'] as const) {
      const { manifest, file } = await dressed(level, shut)
      const { low, high, metersPerUnit, upAxis, triangles } = readUsdz(file)
      expect([metersPerUnit, upAxis]).toEqual([1, 'Y'])
      // As the maker of the car measured its parts, mirrors included.
      const boxes = manifest.parts.flatMap(({ box }) => (box ? [box] : []))
      for (const axis of [0, 1, 2]) {
        const metres = Math.max(...boxes.map(([, most]) => most[axis]!)) - Math.min(...boxes.map(([least]) => least[axis]!))
        expect(Math.abs((high[axis]! - low[axis]!) / metres - 1), `${level} axis ${axis}`).toBeLessThan(0.01)
      }
      // The coarsest tyres have corners beside the lowest point.
      expect(Math.abs(low[1]!)).toBeLessThan(0.02)
      expect(triangles).toBeGreaterThan(level === 'light' ? 5000 : 100_000)
    }
  })

  it('is an archive as Quick Look wants it: plain, every file at a multiple of 64 bytes, the scene first', async () => {
    const { files } = readUsdz((await dressed('light', shut)).file)
    expect(files[0]!.name).toBe('product.usda')
    for (const { at, method, crc, bytes } of files) {
      expect(at % 64).toBe(0)
      expect(method).toBe(0)
      expect(crc32(bytes)).toBe(crc)
    }
    expect(crc32(new TextEncoder().encode('123456789'))).toBe(0xcbf43926)
  })

  it('is this very configuration: its paint, its wheels, its doors as they stand', async () => {
    const change = (configuration: Configuration, group: string, choice: string) => {
      const outcome = applyChange(showroom, configuration, { kind: 'choose', group, choice })
      if (!outcome.fits) throw new Error('does not fit')
      return outcome.configuration
    }
    const plain = readUsdz((await dressed('light', shut)).file)
    const ember = readUsdz((await dressed('light', change(shut, 'paint', 'ember'))).file)
    expect(plain.scene).toContain('diffuseColor = (0.06, 0.19, 0.33)')
    expect(ember.scene).toContain('diffuseColor = (0.44, 0.013, 0.012)')
    expect(ember.scene).not.toContain('diffuseColor = (0.06, 0.19, 0.33)')
    const forged = readUsdz((await dressed('light', change(shut, 'wheels', 'forged'))).file)
    expect(forged.scene).not.toBe(plain.scene)
    const open = readUsdz((await dressed('light', { ...shut, open: ['tailgate'] })).file)
    expect(open.high[1]!).toBeGreaterThan(plain.high[1]! + 0.15)
  })

  it('leaves out what is hidden, and is refused where there is nothing', async () => {
    const root = new Object3D()
    const [seen, hidden] = [new Mesh(new BoxGeometry(1, 2, 3), new MeshStandardMaterial()), new Mesh(new BoxGeometry(9, 9, 9), new MeshStandardMaterial())]
    seen.position.set(0, 1, 0)
    hidden.visible = false
    root.add(seen, hidden)
    const { low, high, triangles } = readUsdz(await usdzOf(root, 'Box', noPixels, noPng))
    expect([low, high, triangles]).toEqual([[-0.5, 0, -1.5], [0.5, 2, 1.5], 12])
    seen.visible = false
    await expect(usdzOf(root, 'Box', noPixels, noPng)).rejects.toThrow('nothing to be seen')
  })
})
