import type { WebGLRenderer } from 'three'
import { readPlace } from './format.ts'
import { createPlace, type Place } from './place.ts'
import { loadTextures } from './textures.ts'
import { loadTime, type Time } from './time.ts'

/** Where built places lie, from the origin. */
const FOLDER = '/places/'
/** Floors are seen at flat angles; more than this nobody sees. */
const ANISOTROPY = 8

type Fetch = (url: string) => Promise<ArrayBuffer>

/** Fetches a place with one time of day and sets it up. Rejects when a file is missing or broken. */
export async function openPlace(fetchBytes: Fetch, gl: WebGLRenderer, name: string, time: string): Promise<Place> {
  const folder = `${FOLDER}${name}/`
  const [file, textures, light, environment] = await Promise.all([
    fetchBytes(`${folder}place.bin`), fetchBytes(`${FOLDER}textures.bin`), fetchBytes(`${folder}${time}.light`), fetchBytes(`${folder}${time}.env`)
  ])
  const place = readPlace(file)
  const first = loadTime(place.head, time, light, environment)
  return createPlace(place, loadTextures(textures, Math.min(ANISOTROPY, gl.capabilities.getMaxAnisotropy())), first)
}

/** Fetches another time of day of a place. */
export async function openTime(fetchBytes: Fetch, place: Place, name: string, time: string): Promise<Time> {
  const folder = `${FOLDER}${name}/`
  const [light, environment] = await Promise.all([fetchBytes(`${folder}${time}.light`), fetchBytes(`${folder}${time}.env`)])
  return loadTime(place.head, time, light, environment)
}
