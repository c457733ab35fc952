import { Document, Logger } from '@gltf-transform/core'
import { carried } from './carriers.ts'
import { hingeClip } from './clips.ts'
import { Materials } from './materials.ts'
import { addPrimitives } from './primitives.ts'
import type { Mesh, Node } from '@gltf-transform/core'
import type { Style } from './materials.ts'
import type { Part } from '../parts/part.ts'
import type { Shade } from '../shade/shade.ts'

/**
 * One level of the car as a glTF document: a node for every part, a clip for every motion, variants by axis. A mesh that
 * holds the triangles of several parts names them in its extras (`parts`), and its vertices say whose they are (`_PART`).
 */
export function documentOf(parts: readonly Part[], shade: Shade, style: Style = 'own'): Document {
  const document = new Document()
  document.setLogger(new Logger(Logger.Verbosity.WARN))
  document.createBuffer()
  document.getRoot().getAsset().generator = 'Parlour car maker'
  const scene = document.createScene('car')
  const materials = new Materials(document, style)
  const nodes = new Map<string, Node>()
  const meshes = new Map<string, Mesh>()
  const origins = new Map<string, Part['origin']>()
  const pieces = carried(parts)
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
    const own = pieces.get(part.name) ?? []
    if (shared) {
      node.setMesh(shared)
      if (part.copyOf?.turned) node.setRotation([0, 1, 0, 0])
    } else if (own.length > 0) {
      const mesh = document.createMesh(part.name)
      const names = addPrimitives(document, mesh, part, own, materials, shade)
      if (names.length > 1) mesh.setExtras({ parts: names })
      node.setMesh(mesh)
      meshes.set(part.name, mesh)
    }
    if (part.hinge) hingeClip(document, part, node)
  }
  return document
}
