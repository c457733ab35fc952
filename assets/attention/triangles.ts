import { NodeIO, type Document, type Node, type Primitive } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { MeshoptDecoder } from 'meshoptimizer'
import { decoded } from './decoded.ts'

/** Triangles of the product as it comes, shut, in its own frame (metres): nine numbers each, and the part of each. */
export interface PartTriangles {
  readonly parts: readonly string[]
  readonly corners: Float32Array
  readonly whose: Uint16Array
}

/** Reads a level of the product. Nodes named in `hidden` are left out with what hangs on them. */
export async function trianglesOf(glb: Uint8Array, hidden: ReadonlySet<string>): Promise<PartTriangles> {
  await MeshoptDecoder.ready
  return trianglesIn(await new NodeIO().registerExtensions(ALL_EXTENSIONS).registerDependencies({ 'meshopt.decoder': MeshoptDecoder }).readBinary(glb), hidden)
}

/** The same of a document that was read already. */
export function trianglesIn(document: Document, hidden: ReadonlySet<string>): PartTriangles {
  const numbers = new Map<string, number>()
  const pieces: { corners: Float32Array; whose: Uint16Array }[] = []
  const numberOf = (name: string): number => numbers.get(name) ?? (numbers.set(name, numbers.size), numbers.size - 1)
  const visit = (node: Node, above: string): void => {
    const name = node.getName() || above
    if (hidden.has(name)) return
    const mesh = node.getMesh()
    const names = (node.getExtras()['parts'] ?? mesh?.getExtras()['parts']) as string[] | undefined
    const m = node.getWorldMatrix()
    for (const primitive of mesh?.listPrimitives() ?? []) {
      const own = (primitive.getExtras()['parts'] as string[] | undefined) ?? names
      const shared = primitive.getAttribute('_PART')
      const of = shared && own ? decoded(shared) : null
      const nameAt = of ? (vertex: number): string => own![Math.round(of[vertex]! * 255)]! : (): string => name
      pieces.push(placed(primitive, m, (vertex) => {
        const part = nameAt(vertex)
        return hidden.has(part) ? -1 : numberOf(part)
      }))
    }
    node.listChildren().forEach((child) => visit(child, name))
  }
  document.getRoot().listScenes()[0]!.listChildren().forEach((node) => visit(node, ''))
  const triangles = pieces.reduce((sum, { whose }) => sum + whose.length, 0)
  const [corners, whose] = [new Float32Array(9 * triangles), new Uint16Array(triangles)]
  let at = 0
  for (const piece of pieces) {
    corners.set(piece.corners, 9 * at)
    whose.set(piece.whose, at)
    at += piece.whose.length
  }
  return { parts: [...numbers.keys()], corners, whose }
}

/** The triangles of a surface where a node draws it; `partAt` numbers the part of a triangle by its first vertex, or leaves it out by −1. */
function placed(primitive: Primitive, m: readonly number[], partAt: (vertex: number) => number): { corners: Float32Array; whose: Uint16Array } {
  const positions = decoded(primitive.getAttribute('POSITION')!)
  const indices = primitive.getIndices()!.getArray()!
  const corners = new Float32Array(3 * indices.length)
  const whose = new Uint16Array(Math.ceil(indices.length / 3))
  let [at, triangles] = [0, 0]
  for (let k = 0; k < indices.length; k += 3) {
    const part = partAt(indices[k]!)
    if (part === -1) continue
    whose[triangles++] = part
    for (let corner = 0; corner < 3; corner++) {
      const vertex = 3 * indices[k + corner]!
      const [x, y, z] = [positions[vertex]!, positions[vertex + 1]!, positions[vertex + 2]!]
      for (let j = 0; j < 3; j++) corners[at++] = m[j]! * x + m[4 + j]! * y + m[8 + j]! * z + m[12 + j]!
    }
  }
  return { corners: corners.subarray(0, at), whose: whose.subarray(0, triangles) }
}
