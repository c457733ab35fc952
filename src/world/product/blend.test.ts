import { Color, DataTexture, MeshPhysicalMaterial, MeshStandardMaterial, type Texture, Vector2 } from 'three'
import { describe, expect, it } from 'vitest'
import { blendMaterials } from './blend.ts'

/** A row of pixels, as a palette holds the colours of many materials. */
function palette(...colours: number[][]): DataTexture {
  const texture = new DataTexture(Uint8Array.from(colours.flatMap((colour) => [...colour, 255])), colours.length, 1)
  texture.needsUpdate = true
  return texture
}
const pixels = (texture: Texture | null): number[] => [...((texture as DataTexture).image.data as Uint8Array)]
const named = <M extends MeshStandardMaterial>(material: M, name: string): M => Object.assign(material, { name })

describe('a change of choice passes from one material into the other (SPEC O12)', () => {
  it('in colours and numbers, and ends as the other', () => {
    const from = named(new MeshPhysicalMaterial({ color: '#000', roughness: 0.2, clearcoat: 1 }), 'paint-a')
    const to = named(new MeshPhysicalMaterial({ color: '#fff', roughness: 0.6, clearcoat: 0.5 }), 'paint-b')
    const { material, set } = blendMaterials(from, to)
    const mixed = material as MeshPhysicalMaterial
    expect([mixed.name, mixed.roughness, mixed.clearcoat, mixed.color.r]).toEqual(['paint-b', 0.2, 1, 0])
    set(0.5)
    expect([mixed.roughness, mixed.clearcoat, mixed.color.r]).toEqual([0.4, 0.75, 0.5])
    set(1)
    expect([mixed.roughness, mixed.clearcoat, mixed.color.r]).toEqual([0.6, 0.5, 1])
    expect([from.roughness, from.color.r]).toEqual([0.2, 0])
  })

  it.each([['comes', true], ['goes', false]])('a clear coat that only one of them has %s slowly', (_, comes) => {
    const coated = new MeshPhysicalMaterial({ clearcoat: 1, clearcoatRoughness: 0.03, sheen: 0.4, sheenColor: new Color('#333') })
    const matt = new MeshStandardMaterial({ roughness: 0.44 })
    const { material, set } = comes ? blendMaterials(matt, coated) : blendMaterials(coated, matt)
    const mixed = material as MeshPhysicalMaterial
    const [begin, end] = comes ? [0, 1] : [1, 0]
    expect(mixed.clearcoat).toBe(begin)
    set(0.25)
    expect(mixed.clearcoat).toBeCloseTo(begin + (end - begin) * 0.25)
    expect(mixed.clearcoatRoughness).toBe(0.03)
    set(1)
    expect([mixed.clearcoat, mixed.sheen]).toEqual([end, comes ? 0.4 : 0])
  })

  it('in the pictures that hold the colours of many parts', () => {
    const [sand, night] = [palette([200, 180, 160], [90, 60, 30]), palette([20, 20, 40], [30, 160, 130])]
    const surface = palette([0, 120, 0], [0, 220, 0])
    const from = new MeshStandardMaterial({ map: sand, roughnessMap: surface, metalnessMap: surface })
    const to = new MeshStandardMaterial({ map: night, roughnessMap: surface, metalnessMap: surface })
    const { material, set } = blendMaterials(from, to)
    const mixed = material as MeshStandardMaterial
    expect(pixels(mixed.map)).toEqual(pixels(sand))
    set(0.5)
    expect(pixels(mixed.map)).toEqual([110, 100, 100, 255, 60, 110, 80, 255])
    const version = mixed.map!.version
    set(1)
    expect(pixels(mixed.map)).toEqual(pixels(night))
    expect(mixed.map!.version).toBeGreaterThan(version)
    // What both have in common is not copied, and what they were made of is not touched.
    expect(mixed.roughnessMap).toBe(surface)
    expect(pixels(sand)[0]).toBe(200)
  })

  it('starts from how it looks when it is changed again half-way', () => {
    const of = (grey: number) => new MeshStandardMaterial({ color: new Color(grey / 100, 0, 0), map: palette([grey, 0, 0]) })
    const first = blendMaterials(of(0), of(100))
    first.set(0.4)
    const second = blendMaterials(first.material, of(0))
    first.dispose()
    const mixed = second.material as MeshStandardMaterial
    expect([mixed.color.r, pixels(mixed.map)[0]]).toEqual([expect.closeTo(0.4), 40])
    second.set(0.5)
    expect([mixed.color.r, pixels(mixed.map)[0]]).toEqual([expect.closeTo(0.2), 20])
  })

  it('lets flakes come up, and go down', () => {
    const flakes = palette([128, 128, 255])
    const [solid, metallic] = [new MeshPhysicalMaterial(), new MeshPhysicalMaterial({ normalMap: flakes, normalScale: new Vector2(0.8, 0.8) })]
    for (const [from, to, at] of [[solid, metallic, 0.2], [metallic, solid, 0.6]] as const) {
      const { material, set } = blendMaterials(from, to)
      const mixed = material as MeshPhysicalMaterial
      expect(mixed.normalMap).toBe(flakes)
      set(0.25)
      expect(mixed.normalScale.x).toBeCloseTo(at)
    }
  })

  it('takes a picture that only one has for white', () => {
    const { material, set } = blendMaterials(new MeshStandardMaterial(), new MeshStandardMaterial({ map: palette([55, 155, 255]) }))
    set(0.5)
    expect(pixels((material as MeshStandardMaterial).map)).toEqual([155, 205, 255, 255])
  })
})
