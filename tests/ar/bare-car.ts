import { readFileSync } from 'node:fs'
import { readManifest } from '../../src/world/product/manifest.ts'
import { parseProduct } from '../../src/world/product/product.ts'
import { show } from '../../src/world/product/shown.ts'

const folder = new URL('../../public/product/one/', import.meta.url)
const JSON_CHUNK = 0x4e4f534a

const bytesOf = (name: string): ArrayBuffer => {
  const file = readFileSync(new URL(name, folder))
  return file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer
}

/** The same file without its pictures, which only a browser can decode. */
function withoutPictures(glb: ArrayBuffer): ArrayBuffer {
  const view = new DataView(glb)
  const length = view.getUint32(12, true)
  if (view.getUint32(16, true) !== JSON_CHUNK) throw new Error('no GLB')
  const json = JSON.parse(new TextDecoder().decode(new Uint8Array(glb, 20, length)), (key, value: unknown) => (key.endsWith('Texture') ? undefined : value)) as Record<string, unknown>
  for (const key of ['images', 'textures', 'samplers']) delete json[key]
  const text = new TextEncoder().encode(JSON.stringify(json).padEnd(length))
  const out = glb.slice(0)
  if (text.length > length) throw new Error('the file grew')
  new Uint8Array(out, 20, length).set(text)
  return out
}

/** The demo car as it is built, at one of its levels, its surfaces without pictures. */
export async function bareCar(level: 'light' | 'headset') {
  const manifest = readManifest(bytesOf('product.json'))
  const names = manifest.parts.map(({ name }) => name)
  const product = await parseProduct(withoutPictures(bytesOf(manifest.levels[level]!.file)), names)
  return { manifest, shown: show(product, names) }
}
