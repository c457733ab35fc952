import { Document, type Material, type Primitive } from '@gltf-transform/core'
import { expect, test } from 'vitest'
import { Notes } from '../../assets/pipeline/notes.ts'
import { occlusion } from '../../assets/pipeline/steps/occlusion.ts'

/** The product's length, metres. */
const LENGTH = 4

/** A level plate of `cells` by `cells` quads that faces up. */
function plate(document: Document, side: number, height: number, cells: number, material: Material): Primitive {
  const positions: number[] = []
  const indices: number[] = []
  for (let i = 0; i <= cells; i++)
    for (let j = 0; j <= cells; j++) {
      positions.push((i / cells - 0.5) * side, height, (j / cells - 0.5) * side)
      if (i === cells || j === cells) continue
      const a = i * (cells + 1) + j
      indices.push(a, a + 1, a + cells + 1, a + 1, a + cells + 2, a + cells + 1)
    }
  const buffer = document.getRoot().listBuffers()[0]!
  const accessor = (array: Float32Array<ArrayBuffer> | Uint16Array<ArrayBuffer>, type: 'VEC3' | 'SCALAR') => document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', accessor(new Float32Array(positions), 'VEC3'))
    .setAttribute('NORMAL', accessor(Float32Array.from(positions, (_, k) => (k % 3 === 1 ? 1 : 0)), 'VEC3'))
    .setIndices(accessor(new Uint16Array(indices), 'SCALAR'))
    .setMaterial(material)
  document.getRoot().getDefaultScene()!.addChild(document.createNode().setMesh(document.createMesh().addPrimitive(primitive)))
  return primitive
}

/** A large plate with a small one 10 cm above its middle. */
function underRoof(cells = 48, change: (material: Material, document: Document) => void = () => undefined, roofs = (material: Material): Material => material) {
  const document = new Document()
  document.createBuffer()
  document.getRoot().setDefaultScene(document.createScene())
  const material = document.createMaterial('matt').setRoughnessFactor(0.9)
  change(material, document)
  const ground = plate(document, LENGTH, 1, cells, material)
  plate(document, 1, 1.1, 12, roofs(document.createMaterial('roof').setRoughnessFactor(0.9)))
  occlusion(LENGTH)({ document, notes: new Notes() })
  const open = (x: number): number => {
    const [place, colour] = [ground.getAttribute('POSITION')!, ground.getAttribute('COLOR_0')!]
    const nearest = Array.from({ length: place.getCount() }, (_, k) => k).toSorted((a, b) => Math.hypot(place.getElement(a, [])[0]! - x, place.getElement(a, [])[2]!) - Math.hypot(place.getElement(b, [])[0]! - x, place.getElement(b, [])[2]!))[0]!
    return colour.getElement(nearest, [])[0]!
  }
  return { ground, open }
}

test('I19: what lies under something is shaded, what lies open is not', () => {
  const { open } = underRoof()
  expect(open(0)).toBeLessThan(0.4)
  expect(open(1.8)).toBeGreaterThan(0.95)
  expect(open(0.6)).toBeGreaterThan(open(0.1))
})

test('I19: what one sees through shades nothing, and takes none', () => {
  expect(underRoof(48, undefined, (roof) => roof.setAlphaMode('BLEND')).open(0)).toBeGreaterThan(0.95)
  expect(underRoof(48, (material) => material.setAlphaMode('BLEND')).ground.getAttribute('COLOR_0')).toBeNull()
})

test.each<[string, (material: Material, document: Document) => void]>([
  ['a picture of occlusion', (material, document) => material.setOcclusionTexture(document.createTexture())],
  ['a mirror’s surface', (material) => material.setRoughnessFactor(0.1)]
])('I19: what has %s keeps what it has', (_, change) => {
  expect(underRoof(48, change).ground.getAttribute('COLOR_0')).toBeNull()
})

test('I19: triangles so large that a corner’s shade would run all across them stay as they are', () => {
  expect(underRoof(2).open(0)).toBe(1)
})
