import type { Document, Node } from '@gltf-transform/core'
import type { Weighed } from '../../src/contract/incoming/gate.ts'

/** What drawing a document costs, every node of its scene drawn once. Pictures count as they lie on a graphics card. */
export function weigh(document: Document, bytes: number): Weighed {
  const root = document.getRoot()
  const weighed = { bytes, triangles: 0, draws: 0, textures: 0, materials: root.listMaterials().length, parts: 0 }
  const visit = (node: Node): void => {
    const primitives = node.getMesh()?.listPrimitives() ?? []
    if (primitives.length > 0) weighed.parts++
    for (const primitive of primitives) {
      weighed.draws++
      weighed.triangles += Math.floor((primitive.getIndices() ?? primitive.getAttribute('POSITION')!).getCount() / 3)
    }
    node.listChildren().forEach(visit)
  }
  ;(root.getDefaultScene() ?? root.listScenes()[0])?.listChildren().forEach(visit)
  for (const texture of root.listTextures()) {
    const [width, height] = texture.getSize() ?? [0, 0]
    weighed.textures += Math.round((width * height * 4 * 4) / 3)
  }
  return weighed
}
