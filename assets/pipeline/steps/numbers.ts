import type { Accessor, Node, Primitive } from '@gltf-transform/core'
import { decoded } from '../../attention/decoded.ts'
import { plainName } from '../notes.ts'
import { Unfit } from '../unfit.ts'
import type { Work } from '../work.ts'

/** Looks at every number once it is decoded: what the file promised, its decoders need not have kept. */
export function numbers({ document, notes }: Work): void {
  const seen = new Set<Primitive>()
  for (const node of document.getRoot().listNodes()) {
    const name = plainName(node.getName()) || `/nodes/${document.getRoot().listNodes().indexOf(node)}`
    if (![...node.getMatrix(), ...node.getWorldMatrix()].every(Number.isFinite)) throw new Unfit('bad-numbers', name, 'a matrix with numbers that are none')
    unitRotation(node)
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      if (seen.has(primitive)) continue
      seen.add(primitive)
      primitiveOf(primitive, name, notes)
    }
    skinOf(node, name)
  }
  for (const mesh of document.getRoot().listMeshes())
    for (const primitive of mesh.listPrimitives()) if (!seen.has(primitive)) mesh.removePrimitive(primitive)
}

function primitiveOf(primitive: Primitive, name: string, notes: Work['notes']): void {
  const position = primitive.getAttribute('POSITION')
  if (!position || position.getType() !== 'VEC3') throw new Unfit('bad-numbers', name, 'no positions')
  const count = position.getCount()
  for (const semantic of primitive.listSemantics()) {
    const attribute = primitive.getAttribute(semantic)!
    if (attribute.getCount() !== count) throw new Unfit('bad-numbers', name, `${semantic} has ${attribute.getCount()} of ${count} vertices`)
    finite(attribute, name, semantic)
  }
  for (const target of primitive.listTargets())
    for (const semantic of target.listSemantics()) {
      const attribute = target.getAttribute(semantic)!
      if (attribute.getCount() !== count) throw new Unfit('bad-numbers', name, `a shape of ${attribute.getCount()} of ${count} vertices`)
      finite(attribute, name, semantic)
    }
  const indices = primitive.getIndices()
  if (indices) {
    const array = indices.getArray()
    if (!array) throw new Unfit('bad-numbers', name, 'no indices')
    for (let k = 0; k < array.length; k++) if (!(array[k]! < count)) throw new Unfit('bad-numbers', name, `index ${k} is ${array[k]}, of ${count} vertices`)
  }
  const normal = primitive.getAttribute('NORMAL')
  if (normal && mendNormals(normal)) notes.add('odd-normals', 'light', name)
  const tangent = primitive.getAttribute('TANGENT')
  // What shows a surface's grain works tangents out where there are none.
  if (tangent && !areTangents(tangent)) primitive.setAttribute('TANGENT', null)
}

function finite(attribute: Accessor, name: string, semantic: string): void {
  const array = attribute.getArray()
  if (!array) throw new Unfit('bad-numbers', name, `${semantic} has no numbers`)
  if (!(array instanceof Float32Array)) return
  for (let k = 0; k < array.length; k++) if (!Number.isFinite(array[k]!)) throw new Unfit('bad-numbers', name, `${semantic} ${k} is ${array[k]}`)
}

/** Makes a node's rotation one long, as the standard wants it; one of no length turns nothing. */
function unitRotation(node: Node): void {
  const rotation = node.getRotation()
  const length = Math.hypot(...rotation)
  if (Math.abs(length - 1) < 1e-7) return
  node.setRotation(length > 1e-9 ? (rotation.map((v) => v / length) as typeof rotation) : [0, 0, 0, 1])
}

/** Whether each tangent is one long and says by 1 or −1 which way the third axis goes. */
function areTangents(tangent: Accessor): boolean {
  const all = decoded(tangent)
  for (let k = 0; k < all.length; k += 4) {
    const [x, y, z, w] = [all[k]!, all[k + 1]!, all[k + 2]!, all[k + 3]!]
    if (Math.abs(Math.sqrt(x * x + y * y + z * z) - 1) > 0.01 || Math.abs(w) !== 1) return false
  }
  return true
}

/** Makes normals one long; those of no length point up. Whether any was not. */
function mendNormals(normal: Accessor): boolean {
  const all = decoded(normal)
  let mended = false
  for (let k = 0; k < all.length; k += 3) {
    const [x, y, z] = [all[k]!, all[k + 1]!, all[k + 2]!]
    const length = Math.sqrt(x * x + y * y + z * z)
    if (Math.abs(length - 1) < 0.01) continue
    mended = true
    normal.setElement(k / 3, unit(x, y, z))
  }
  return mended
}

function unit(x: number, y: number, z: number): [number, number, number] {
  const length = Math.hypot(x, y, z)
  return length > 1e-9 && Number.isFinite(length) ? [x / length, y / length, z / length] : [0, 1, 0]
}

function skinOf(node: Node, name: string): void {
  const skin = node.getSkin()
  if (!skin) return
  const joints = skin.listJoints().length
  for (const primitive of node.getMesh()?.listPrimitives() ?? [])
    for (const semantic of primitive.listSemantics().filter((each) => each.startsWith('JOINTS_'))) {
      const array = primitive.getAttribute(semantic)!.getArray()!
      for (let k = 0; k < array.length; k++) if (array[k]! >= joints) throw new Unfit('bad-numbers', name, `joint ${array[k]} of ${joints}`)
    }
}
