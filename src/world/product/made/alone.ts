import { Box3, BufferAttribute, BufferGeometry, type Material, type Mesh, type Object3D, Sphere, Vector3 } from 'three'
import type { Product } from '../product.ts'
import type { VariantMaterials } from '../variants.ts'
import { carrierOf, isShareNoMore } from '../shares.ts'

/** Some triangles of a geometry, by its own vertices. */
export function someOf(whole: BufferGeometry, indices: ArrayLike<number>): BufferGeometry {
  const geometry = new BufferGeometry()
  for (const [name, attribute] of Object.entries(whole.attributes)) geometry.setAttribute(name, attribute)
  const wide = whole.getAttribute('position').count > 65_535
  geometry.setIndex(new BufferAttribute(wide ? Uint32Array.from(indices) : Uint16Array.from(indices), 1))
  const box = boxOf(geometry)
  geometry.boundingBox = box
  geometry.boundingSphere = box.getBoundingSphere(new Sphere())
  return geometry
}

/**
 * Has the parts named drawn by themselves: what a mesh draws of them together with others it draws no more. Vertices are shared,
 * triangles are not.
 */
export function standAlone(product: Product, names: Iterable<string>, variants: Map<Mesh, VariantMaterials>): void {
  for (const name of names) {
    const node = product.part(name)
    if (node) for (const share of sharesIn(node)) takeOut(share, carrierOf(share)!, variants)
  }
}

function sharesIn(node: Object3D): Mesh[] {
  const found: Mesh[] = []
  node.traverse((object) => {
    if (carrierOf(object)) found.push(object as Mesh)
  })
  return found
}

function takeOut(share: Mesh, carrier: Mesh, variants: Map<Mesh, VariantMaterials>): void {
  const own = share.geometry.index!
  const mine = new Uint8Array(carrier.geometry.getAttribute('position').count)
  for (let k = 0; k < own.count; k++) mine[own.getX(k)] = 1
  const index = carrier.geometry.index!
  const rest: number[] = []
  // A vertex belongs to one part alone.
  for (let k = 0; k < index.count; k += 3) if (!mine[index.getX(k)]) rest.push(index.getX(k), index.getX(k + 1), index.getX(k + 2))
  share.geometry = someOf(carrier.geometry, own.array)
  share.material = carrier.material as Material
  carrier.geometry = someOf(carrier.geometry, rest)
  const worn = variants.get(carrier)
  if (worn) variants.set(share, worn)
  isShareNoMore(share)
}

function boxOf(geometry: BufferGeometry): Box3 {
  const index = geometry.index!
  const position = geometry.getAttribute('position')
  const box = new Box3()
  const point = new Vector3()
  for (let k = 0; k < index.count; k++) box.expandByPoint(point.fromBufferAttribute(position as BufferAttribute, index.getX(k)))
  return box
}
