import { CHANNELS, MAGIC, STREAMS, guessed } from './format.ts'

/** A picture that a range is painted by: three bytes a texel, rows from below. */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly texels: Uint8Array
}

/** One range of the people file, ready for a geometry. */
export interface PeopleRange {
  readonly name: string
  /** 0 near, 1 far. */
  readonly level: 0 | 1
  /** x, y, z in steps of format.ts, and the slot. */
  readonly place: Int16Array
  /** Unit normal times 127, and how open to the sky (0…127). */
  readonly facing: Int8Array
  /** First bone, second bone, share of the second, tint. */
  readonly bind: Uint8Array
  readonly paint: Uint8Array
  readonly indices: Uint16Array
  readonly picture: Picture | null
}

const unzigzag = (value: number): number => (value >>> 1) ^ -(value & 1)

/** Reads the high and low bytes of `count` zigzag differences at `at` as numbers. */
const differences = (bytes: Uint8Array, at: number, count: number): Int32Array => {
  const out = new Int32Array(count)
  for (let k = 0; k < count; k++) out[k] = unzigzag(bytes[at + k]! | (bytes[at + count + k]! << 8))
  return out
}

interface Entry { name: string; level: 0 | 1; vertices: number; indices: number; picture?: [number, number] }

const isEntry = (value: unknown): value is Entry => {
  const entry = value as Partial<Entry> | null
  return (
    typeof entry === 'object' && entry !== null && typeof entry.name === 'string' &&
    (entry.level === 0 || entry.level === 1) && Number.isInteger(entry.vertices) && Number.isInteger(entry.indices) &&
    (entry.picture === undefined || (Array.isArray(entry.picture) && entry.picture.length === 2 && entry.picture.every((edge) => edge > 0 && edge <= 1024)))
  )
}

/** The header's entries and where the streams begin. Throws when these are no people. */
const headerOf = (bytes: Uint8Array): { entries: Entry[]; at: number } => {
  if (String.fromCharCode(...bytes.subarray(0, 4)) !== MAGIC) throw new Error('not a people file')
  const length = bytes[4]! | (bytes[5]! << 8) | (bytes[6]! << 16)
  const entries: unknown = JSON.parse(new TextDecoder().decode(bytes.subarray(8, 8 + length)))
  if (!Array.isArray(entries) || !entries.every(isEntry)) throw new Error('the people file has a broken header')
  return { entries, at: 8 + length }
}

/** Reads the people file (see format.ts). Throws an Error for other bytes or a file cut short. */
export const readPeople = (data: ArrayBuffer): PeopleRange[] => {
  const bytes = new Uint8Array(data)
  const { entries, at } = headerOf(bytes)
  const vertices = entries.reduce((sum, entry) => sum + entry.vertices, 0)
  const indexCount = entries.reduce((sum, entry) => sum + entry.indices, 0)
  const pictures = entries.reduce((sum, { picture }) => sum + (picture ? picture[0] * picture[1] * CHANNELS : 0), 0)
  if (bytes.length !== at + vertices * 2 * STREAMS.length + indexCount * 2 + pictures) throw new Error('the people file is cut short')
  const streams = STREAMS.map((_, k) => differences(bytes, at + k * 2 * vertices, vertices))
  const steps = differencesPlain(bytes, at + STREAMS.length * 2 * vertices, indexCount)
  let from = 0
  let firstIndex = 0
  let firstTexel = bytes.length - pictures
  return entries.map((entry) => {
    const n = entry.vertices
    const range = {
      name: entry.name,
      level: entry.level,
      place: new Int16Array(n * 4),
      facing: new Int8Array(n * 4),
      bind: new Uint8Array(n * 4),
      paint: new Uint8Array(n * 2),
      indices: new Uint16Array(entry.indices),
      picture: entry.picture ? pictureOf(bytes, firstTexel, entry.picture) : null
    }
    if (entry.picture) firstTexel += entry.picture[0] * entry.picture[1] * CHANNELS
    const { place, facing, bind, paint } = range
    // In the order of STREAMS: where each value goes, and how many values a vertex has there.
    const goes: [Int16Array | Int8Array | Uint8Array, number, number][] = [
      [place, 0, 4], [place, 1, 4], [place, 2, 4], [facing, 0, 4], [facing, 1, 4], [facing, 2, 4], [facing, 3, 4],
      [bind, 0, 4], [bind, 1, 4], [bind, 2, 4], [place, 3, 4], [paint, 0, 2], [paint, 1, 2], [bind, 3, 4]
    ]
    goes.forEach(([array, offset, stride], k) => {
      let value = 0
      for (let v = 0; v < n; v++) array[v * stride + offset] = value += streams[k]![from + v]!
    })
    let next = 0
    for (let k = 0; k < entry.indices; k++) {
      const index = next - steps[firstIndex + k]!
      range.indices[k] = index
      if (index >= next) next = index + 1
    }
    from += n
    firstIndex += entry.indices
    return range
  })
}

/** Like `differences`, of numbers that are never negative. */
function differencesPlain(bytes: Uint8Array, at: number, count: number): Uint16Array {
  const out = new Uint16Array(count)
  for (let k = 0; k < count; k++) out[k] = bytes[at + k]! | (bytes[at + count + k]! << 8)
  return out
}

/** The picture whose planes begin at `at`. */
function pictureOf(bytes: Uint8Array, at: number, [width, height]: readonly [number, number]): Picture {
  const size = width * height
  const texels = new Uint8Array(size * CHANNELS)
  const plane = new Uint8Array(size)
  for (let c = 0; c < CHANNELS; c++) {
    for (let k = 0; k < size; k++) texels[k * CHANNELS + c] = plane[k] = guessed(plane, k, width) + unzigzag(bytes[at + c * size + k]!)
  }
  return { width, height, texels }
}
