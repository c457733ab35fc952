import type { Primitive } from '@gltf-transform/core'
import { KHRMaterialsVariants } from '@gltf-transform/extensions'
import { expect, test } from 'vitest'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { parseProduct } from '../../src/world/product/product.ts'
import { show } from '../../src/world/product/shown.ts'
import { readManifest } from '../../src/world/product/manifest.ts'
import { usdzOf } from '../../src/world/usdz/usdz.ts'
import { readUsdz } from '../ar/read-usdz.ts'
import { boxCar, glbOf } from './models.ts'

/** The car of boxes in two paints of its own. */
function painted() {
  const document = boxCar()
  const variants = document.createExtension(KHRMaterialsVariants)
  const [red, blue] = [variants.createVariant('Rot'), variants.createVariant('Blau')]
  const paint = document.getRoot().listMaterials().find((material) => material.getName() === 'Lack')!
  const other = paint.clone().setName('Lack blau').setBaseColorFactor([0.02, 0.04, 0.6, 1])
  const wears = (primitive: Primitive) =>
    primitive.setExtension('KHR_materials_variants', variants.createMappingList().addMapping(variants.createMapping().setMaterial(paint).addVariant(red)).addMapping(variants.createMapping().setMaterial(other).addVariant(blue)))
  for (const mesh of document.getRoot().listMeshes()) for (const primitive of mesh.listPrimitives()) if (primitive.getMaterial() === paint) wears(primitive)
  return document
}

test('M10, I4: of a model that came in, each configuration is a USDZ of its own by the code that AR uses, in metres on the floor', async () => {
  const { files, report } = await makeProductOf(await glbOf(painted()), 'auto.glb')
  expect([report.outcome, report.variants]).toEqual(['ready', ['Rot', 'Blau']])
  const manifest = readManifest(files.get('product.json')!.slice().buffer)
  const product = await parseProduct(files.get('headset.glb')!.slice().buffer, manifest.parts.map(({ name }) => name))
  const shown = show(product, manifest.parts.map(({ name }) => name))
  const usdz = async (...variants: string[]) => {
    shown.dress({ variants, hidden: new Set(), open: new Set() }, true)
    return readUsdz(await usdzOf(product.root, 'Auto', () => null, () => Promise.reject(new Error('there are no pictures'))))
  }
  const [red, blue] = [await usdz('rot'), await usdz('blau')]
  expect(red.scene).toContain('diffuseColor = (0.5, 0.1, 0.1)')
  expect(blue.scene).toContain('diffuseColor = (0.02, 0.04, 0.6)')
  expect(blue.scene).not.toContain('diffuseColor = (0.5, 0.1, 0.1)')
  expect([red.metersPerUnit, red.upAxis]).toEqual([1, 'Y'])
  for (const axis of [0, 1, 2]) expect(red.high[axis]! - red.low[axis]!).toBeCloseTo(manifest.size[axis]!, 2)
  expect(red.low[1]).toBeCloseTo(0, 3)
})
