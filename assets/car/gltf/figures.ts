import type { Document, Node } from '@gltf-transform/core'

/** What a level costs when it is drawn as it comes. */
export interface Figures {
  triangles: number
  /** Draw calls, one view. */
  draws: number
  /** Bytes on the graphics card with all smaller copies of each picture, four bytes a pixel. */
  textures: number
}

/** Counts what is drawn of a document; nodes named in `hidden` are not, nor what hangs on them. */
export function figuresOf(document: Document, hidden: ReadonlySet<string>): Figures {
  const figures: Figures = { triangles: 0, draws: 0, textures: 0 }
  const count = (node: Node): void => {
    if (hidden.has(node.getName())) return
    for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
      figures.draws++
      figures.triangles += (primitive.getIndices()?.getCount() ?? 0) / 3
    }
    node.listChildren().forEach(count)
  }
  document.getRoot().listScenes()[0]!.listChildren().forEach(count)
  for (const texture of document.getRoot().listTextures()) {
    const [width, height] = texture.getSize() ?? [0, 0]
    figures.textures += (width * height * 4 * 4) / 3
  }
  return { ...figures, textures: Math.round(figures.textures) }
}
