import { type CubeTexture, LinearFilter, LinearMipmapLinearFilter, NoColorSpace, Texture } from 'three'
import { environmentOf } from '../../contract/own-files.ts'
import { loadEnvironment } from '../../world/environment.ts'
import { type ProductManifest, readManifest } from '../../world/product/manifest.ts'
import type { Making } from '../../contract/making.ts'
import type { Dress, Shown } from '../../world/product/shown.ts'
import { shownOf } from './shown-of.ts'

export type FetchBytes = (url: string, onProgress?: (bytes: number, of: number) => void) => Promise<ArrayBuffer>

/** The light level of a product, dressed as wished, with the light it stands in. */
export interface Light {
  /** What the product's folder says, and the same with what was made by hand. */
  readonly files: ProductManifest
  readonly manifest: ProductManifest
  readonly shown: Shown
  /** Null when it could not be had: the room then lights the product plainly. */
  readonly environment: CubeTexture | null
  readonly shadow: Texture | null
}

/** Bytes of the light level so far, and how many there will be (0: not known yet); `tell` is called when they change. */
export interface Progress {
  bytes: number
  of: number
  tell?: () => void
}

/**
 * Fetches and parses what the first picture needs. Without the shadow or the surroundings there is still a picture; without
 * manifest or car there is none, and this rejects.
 */
export async function loadLight(wish: { product: string; making: Making; theme: 'light' | 'dark'; dress: Pick<Dress, 'variants' | 'hidden'>; fetchBytes: FetchBytes }, progress: Progress): Promise<Light> {
  const environment = wish.fetchBytes(environmentOf(wish.theme, 'first')).then(loadEnvironment).catch(missing)
  const manifest = readManifest(await wish.fetchBytes(`${wish.product}product.json`))
  progress.of = manifest.levels.light.bytes
  progress.tell?.()
  const shadow = manifest.shadow ? wish.fetchBytes(wish.product + manifest.shadow.file).then(pictureOf).catch(missing) : Promise.resolve(null)
  const glb = await wish.fetchBytes(wish.product + manifest.levels.light.file, (bytes) => {
    progress.bytes = bytes
    progress.tell?.()
  })
  const made = await shownOf(glb, manifest, wish.making)
  made.shown.dress({ ...wish.dress, open: new Set() }, true)
  return { ...made, files: manifest, environment: await environment, shadow: await shadow }
}

/** What the picture can do without is told to whoever develops, and left out. */
function missing(cause: unknown): null {
  console.warn('left out of the picture:', cause)
  return null
}

async function pictureOf(bytes: ArrayBuffer): Promise<Texture> {
  const texture = new Texture(await createImageBitmap(new Blob([bytes]), { premultiplyAlpha: 'none', colorSpaceConversion: 'none' }))
  texture.flipY = false
  texture.colorSpace = NoColorSpace
  texture.minFilter = LinearMipmapLinearFilter
  texture.magFilter = LinearFilter
  texture.needsUpdate = true
  return texture
}
