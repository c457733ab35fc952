import type { DataTexture } from 'three'
import { Group, Mesh, MeshStandardMaterial } from 'three'
import { describe, expect, it } from 'vitest'
import { createLamps } from './lamps.ts'

const lights = {
  material: 'lamps',
  strength: 8,
  lamps: [
    { name: 'day', color: [1, 1, 1] as [number, number, number], strength: 4 },
    { name: 'brake', color: [1, 0, 0] as [number, number, number], strength: 8 }
  ]
}
const screens = { material: 'screen', size: [8, 8] as [number, number], places: {} }

function car() {
  const root = new Group()
  const worn = Object.assign(new MeshStandardMaterial(), { name: 'lamps' })
  const pane = Object.assign(new MeshStandardMaterial({ emissiveIntensity: 0.9 }), { name: 'screen' })
  root.add(new Mesh(undefined, worn), new Mesh(undefined, pane))
  return { root, worn, pane }
}

const pixels = (material: MeshStandardMaterial) => [...((material.emissiveMap as DataTexture).image.data as Uint8Array)]

describe('lighting a product (SPEC O1)', () => {
  it('writes each lamp as its pixel: its colour, its share of the brightest, in sRGB', () => {
    const { root, worn } = car()
    const lamps = createLamps(root, { lights, screens: null })
    lamps.set({ day: 1, brake: 1 })
    // Half of full light is 188 of 255 in sRGB.
    expect(pixels(worn)).toEqual([188, 188, 188, 255, 255, 0, 0, 255].map((v) => expect.closeTo(v, -0.5)))
    lamps.set({ brake: 0 })
    expect(pixels(worn)).toEqual([0, 0, 0, 255, 0, 0, 0, 255])
  })

  it('dims the screens from what they were', () => {
    const { root, pane } = car()
    const lamps = createLamps(root, { lights: null, screens })
    lamps.set({ screen: 0.5 })
    expect(pane.emissiveIntensity).toBeCloseTo(0.45)
    lamps.set({})
    expect(pane.emissiveIntensity).toBe(0)
    lamps.set({ screen: 1 })
    expect(pane.emissiveIntensity).toBeCloseTo(0.9)
  })
})
