/** A place's own files, in its folder `/places/<name>/`: `place.bin`, and for every time of day `<time>.light` and `<time>.env`. */
export const PLACE_FORMAT = 2

/** Metres to the whole numbers that corners are kept in, and light texels to those of their places. */
export const PLACE_UNIT = 1000
export const TEXEL_UNIT = 64

/** Most materials a place may have: their table is a uniform array. */
export const MOST_MATERIALS = 32

/** How the shader draws a material: see `material.glsl.ts` for the numbers. */
export interface PlaceMaterial {
  readonly layer: number
  readonly metres: number
  readonly strength: number
  readonly flags: number
  readonly roughness: number
  readonly mirror: number
  readonly glow: number
  readonly shines: number
  readonly pattern: readonly [number, number, number, number]
  /** Stains and wear, 0 to 1; how far tones of slabs and boards differ in warmth. */
  readonly wear: readonly [number, number]
}

/** Bits and values of `flags`. */
export const FLAG = { turned: 1, polished: 2, patterns: { none: 0, slabs: 1, cuts: 2, boards: 3, chips: 4 }, cut: 64, forward: 128 } as const

/** Somewhere on the floor, with the way it faces: `facing` turns +z about y, radians. */
export interface Spot {
  readonly at: readonly [number, number, number]
  readonly facing: number
}

/** What `place.bin` says of a place before its numbers. */
export interface PlaceHead {
  readonly format: number
  readonly vertices: number
  readonly farVertices: number
  readonly triangles: { readonly solid: number; readonly leaves: number; readonly glass: number; readonly far: number }
  readonly light: readonly [number, number]
  readonly sky: readonly [number, number]
  /** Walls for reflections: two corners of the box, and the point that the environment was seen from. */
  readonly box: readonly [readonly number[], readonly number[]]
  readonly eye: readonly number[]
  readonly materials: readonly PlaceMaterial[]
  /** Two stretches of lit shore, from and to as angles about the place (0 is +z, a quarter turn +x, -π to π): lights of a town lie on the water before them. */
  readonly shores: readonly [number, number, number, number]
  readonly times: Readonly<Record<string, PlaceTime>>
  /** Where an advisor's doorway opens of itself, where the screen hangs, where one sits. */
  readonly threshold: Spot
  readonly screen: Spot & { readonly size: readonly [number, number] }
  readonly seat: Spot
}

export interface PlaceTime {
  /** How bright the house's lamps are, 0 to 1. */
  readonly lamps: number
  /** What lamps' own faces are multiplied by, beside `lamps`: how the eye has got used to the light. */
  readonly glow: number
  /** The product's shadow: towards the light that throws it, its share of the floor's light, how soft it grows a metre up. */
  readonly shadow: readonly [number, number, number, number, number]
  /** Sea: colour seen into, and how much of the sky it mirrors. */
  readonly water: readonly [number, number, number]
  /** Sun or moon as it is seen: towards it, half its width (radians, 0 for none); and its radiance. */
  readonly disc: readonly [number, number, number, number]
  readonly discColour: readonly [number, number, number]
  /** How many stars are seen, 0 to 1. */
  readonly stars: number
}

export interface PlaceFile {
  readonly head: PlaceHead
  readonly near: PlaceMesh
  readonly far: PlaceMesh
  readonly indices: Readonly<Record<'solid' | 'leaves' | 'glass' | 'far', Uint32Array>>
}

/** Numbers of a mesh, four and four, four, two a vertex. */
export interface PlaceMesh {
  /** x, y, z and 1 where the light is a chart's. Millimetres; centimetres for the far mesh. */
  readonly corners: Int16Array
  /** Normal × 127, and the material's number. */
  readonly normals: Int8Array
  /** Square root of the albedo; then which corner of its sheet this is, 1 to 4, where leaves are cut out of one, else 0. */
  readonly colours: Uint8Array
  /** Place in the light picture, texels × 64. */
  readonly lights: Uint16Array
}

/** Reads `place.bin`. Throws an Error when it is none. */
export function readPlace(bytes: ArrayBuffer): PlaceFile {
  const view = new DataView(bytes)
  if (bytes.byteLength < 8 || view.getUint32(0, true) !== 0x43414c50) throw new Error('not a place')
  const length = view.getUint32(4, true)
  const head = JSON.parse(new TextDecoder().decode(new Uint8Array(bytes, 8, length))) as PlaceHead
  if (head.format !== PLACE_FORMAT) throw new Error(`a place of format ${String(head.format)} is not known`)
  let at = 8 + length
  const planes = (count: number, width: number, size: 1 | 2, planed: Int16Array | Int8Array | Uint8Array | Uint16Array) => {
    // Planes one after another, each number as what it adds to the one before: they pack better so.
    for (let k = 0; k < width; k++) {
      let before = 0
      for (let v = 0; v < count; v++, at += size) {
        before = (before + (size === 2 ? view.getUint16(at, true) : view.getUint8(at))) & 0xffff
        planed[v * width + k] = before
      }
    }
  }
  const mesh = (count: number): PlaceMesh => {
    const read = { corners: new Int16Array(4 * count), normals: new Int8Array(4 * count), colours: new Uint8Array(4 * count), lights: new Uint16Array(2 * count) }
    planes(count, 4, 2, read.corners)
    planes(count, 4, 1, read.normals)
    planes(count, 4, 1, read.colours)
    planes(count, 2, 2, read.lights)
    return read
  }
  const near = mesh(head.vertices)
  const far = mesh(head.farVertices)
  const list = (triangles: number): Uint32Array => {
    const indices = new Uint32Array(3 * triangles)
    let before = 0
    for (let k = 0; k < indices.length; k++, at += 2) {
      const odd = view.getUint16(at, true)
      before += odd & 1 ? -(odd + 1) >> 1 : odd >> 1
      indices[k] = before
    }
    return indices
  }
  const { solid, leaves, glass, far: away } = head.triangles
  const indices = { solid: list(solid), leaves: list(leaves), glass: list(glass), far: list(away) }
  if (at !== bytes.byteLength) throw new Error('a place of the wrong length')
  return { head, near, far, indices }
}
