import { INCOMING_LIMITS as LIMITS } from '../../../src/contract/incoming/limits.ts'
import { Unfit } from '../unfit.ts'
import type { Outline } from './outline.ts'

const COMPONENT: Readonly<Record<number, number>> = { 5120: 1, 5121: 1, 5122: 2, 5123: 2, 5125: 4, 5126: 4 }
const NUMBERS: Readonly<Record<string, number>> = { SCALAR: 1, VEC2: 2, VEC3: 3, VEC4: 4, MAT2: 4, MAT3: 9, MAT4: 16 }
const MESHOPT = ['EXT_meshopt_compression', 'KHR_meshopt_compression']

/**
 * Holds every length and count against what is there, before anybody allocates by them: buffers against the bytes that came
 * (`lengths`), views against buffers, accessors against views, and the sum of all that decoding will unfold against its limit.
 */
export function checkSizes(outline: Outline, lengths: readonly (number | null)[]): void {
  const packed = outline.bufferViews.map((view) => MESHOPT.map((name) => view.extensions[name]).find((each) => each !== undefined) as Record<string, unknown> | undefined)
  outline.buffers.forEach((buffer, k) => {
    const there = lengths[k] ?? null
    const stand = MESHOPT.some((name) => (buffer.extensions[name] as { fallback?: boolean } | undefined)?.fallback === true)
    if (there === null && !stand) throw new Unfit('not-self-contained', `/buffers/${k}`, 'its bytes are not in the file')
    if (there !== null && buffer.byteLength > there) throw new Unfit('broken-file', `/buffers/${k}/byteLength`, `${buffer.byteLength} bytes said, ${there} there`)
    if (buffer.byteLength > LIMITS.decoded) throw new Unfit('too-large', `/buffers/${k}/byteLength`, `${buffer.byteLength} bytes`)
  })
  outline.bufferViews.forEach((view, k) => {
    within(outline, view, `/bufferViews/${k}`)
    const inner = packed[k]
    if (!inner) return
    const { buffer, byteOffset = 0, byteLength, byteStride, count } = inner as Record<string, number>
    if (![buffer, byteOffset, byteLength, byteStride, count].every((each) => Number.isSafeInteger(each) && each! >= 0)) throw new Unfit('bad-numbers', `/bufferViews/${k}/extensions`, 'a length that is none')
    within(outline, { buffer: buffer!, byteOffset: byteOffset, byteLength: byteLength! }, `/bufferViews/${k}/extensions`)
    if ((lengths[buffer!] ?? null) === null) throw new Unfit('not-self-contained', `/bufferViews/${k}/extensions`, 'its bytes are not in the file')
    if (byteStride! > 256 || count! > LIMITS.elements || count! * byteStride! !== view.byteLength) throw new Unfit('bad-numbers', `/bufferViews/${k}/extensions`, `${count} times ${byteStride} bytes in ${view.byteLength}`)
  })
  let decoded = 0
  const draco = dracoAccessors(outline)
  outline.accessors.forEach((accessor, k) => {
    const place = `/accessors/${k}`
    const component = COMPONENT[accessor.componentType]
    const numbers = NUMBERS[accessor.type]
    if (component === undefined || numbers === undefined) throw new Unfit('bad-numbers', place, `componentType ${accessor.componentType}, type ${accessor.type.slice(0, 20)}`)
    if (accessor.count < 1 || accessor.count > LIMITS.elements) throw new Unfit(accessor.count < 1 ? 'bad-numbers' : 'too-large', `${place}/count`, `${accessor.count}`)
    decoded += accessor.count * component * numbers
    if (decoded > LIMITS.decoded) throw new Unfit('too-large', place, `${decoded} bytes once decoded`)
    if (accessor.sparse && accessor.sparse.count > accessor.count) throw new Unfit('bad-numbers', `${place}/sparse/count`, `${accessor.sparse.count} of ${accessor.count}`)
    if (accessor.bufferView === undefined || draco.has(k)) return
    const view = outline.bufferViews[accessor.bufferView]
    if (!view) throw new Unfit('bad-numbers', `${place}/bufferView`, `${accessor.bufferView}`)
    const each = component * numbers
    const stride = view.byteStride ?? each
    if (stride < each) throw new Unfit('bad-numbers', `/bufferViews/${accessor.bufferView}/byteStride`, `${stride}`)
    const end = accessor.byteOffset + stride * (accessor.count - 1) + each
    if (end > view.byteLength) throw new Unfit('broken-file', place, `ends at byte ${end} of a view of ${view.byteLength}`)
  })
}

function within(outline: Outline, view: { buffer: number; byteOffset: number; byteLength: number }, place: string): void {
  const buffer = outline.buffers[view.buffer]
  if (!buffer) throw new Unfit('bad-numbers', `${place}/buffer`, `${view.buffer}`)
  if (view.byteOffset + view.byteLength > buffer.byteLength) throw new Unfit('broken-file', place, `ends at byte ${view.byteOffset + view.byteLength} of a buffer of ${buffer.byteLength}`)
}

/** Accessors whose numbers come out of Draco: what their view holds, if they name one, is not read. */
function dracoAccessors(outline: Outline): ReadonlySet<number> {
  const found = new Set<number>()
  for (const { primitives } of outline.meshes)
    for (const primitive of primitives) {
      if (primitive.extensions['KHR_draco_mesh_compression'] === undefined) continue
      if (primitive.indices !== undefined) found.add(primitive.indices)
      for (const accessor of Object.values(primitive.attributes)) found.add(accessor)
    }
  return found
}
