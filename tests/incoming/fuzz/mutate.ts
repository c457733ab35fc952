import { apart, glbFrom } from '../models.ts'
import type { Random } from '../../queue/random.ts'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
type Holder = Json[] | { [key: string]: Json }
type Place = { readonly holder: Holder; readonly key: string | number }

const NUMBERS = [-1, 0, 1, 2, 3, 255, 256, 5120, 5126, 65_535, 65_536, 2 ** 31 - 1, 2 ** 31, 2 ** 32, 2 ** 53, 1e308, -1e308, 0.5, NaN]
const TEXTS = ['', 'SCALAR', 'MAT4', 'VEC3', '../../etc/passwd', 'http://127.0.0.1/x', 'data:;base64,AAAA', '\u0000\u001b[2J', '__proto__', 'KHR_draco_mesh_compression', 'EXT_meshopt_compression', 'KHR_texture_basisu', 'x'.repeat(10_000)]

function places(json: Json): Place[] {
  const found: Place[] = []
  const walk = (value: Json): void => {
    if (typeof value !== 'object' || value === null) return
    const keys = Array.isArray(value) ? value.keys() : Object.keys(value)
    for (const key of keys) {
      found.push({ holder: value, key })
      walk((value as Record<string | number, Json>)[key]!)
    }
  }
  walk(json)
  return found
}

const at = ({ holder, key }: Place): Json => (holder as Record<string | number, Json>)[key]!
const put = ({ holder, key }: Place, value: Json): void => void ((holder as Record<string | number, Json>)[key] = value)

/** One change of a model's JSON: a number to the edge of what numbers can be, a reference to elsewhere, something gone, doubled or of another kind. */
function changeJson(json: Json, random: Random): void {
  const all = places(json)
  if (all.length === 0) return
  const place = random.pick(all)
  const value = at(place)
  switch (random.below(7)) {
    case 0:
      if (typeof value === 'number') return put(place, random.chance(0.5) ? random.pick(NUMBERS) : Math.floor(value * random.pick([0, 0.5, 2, 1000]) + random.below(3) - 1))
      return put(place, random.pick(NUMBERS))
    case 1:
      if (Array.isArray(place.holder)) return void place.holder.splice(place.key as number, 1)
      return void delete place.holder[place.key]
    case 2:
      if (Array.isArray(value) && value.length > 0) {
        for (let left = 1 + random.below(random.chance(0.02) ? 300_000 : 4); left > 0; left--) value.push(structuredClone(value[0]!))
        return
      }
      return put(place, structuredClone(at(random.pick(all))))
    case 3:
      return put(place, structuredClone(at(random.pick(all))))
    case 4:
      return put(place, random.pick<Json>([null, true, [], {}, '', 0, [[]], random.pick(TEXTS)]))
    case 5:
      if (typeof value === 'string') return put(place, random.pick(TEXTS))
      return put(place, typeof value === 'number' ? `${value}` : random.pick(TEXTS))
    default: {
      // Two values that both are numbers change places: references of the right kind that lead astray.
      const numbers = all.filter((each) => typeof at(each) === 'number')
      if (numbers.length < 2) return
      const [one, other] = [random.pick(numbers), random.pick(numbers)]
      const kept = at(one)
      put(one, at(other))
      put(other, kept)
    }
  }
}

/** One change of bytes: a bit, a run, a piece moved, cut or put in. */
function changeBytes(bytes: Uint8Array, random: Random): Uint8Array {
  if (bytes.length === 0) return bytes
  const out = bytes.slice()
  const where = random.below(out.length)
  const length = Math.min(out.length - where, 1 + random.below(random.chance(0.2) ? 4096 : 16))
  switch (random.below(6)) {
    case 0:
      out[where]! ^= 1 << random.below(8)
      return out
    case 1:
      for (let k = 0; k < length; k++) out[where + k] = random.below(256)
      return out
    case 2:
      return out.fill(random.pick([0, 0xff, 0x7f, 0x80]), where, where + length)
    case 3:
      out.copyWithin(random.below(out.length), where, where + length)
      return out
    case 4:
      return out.slice(0, where)
    default:
      return Uint8Array.from([...out.subarray(0, where), ...out.subarray(where, where + length), ...out.subarray(where)])
  }
}

/** Changes a model once or some times, by structure, in its numbers, or in any byte. The same for the same `random`. */
export function mutated(bytes: Uint8Array, random: Random): Uint8Array {
  const times = 1 + Math.floor(random.exponential(1))
  const isGlb = bytes[0] === 0x67 && bytes[1] === 0x6c
  const way = isGlb ? random.below(10) : 9
  if (way >= 8) {
    let out = bytes
    for (let k = 0; k < times; k++) out = changeBytes(out, random)
    return out
  }
  const { json, binary } = apart(bytes)
  if (way < 6) {
    for (let k = 0; k < times; k++) changeJson(json as unknown as Json, random)
    return glbFrom(json, binary)
  }
  let numbers = binary
  for (let k = 0; k < times; k++) numbers = changeBytes(numbers, random)
  return glbFrom(json, numbers)
}
