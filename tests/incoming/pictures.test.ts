import sharp from 'sharp'
import type { Document } from '@gltf-transform/core'
import { expect, test } from 'vitest'
import { makeProductOf } from '../../assets/pipeline/product.ts'
import { modelReader } from '../../assets/pipeline/reader.ts'
import { boxCar, glbOf } from './models.ts'

type Rgb = readonly [number, number, number]

/** A picture whose pixels are worked out one by one. */
async function picture(width: number, height: number, colour: (x: number, y: number) => Rgb): Promise<Uint8Array<ArrayBuffer>> {
  const pixels = new Uint8Array(3 * width * height)
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) pixels.set(colour(x, y), 3 * (y * width + x))
  return new Uint8Array(await sharp(pixels, { raw: { width, height, channels: 3 } }).png().toBuffer())
}

/** The box car with one picture in all its materials. */
function carWith(put: (document: Document, material: ReturnType<Document['createMaterial']>) => void): Document {
  const document = boxCar()
  const buffer = document.getRoot().listBuffers()[0]!
  for (const mesh of document.getRoot().listMeshes())
    for (const primitive of mesh.listPrimitives()) {
      const places = Float32Array.from({ length: 2 * primitive.getAttribute('POSITION')!.getCount() }, (_, k) => (k % 7) / 7)
      primitive.setAttribute('TEXCOORD_0', document.createAccessor().setType('VEC2').setArray(places).setBuffer(buffer))
    }
  for (const material of document.getRoot().listMaterials()) put(document, material)
  return document
}

test('I20: each level’s pictures are WebP of its size, the same bytes however often they are made', async () => {
  const image = await picture(1500, 1500, (x, y) => [x % 256, y % 256, (x * y) % 256])
  const glb = await glbOf(carWith((document, material) => material.setBaseColorTexture(document.createTexture('grain').setImage(image).setMimeType('image/png'))))
  const [one, two] = [await makeProductOf(glb, 'car.glb'), await makeProductOf(glb, 'car.glb')]
  expect(one.report.files).toEqual(two.report.files)
  const sizes = await Promise.all((['full', 'headset', 'light'] as const).map(async (level) => {
    const document = await (await modelReader()).readBinary(one.files.get(`${level}.glb`)!)
    return document.getRoot().listTextures().map((texture) => [texture.getName(), texture.getMimeType(), texture.getSize()![0]])
  }))
  expect(sizes).toEqual([[['grain', 'image/webp', 1500]], [['grain', 'image/webp', 1024]], [['grain', 'image/webp', 256]]])
})

test('I20: a picture that is a table of values comes out as it was, and one of a single colour goes into its material', async () => {
  const table = (x: number): Rgb => [0, (x * 37) % 256, (x * 91) % 256]
  const rows = await picture(13, 1, table)
  const plain = await picture(64, 64, () => [255, 0, 0])
  const glb = await glbOf(carWith((document, material) => {
    material.setMetallicRoughnessTexture(document.createTexture('table').setImage(rows).setMimeType('image/png'))
    material.setBaseColorFactor([0.5, 1, 1, 1]).setBaseColorTexture(document.createTexture('red').setImage(plain).setMimeType('image/png'))
  }))
  const { files } = await makeProductOf(glb, 'car.glb')
  const root = (await (await modelReader()).readBinary(files.get('full.glb')!)).getRoot()
  expect(root.listTextures().map((texture) => texture.getName())).toEqual(['table'])
  const back = await sharp(root.listTextures()[0]!.getImage()!).removeAlpha().raw().toBuffer()
  expect([...back]).toEqual(Array.from({ length: 13 }, (_, x) => table(x)).flat())
  for (const material of root.listMaterials()) expect(material.getBaseColorFactor()).toEqual([0.5, 0, 0, 1])
})
