import { Document, Logger } from '@gltf-transform/core'
import { hingeClip } from './clips.ts'
import { Materials } from './materials.ts'
import { addPrimitives } from './primitives.ts'
import type { Mesh, Node } from '@gltf-transform/core'
import type { Part } from '../parts/part.ts'
import type { Shade } from '../shade/shade.ts'

/** One level of the car as a glTF document: a node for every part, a clip for every hinge, variants by axis. */
export function documentOf(parts: readonly Part[], shade: Shade): Document {
  const document = new Document()
  document.setLogger(new Logger(Logger.Verbosity.WARN))
  document.createBuffer()
  document.getRoot().getAsset().generator = 'Parlour car maker'
  const scene = document.createScene('car')
  const materials = new Materials(document)
  const nodes = new Map<string, Node>()
  const meshes = new Map<string, Mesh>()
  const origins = new Map<string, Part['origin']>()
  for (const part of parts) {
    const node = document.createNode(part.name)
    const above = part.parent === undefined ? undefined : nodes.get(part.parent)
    if (part.parent !== undefined && !above) throw new Error(`${part.name} comes before its parent ${part.parent}`)
    const base = part.parent === undefined ? [0, 0, 0] : origins.get(part.parent)!
    node.setTranslation([part.origin[0] - base[0]!, part.origin[1] - base[1]!, part.origin[2] - base[2]!])
    if (above) above.addChild(node)
    else scene.addChild(node)
    nodes.set(part.name, node)
    origins.set(part.name, part.origin)
    const shared = part.copyOf ? meshes.get(part.copyOf.name) : undefined
    if (shared) {
      node.setMesh(shared)
      if (part.copyOf?.turned) node.setRotation([0, 1, 0, 0])
    } else if (part.pieces.length > 0) {
      const mesh = document.createMesh(part.name)
      addPrimitives(document, mesh, part, materials, shade)
      node.setMesh(mesh)
      meshes.set(part.name, mesh)
    }
    if (part.hinge) hingeClip(document, part.name, node, part.hinge)
  }
  return document
}
