import { NodeIO, type Document, type Node } from '@gltf-transform/core'
import { ALL_EXTENSIONS } from '@gltf-transform/extensions'
import { MeshoptDecoder } from 'meshoptimizer'

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
  const parts: string[] = []
  const corners: number[] = []
  const whose: number[] = []
  const numberOf = (name: string): number => (parts.includes(name) ? parts.indexOf(name) : parts.push(name) - 1)
  const visit = (node: Node, above: string): void => {
    const name = node.getName() || above
    if (hidden.has(name)) return
    const mesh = node.getMesh()
    const names = (node.getExtras()['parts'] ?? mesh?.getExtras()['parts']) as string[] | undefined
    const m = node.getWorldMatrix()
    for (const primitive of mesh?.listPrimitives() ?? []) {
      const position = primitive.getAttribute('POSITION')!
      const shared = primitive.getAttribute('_PART')
      const indices = primitive.getIndices()!
      const own = (primitive.getExtras()['parts'] as string[] | undefined) ?? names
      const p = [0, 0, 0]
      for (let k = 0; k < indices.getCount(); k += 3) {
        const of = shared && own ? own[Math.round(shared.getScalar(indices.getScalar(k)) * 255)]! : name
        if (hidden.has(of)) continue
        for (let corner = 0; corner < 3; corner++) {
          position.getElement(indices.getScalar(k + corner), p)
          for (let j = 0; j < 3; j++) corners.push(m[j]! * p[0]! + m[4 + j]! * p[1]! + m[8 + j]! * p[2]! + m[12 + j]!)
        }
        whose.push(numberOf(of))
      }
    }
    node.listChildren().forEach((child) => visit(child, name))
  }
  document.getRoot().listScenes()[0]!.listChildren().forEach((node) => visit(node, ''))
  return { parts, corners: new Float32Array(corners), whose: new Uint16Array(whose) }
}
