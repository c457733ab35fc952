import { type CubeTexture, DataTexture, LinearFilter, LinearSRGBColorSpace, RGBFormat, RepeatWrapping, UnsignedInt5999Type } from 'three'
import { loadEnvironment } from '../environment.ts'
import { unpackLight } from './codec.ts'
import type { PlaceHead, PlaceTime } from './format.ts'

/** All that differs between times of day: light of every surface, sky, surroundings, lamps. */
export interface Time {
  readonly name: string
  readonly facts: PlaceTime
  readonly light: DataTexture
  readonly sky: DataTexture
  readonly environment: CubeTexture
  dispose(): void
}

/** Makes a time of day of its two files (`<time>.light`, `<time>.env`). Throws an Error when they are not this place's. */
export function loadTime(head: PlaceHead, name: string, light: ArrayBuffer, environment: ArrayBuffer): Time {
  const facts = head.times[name]
  if (!facts) throw new Error(`the place has no time called ${name}`)
  const view = new DataView(light)
  const length = view.getUint32(0, true)
  if (4 + length > light.byteLength) throw new RangeError('a picture of light was cut short')
  const lit = picture(unpackLight(new Uint8Array(light, 4, length), ...head.light), ...head.light)
  const sky = picture(unpackLight(new Uint8Array(light, 4 + length), ...head.sky), ...head.sky)
  sky.wrapS = RepeatWrapping
  const cube = loadEnvironment(environment)
  return {
    name,
    facts,
    light: lit,
    sky,
    environment: cube,
    dispose() {
      lit.dispose()
      sky.dispose()
      cube.dispose()
    }
  }
}

function picture(texels: Uint32Array<ArrayBuffer>, width: number, height: number): DataTexture {
  const texture = new DataTexture(texels, width, height, RGBFormat, UnsignedInt5999Type)
  texture.colorSpace = LinearSRGBColorSpace
  texture.minFilter = texture.magFilter = LinearFilter
  texture.generateMipmaps = false
  texture.needsUpdate = true
  return texture
}
