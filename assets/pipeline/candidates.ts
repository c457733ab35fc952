import type { Document, Node } from '@gltf-transform/core'
import type { Box, Candidate } from '../../src/contract/incoming/guess-parts.ts'

/** A node looks at no more of its kind than this: of thousands, the largest are the ones that somebody would name. */
const LOOKED_AT = 3000

const round = (v: number): number => Math.round(v * 1e4) / 1e4

/** Boxes of all nodes with what hangs on them, looked at once. Nodes of which nothing is drawn have none. Metres, the scene's frame. */
export function boxesOf(document: Document): { readonly product: Box; readonly of: ReadonlyMap<Node, Box> } {
  const of = new Map<Node, Box>()
  const walk = (node: Node): Box | null => {
    const boxes = [ownBox(node), ...node.listChildren().map(walk)].filter((box) => box !== null)
    if (boxes.length === 0) return null
    const box = united(boxes)
    of.set(node, box)
    return box
  }
  const product = united(document.getRoot().getDefaultScene()!.listChildren().map(walk).filter((box) => box !== null))
  return { product, of }
}

function united(boxes: readonly Box[]): Box {
  const axis = (k: 0 | 1 | 2, end: 0 | 1): number => boxes.reduce((v, box) => (end === 0 ? Math.min(v, box[0][k]) : Math.max(v, box[1][k])), end === 0 ? Infinity : -Infinity)
  return [[axis(0, 0), axis(1, 0), axis(2, 0)], [axis(0, 1), axis(1, 1), axis(2, 1)]]
}

function ownBox(node: Node): Box | null {
  const m = node.getWorldMatrix()
  const low = [Infinity, Infinity, Infinity]
  const high = [-Infinity, -Infinity, -Infinity]
  const p = [0, 0, 0]
  for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
    const position = primitive.getAttribute('POSITION')!
    for (let k = 0; k < position.getCount(); k++) {
      position.getElement(k, p)
      for (let j = 0; j < 3; j++) {
        const v = m[j]! * p[0]! + m[4 + j]! * p[1]! + m[8 + j]! * p[2]! + m[12 + j]!
        if (v < low[j]!) low[j] = v
        if (v > high[j]!) high[j] = v
      }
    }
  }
  return low[0]! <= high[0]! ? [[round(low[0]!), round(low[1]!), round(low[2]!)], [round(high[0]!), round(high[1]!), round(high[2]!)]] : null
}

/** What is to be guessed about: every node that something is drawn of, itself or below it. */
export function candidatesOf(document: Document, boxes: ReadonlyMap<Node, Box>): Candidate[] {
  const volume = ([low, high]: Box): number => high.reduce((v, each, k) => v * (each - low[k]! + 0.01), 1)
  const out: Candidate[] = []
  const walk = (node: Node, above: readonly string[]): void => {
    const box = boxes.get(node)
    if (box) out.push({ name: node.getName(), above, box, materials: materialsOf(node) })
    node.listChildren().forEach((child) => walk(child, [node.getName(), ...above]))
  }
  document.getRoot().getDefaultScene()!.listChildren().forEach((node) => walk(node, []))
  return out.length <= LOOKED_AT ? out : out.toSorted((a, b) => volume(b.box) - volume(a.box)).slice(0, LOOKED_AT)
}

function materialsOf(node: Node): Candidate['materials'] {
  const materials = new Set((node.getMesh()?.listPrimitives() ?? []).flatMap((primitive) => primitive.getMaterial() ?? []))
  return [...materials].map((material) => ({
    name: material.getName(),
    clear: material.getAlphaMode() === 'BLEND' || material.getExtension('KHR_materials_transmission') !== null,
    shines: material.getEmissiveFactor().some((v) => v > 0.05)
  }))
}
