import { Primitive } from '@gltf-transform/core'
import { convertPrimitiveToTriangles, weldPrimitive } from '@gltf-transform/functions'
import { decoded } from '../../attention/decoded.ts'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

const { TRIANGLES, TRIANGLE_STRIP, TRIANGLE_FAN } = Primitive.Mode

/** Every surface as indexed triangles with normals: strips and fans unrolled, lines and points out, triangles without area out. */
export function surfaces({ document, notes }: Work): void {
  for (const mesh of document.getRoot().listMeshes()) {
    const name = plainName(mesh.getName())
    for (const primitive of mesh.listPrimitives()) {
      const mode = primitive.getMode()
      if (mode === TRIANGLE_STRIP || mode === TRIANGLE_FAN) convertPrimitiveToTriangles(primitive)
      else if (mode !== TRIANGLES) {
        notes.add('not-triangles', 'light', name)
        mesh.removePrimitive(primitive)
        continue
      }
      if (!primitive.getAttribute('NORMAL')) {
        notes.add('no-normals', 'heavy', name)
        flatNormals(document, primitive)
      }
      weldPrimitive(primitive)
      const out = withoutEmpty(primitive)
      if (out > 0) notes.add('empty-triangles', 'light', name, `${out} triangles`)
      if (primitive.getIndices()!.getCount() === 0) mesh.removePrimitive(primitive)
    }
  }
  if (!document.getRoot().listNodes().some((node) => (node.getMesh()?.listPrimitives().length ?? 0) > 0)) throw new Unfit('nothing-to-see', 'scene')
}

/** Each triangle gets vertices of its own that all face its way, as glTF says of surfaces without normals (3.7.2.1). */
function flatNormals(document: Work['document'], primitive: Primitive): void {
  const indices = primitive.getIndices()?.getArray() ?? Uint32Array.from({ length: primitive.getAttribute('POSITION')!.getCount() }, (_, k) => k)
  const count = indices.length - (indices.length % 3)
  for (const semantic of primitive.listSemantics()) {
    const from = primitive.getAttribute(semantic)!
    const size = from.getElementSize()
    const array = from.getArray()!
    const own = new (array.constructor as new (length: number) => typeof array)(count * size)
    for (let k = 0; k < count; k++) for (let j = 0; j < size; j++) own[k * size + j] = array[indices[k]! * size + j]!
    primitive.setAttribute(semantic, from.clone().setArray(own as Float32Array<ArrayBuffer>))
  }
  primitive.setIndices(null)
  const p = primitive.getAttribute('POSITION')!
  const normals = new Float32Array(count * 3)
  const [a, b, c] = [[0, 0, 0], [0, 0, 0], [0, 0, 0]] as const
  for (let k = 0; k < count; k += 3) {
    p.getElement(k, a as unknown as number[])
    p.getElement(k + 1, b as unknown as number[])
    p.getElement(k + 2, c as unknown as number[])
    const n = cross(a, b, c)
    const length = Math.hypot(...n)
    const unit = length > 0 ? n.map((v) => v / length) : [0, 1, 0]
    for (let j = 0; j < 3; j++) normals.set(unit, 3 * (k + j))
  }
  primitive.setAttribute('NORMAL', document.createAccessor().setType('VEC3').setArray(normals).setBuffer(document.getRoot().listBuffers()[0] ?? document.createBuffer()))
}

function withoutEmpty(primitive: Primitive): number {
  const indices = primitive.getIndices()!
  const array = indices.getArray()!
  const p = decoded(primitive.getAttribute('POSITION')!)
  const kept = new Uint32Array(array.length)
  let count = 0
  for (let k = 0; k + 2 < array.length; k += 3) {
    const [i, j, l] = [array[k]!, array[k + 1]!, array[k + 2]!]
    if (i === j || j === l || i === l) continue
    const [ux, uy, uz] = [p[3 * j]! - p[3 * i]!, p[3 * j + 1]! - p[3 * i + 1]!, p[3 * j + 2]! - p[3 * i + 2]!]
    const [vx, vy, vz] = [p[3 * l]! - p[3 * i]!, p[3 * l + 1]! - p[3 * i + 1]!, p[3 * l + 2]! - p[3 * i + 2]!]
    if (uy * vz - uz * vy === 0 && uz * vx - ux * vz === 0 && ux * vy - uy * vx === 0) continue
    kept[count++] = i
    kept[count++] = j
    kept[count++] = l
  }
  const out = Math.floor(array.length / 3) - count / 3
  if (out > 0 || array.length % 3 !== 0) primitive.setIndices(indices.clone().setArray(p.length / 3 > 65_535 ? kept.slice(0, count) : Uint16Array.from(kept.subarray(0, count))))
  return out
}

const cross = (a: readonly number[], b: readonly number[], c: readonly number[]): [number, number, number] => {
  const [ux, uy, uz] = [b[0]! - a[0]!, b[1]! - a[1]!, b[2]! - a[2]!]
  const [vx, vy, vz] = [c[0]! - a[0]!, c[1]! - a[1]!, c[2]! - a[2]!]
  return [uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx]
}
