import type { MirrorPlace } from './mirrors.ts'

/** The levels of detail a product is built in. */
export const LEVELS = ['light', 'headset', 'full'] as const
export type Level = (typeof LEVELS)[number]

type Triple = readonly [number, number, number]

export interface BuiltFile {
  /** Beside `product.json`. */
  readonly file: string
  readonly bytes: number
}

export interface ManifestLamp {
  readonly name: string
  readonly color: readonly [number, number, number]
  readonly strength: number
  /** The light that it is lit with, if that is another. */
  readonly of?: string
  /** Throws a beam ahead. */
  readonly beam?: boolean
  /** Where its light comes from: middle and half size, and how far it glows round that. Metres. */
  readonly at?: readonly { readonly middle: readonly [number, number, number]; readonly half: readonly [number, number, number]; readonly radius: number }[]
}

/** What a product's folder says of its files (`product.json`), as far as the room needs it. Boxes and sizes in metres. */
export interface ProductManifest {
  readonly levels: Readonly<Record<Level, BuiltFile>>
  readonly parts: readonly { readonly name: string; readonly label?: { readonly en: string }; readonly hidden?: boolean; readonly parent?: string; readonly box?: readonly [Triple, Triple] }[]
  /** Materials by choice. */
  readonly variants?: readonly { readonly name: string }[]
  /** What a clip moves: each part about an axis through a point, everything shut. */
  readonly clips: readonly { readonly name: string; readonly part: string; readonly seconds: number; readonly moves?: readonly { readonly part: string; readonly at: Triple; readonly axis: Triple; readonly degrees: number }[] }[]
  /** Occlusion on the floor under the product: a picture and the floor it covers, width (x) and length (z). */
  readonly shadow: { readonly file: string; readonly size: readonly [number, number] } | null
  /** The material whose picture of light has a pixel for each lamp, in this order; full white in it gives `strength`. */
  readonly lights: {
    readonly material: string
    readonly strength: number
    readonly lamps: readonly ManifestLamp[]
  } | null
  /** The material of the screens, the size of their picture, and where in it each lies: left, top, right, bottom, 0 to 1. */
  readonly screens: { readonly material: string; readonly size: readonly [number, number]; readonly places: Readonly<Record<string, readonly [number, number, number, number]>> } | null
  /** Mirrors: the part each belongs to, and where its glass stands. */
  readonly mirrors: readonly MirrorPlace[]
  /** Width, height, length. */
  readonly size: readonly [number, number, number]
}

const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value)

const isEdge = (value: unknown): boolean => value === undefined || (typeof value === 'number' && value >= 16 && value <= 1024)
const isPair = (value: unknown): boolean => Array.isArray(value) && value.length === 2 && value.every((each) => typeof each === 'number' && each > 0 && each <= 4096)
const isPlace = (value: unknown): boolean => Array.isArray(value) && value.length === 3 && value.every((each) => typeof each === 'number')
const isLamp = (value: unknown): boolean =>
  isObject(value) && typeof value['name'] === 'string' && typeof value['strength'] === 'number' && isPlace(value['color']) && (value['at'] === undefined || (Array.isArray(value['at']) && value['at'].every(isSource)))
const isMove = (value: unknown): boolean => isObject(value) && typeof value['part'] === 'string' && isPlace(value['at']) && isPlace(value['axis']) && typeof value['degrees'] === 'number'
const isSource = (value: unknown): boolean => isObject(value) && isPlace(value['middle']) && isPlace(value['half']) && typeof value['radius'] === 'number'

/**
 * Reads a manifest without a schema library: it is needed before the first picture. Throws an Error that names what is wrong.
 */
export function readManifest(bytes: ArrayBuffer): ProductManifest {
  const json: unknown = JSON.parse(new TextDecoder().decode(bytes))
  const must: (holds: boolean, what: string) => asserts holds = (holds, what) => {
    if (!holds) throw new Error(`product.json: ${what}`)
  }
  must(isObject(json), 'not an object')
  must(isObject(json['levels']), 'no levels')
  for (const level of LEVELS) {
    const built = json['levels'][level]
    must(isObject(built) && typeof built['file'] === 'string' && /^[\w.-]+$/.test(built['file']) && typeof built['bytes'] === 'number', `level ${level}`)
  }
  must(Array.isArray(json['parts']) && json['parts'].every((part) => isObject(part) && typeof part['name'] === 'string'), 'parts')
  must(Array.isArray(json['clips']) && json['clips'].every((clip) => isObject(clip) && typeof clip['name'] === 'string' && typeof clip['part'] === 'string'), 'clips')
  must(Array.isArray(json['size']) && json['size'].length === 3 && json['size'].every((metres) => typeof metres === 'number' && metres > 0 && metres < 50), 'size')
  const shadow = json['shadow']
  const shaded = isObject(shadow) && typeof shadow['file'] === 'string' && /^[\w.-]+$/.test(shadow['file']) && Array.isArray(shadow['size'])
  must(json['parts'].every((part: Record<string, unknown>) => part['box'] === undefined || (Array.isArray(part['box']) && part['box'].length === 2 && part['box'].every(isPlace))), 'boxes of parts')
  must(json['clips'].every((clip: Record<string, unknown>) => clip['moves'] === undefined || (Array.isArray(clip['moves']) && clip['moves'].every(isMove))), 'moves of clips')
  const { lights, screens, mirrors } = json as { lights?: unknown; screens?: unknown; mirrors?: unknown }
  must(mirrors === undefined || (Array.isArray(mirrors) && mirrors.every((each) => isObject(each) && typeof each['part'] === 'string' && isPlace(each['at']) && isEdge(each['pixels']))), 'mirrors')
  must(lights === undefined || (isObject(lights) && typeof lights['material'] === 'string' && typeof lights['strength'] === 'number' && Array.isArray(lights['lamps']) && lights['lamps'].every(isLamp)), 'lights')
  must(screens === undefined || (isObject(screens) && typeof screens['material'] === 'string' && isPair(screens['size']) && isObject(screens['places'])), 'screens')
  return {
    ...(json as unknown as ProductManifest),
    lights: (lights ?? null) as ProductManifest['lights'],
    screens: (screens ?? null) as ProductManifest['screens'],
    mirrors: (mirrors ?? []) as ProductManifest['mirrors'],
    shadow: shaded ? (shadow as unknown as ProductManifest['shadow']) : null
  }
}
