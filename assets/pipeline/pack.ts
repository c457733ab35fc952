import { type Document, type JSONDocument } from '@gltf-transform/core'
import { EXTTextureWebP } from '@gltf-transform/extensions'
import type { Weighed } from '../../src/contract/incoming/gate.ts'
import { objectionsTo } from './check/standard.ts'
import { Notes } from './notes.ts'
import { modelWriter } from './reader.ts'
import { colourAlone } from './steps/colour-alone.ts'
import { compress, trim } from './steps/compress.ts'
import { Unfit } from './unfit.ts'
import { weigh } from './weigh.ts'
import { inOrder, type Took } from './work.ts'

export type Level = 'full' | 'headset' | 'light'

/** A picture of one level as WebP, and the name that it came with. */
export interface Picture {
  readonly name: string
  readonly bytes: Uint8Array<ArrayBuffer>
}
/** By what a texture is called while it waits for its picture. */
export type Pictures = ReadonlyMap<string, Picture>

export interface Packed {
  readonly glb: Uint8Array<ArrayBuffer>
  readonly weighed: Weighed
}

/** Packs the triangles of a level. The document is changed. */
export async function pack(document: Document, level: Level, told: Took): Promise<void> {
  await inOrder({ document, notes: new Notes() }, [...(level === 'light' ? [colourAlone] : []), trim, compress], (step, ms) => told(`${level}: ${step}`, ms))
}

/** Gives a packed level its pictures, and writes it. Throws `Unfit` where the validator finds an error in what comes of it. */
export async function write(document: Document, level: Level, pictures: Pictures): Promise<Packed> {
  const textures = document.getRoot().listTextures()
  for (const texture of textures) {
    const { name, bytes } = pictures.get(texture.getName())!
    texture.setName(name).setImage(bytes).setMimeType('image/webp').setURI('')
  }
  if (textures.length > 0) document.createExtension(EXTTextureWebP).setRequired(true)
  const glb = await (await modelWriter()).writeBinary(document)
  await holdAgainstStandard(glb, level)
  return { glb, weighed: weigh(document, glb.length) }
}

/** Whatever came, what goes out holds against the standard: the validator finds no error in it. */
export async function holdAgainstStandard(glb: Uint8Array, level: string): Promise<void> {
  const [first] = await objectionsTo(glb)
  if (first) throw new Unfit('not-made-good', `${level}.glb ${first.pointer}`, `${first.code}: ${first.message}`)
}

/** A document as it is handed to another thread. It loses the pictures that it came with, which are drawn anew meanwhile. */
export async function handed(document: Document): Promise<JSONDocument> {
  for (const texture of document.getRoot().listTextures()) texture.setImage(new Uint8Array(4)).setMimeType('image/png')
  return (await modelWriter()).writeJSON(document)
}
