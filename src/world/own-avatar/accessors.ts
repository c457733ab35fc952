import type { Glb } from './glb.ts'
import { countAt, type Json, listAt, neededAt, textAt } from './json.ts'
import { must } from './refusal.ts'

/** Bytes of a component, by its number in glTF. */
const COMPONENTS: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 }
const SIZES: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT4: 16 }
/** What a normalized whole number is divided by. */
const WHOLE: Readonly<Record<number, number>> = { 5120: 127, 5121: 255, 5122: 32767, 5123: 65535 }

/** Most numbers in one list, and in all that are read: a small file may name one list again and again. */
const MOST = 1_000_000
const MOST_IN_ALL = 6_000_000

export interface Accessors {
  /** The numbers of an accessor of a type (VEC3 …), each finite. */
  read(index: number, type: string): Float32Array
  /** Whole numbers below `below`. */
  readWhole(index: number, type: string, below: number): Uint32Array
  /** The bytes of a view. */
  view(index: number): Uint8Array
  readonly count: number
}

/**
 * Reads lists of numbers out of a GLB's buffer. Whatever an accessor or a view says of itself is held against the bytes that are
 * there; what a declared smallest and largest say is not believed and not read.
 */
export function createAccessors({ json, binary }: Glb): Accessors {
  const accessors = listAt(json, 'accessors', 2000)
  const views = listAt(json, 'bufferViews', 2000)
  const buffers = listAt(json, 'buffers', 1)
  must(buffers.length === 1 && buffers[0]!['uri'] === undefined, 'not-whole', 'not one buffer of its own')
  const length = neededAt(buffers[0]!, 'byteLength', binary.byteLength)
  let read = 0

  const view = (index: number): Uint8Array & { stride?: number } => {
    const found = views[index]
    must(found !== undefined, 'broken', `no view ${index}`)
    must(countAt(found, 'buffer', 0) === 0, 'broken', 'a view of no buffer')
    const offset = countAt(found, 'byteOffset', length) ?? 0
    const size = neededAt(found, 'byteLength', length)
    must(offset + size <= length, 'broken', 'a view reaches beyond its buffer')
    return binary.subarray(offset, offset + size)
  }

  const each = (index: number, type: string, take: (value: number, at: number) => void): number => {
    const accessor: Json | undefined = accessors[index]
    must(accessor !== undefined, 'broken', `no accessor ${index}`)
    must(accessor['sparse'] === undefined, 'unknown-parts', 'a sparse accessor')
    must(textAt(accessor, 'type') === type, 'broken', `an accessor is no ${type}`)
    const component = neededAt(accessor, 'componentType', 5126)
    const bytes = COMPONENTS[component]
    must(bytes !== undefined, 'broken', `numbers of kind ${component}`)
    const count = neededAt(accessor, 'count', MOST)
    const size = SIZES[type]!
    read += count * size
    must(count * size <= MOST && read <= MOST_IN_ALL, 'too-large', 'more numbers than an avatar has')
    const at = neededAt(accessor, 'bufferView', views.length - 1)
    const data = view(at)
    const stride = countAt(views[at]!, 'byteStride', 252) ?? bytes * size
    const offset = countAt(accessor, 'byteOffset', data.byteLength) ?? 0
    must(stride >= bytes * size, 'broken', 'a stride shorter than its items')
    must(count === 0 || offset + (count - 1) * stride + bytes * size <= data.byteLength, 'broken', 'an accessor reaches beyond its view')
    const from = new DataView(data.buffer, data.byteOffset, data.byteLength)
    const whole = accessor['normalized'] === true ? (WHOLE[component] ?? 1) : 1
    for (let k = 0; k < count; k++)
      for (let n = 0; n < size; n++) take(numberAt(from, component, offset + k * stride + n * bytes) / whole, k * size + n)
    return count * size
  }

  return {
    count: accessors.length,
    view,
    read(index, type) {
      const numbers: number[] = []
      each(index, type, (value) => {
        must(Number.isFinite(value), 'broken', 'a number that is none')
        numbers.push(value)
      })
      return new Float32Array(numbers)
    },
    readWhole(index, type, below) {
      const numbers: number[] = []
      each(index, type, (value) => {
        must(Number.isInteger(value) && value >= 0 && value < below, 'broken', 'a place that there is not')
        numbers.push(value)
      })
      return new Uint32Array(numbers)
    }
  }
}

function numberAt(from: DataView, component: number, at: number): number {
  switch (component) {
    case 5120:
      return from.getInt8(at)
    case 5121:
      return from.getUint8(at)
    case 5122:
      return from.getInt16(at, true)
    case 5123:
      return from.getUint16(at, true)
    case 5125:
      return from.getUint32(at, true)
    default:
      return from.getFloat32(at, true)
  }
}
