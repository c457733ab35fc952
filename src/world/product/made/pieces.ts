import { Box3, type BufferAttribute, type BufferGeometry, Mesh, Object3D, Vector3 } from 'three'
import type { Lump, Piece } from '../../../contract/made.ts'
import type { Vec3 } from '../../../contract/ids.ts'
import type { Product } from '../product.ts'
import type { VariantMaterials } from '../variants.ts'
import { someOf } from './alone.ts'
import { connectedIn } from './connected.ts'

/** So much of its own size a piece may lie elsewhere, or be larger, at a coarser level, and is still the same. */
const SAME = 0.3
/** And so much besides, metres. */
const GRAIN = 0.01

/** A connected piece of a part as its mesh has it. */
export interface FoundLump extends Lump {
  readonly triangles: number
  readonly mesh: Mesh
  readonly indices: readonly number[]
}

/** The connected pieces of what a part draws itself, the largest first. The product at rest, its matrices up to date. */
export function lumpsOf(product: Product, part: string, among: ReadonlySet<string>): FoundLump[] {
  const node = product.part(part)
  if (!node) return []
  const meshes: Mesh[] = []
  node.traverse((object) => {
    if ((object as Mesh).isMesh && product.partOf(object, among) === part && (object as Mesh).geometry.index && !Array.isArray((object as Mesh).material)) meshes.push(object as Mesh)
  })
  const found = meshes.flatMap((mesh) => connectedIn(mesh.geometry.getAttribute('position'), mesh.geometry.index!).map((indices) => ({ ...lumpOf(mesh, indices), triangles: indices.length / 3, mesh, indices })))
  return found.toSorted((a, b) => Math.hypot(...b.size) - Math.hypot(...a.size))
}

function lumpOf(mesh: Mesh, indices: readonly number[]): Lump {
  const position = mesh.geometry.getAttribute('position')
  const box = new Box3()
  const point = new Vector3()
  for (const k of indices) box.expandByPoint(point.fromBufferAttribute(position as BufferAttribute, k).applyMatrix4(mesh.matrixWorld))
  const millimetres = ({ x, y, z }: Vector3): Vec3 => [x, y, z].map((value) => Math.round(value * 1e3) / 1e3) as Vec3
  return { at: millimetres(box.getCenter(new Vector3())), size: millimetres(box.getSize(new Vector3())) }
}

const apart = (a: Vec3, b: Vec3) => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2])

/** How unlike two pieces are, metres; Infinity where they are not the same one at two levels. */
export function unlike(a: Lump, b: Lump): number {
  const off = apart(a.at, b.at) + apart(a.size, b.size)
  return off <= Math.hypot(...b.size) * SAME + GRAIN ? off : Infinity
}

/** The piece that a lump belongs to: whichever knows one most like it; null where none does. */
export function ownerOf<P extends Pick<Piece, 'holds'>>(lump: Lump, pieces: readonly P[]): P | null {
  let best: { piece: P; off: number } | null = null
  for (const piece of pieces)
    for (const held of piece.holds) {
      const off = unlike(lump, held)
      if (off < (best?.off ?? Infinity)) best = { piece, off }
    }
  return best?.piece ?? null
}

/** Gives every piece a node of its own below its part, with what belongs to it; the part keeps the rest. Nodes by the pieces' names. */
export function splitOff(product: Product, pieces: readonly Piece[], variants: Map<Mesh, VariantMaterials>): Map<string, Object3D> {
  const nodes = new Map<string, Object3D>()
  const parts = new Set(pieces.map(({ part }) => part))
  for (const part of parts) {
    const own = pieces.filter((piece) => piece.part === part)
    const home = product.part(part)
    if (!home) continue
    const loads = new Map<Mesh, Map<Piece | null, number[]>>()
    for (const lump of lumpsOf(product, part, new Set([...parts, part]))) {
      const load = loads.get(lump.mesh) ?? new Map<Piece | null, number[]>()
      loads.set(lump.mesh, load)
      const owner = ownerOf(lump, own)
      load.set(owner, [...(load.get(owner) ?? []), ...lump.indices])
    }
    for (const [mesh, load] of loads)
      for (const [piece, indices] of load) if (piece) hang(mesh, indices, nodeFor(piece, home, nodes), variants)
    for (const [mesh, load] of loads) if (load.size > 1 || !load.has(null)) mesh.geometry = someOf(mesh.geometry, load.get(null) ?? [])
  }
  return nodes
}

function nodeFor(piece: Piece, home: Object3D, nodes: Map<string, Object3D>): Object3D {
  const known = nodes.get(piece.name)
  if (known) return known
  const node = new Object3D()
  node.name = piece.name
  home.add(node)
  node.updateMatrixWorld(true)
  nodes.set(piece.name, node)
  return node
}

function hang(mesh: Mesh, indices: readonly number[], node: Object3D, variants: Map<Mesh, VariantMaterials>): void {
  const own = new Mesh<BufferGeometry>(someOf(mesh.geometry, indices), mesh.material)
  own.matrixAutoUpdate = false
  own.matrix.copy(node.matrixWorld).invert().multiply(mesh.matrixWorld)
  node.add(own)
  own.updateMatrixWorld(true)
  const worn = variants.get(mesh)
  if (worn) variants.set(own, worn)
}
