import type { Document, Node } from '@gltf-transform/core'
import { decoded } from '../attention/decoded.ts'
import type { Box, Candidate } from '../../src/contract/incoming/guess-parts.ts'

/** A node looks at no more of its kind than this: of thousands, the largest are the ones that somebody would name. */
const LOOKED_AT = 3000

const round = (v: number): number => Math.round(v * 1e4) / 1e4

/** Boxes of all nodes with what hangs on them, looked at once. Nodes of which nothing is drawn have none. Metres to a tenth of a millimetre, the scene's frame. */
export function boxesOf(document: Document): { readonly product: Box; readonly of: ReadonlyMap<Node, Box> } {
  const exact = exactBoxesOf(document)
  return { product: rounded(exact.product), of: new Map([...exact.of].map(([node, box]) => [node, rounded(box)])) }
}

const rounded = ([low, high]: Box): Box => [[round(low[0]), round(low[1]), round(low[2])], [round(high[0]), round(high[1]), round(high[2])]]

/** The same as they are, in whatever unit the scene has. */
export function exactBoxesOf(document: Document): { readonly product: Box; readonly of: ReadonlyMap<Node, Box> } {
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
  for (const primitive of node.getMesh()?.listPrimitives() ?? []) {
    const positions = decoded(primitive.getAttribute('POSITION')!)
    for (let k = 0; k < positions.length; k += 3) {
      const [x, y, z] = [positions[k]!, positions[k + 1]!, positions[k + 2]!]
      for (let j = 0; j < 3; j++) {
        const v = m[j]! * x + m[4 + j]! * y + m[8 + j]! * z + m[12 + j]!
        if (v < low[j]!) low[j] = v
        if (v > high[j]!) high[j] = v
      }
    }
  }
  return low[0]! <= high[0]! ? [[low[0]!, low[1]!, low[2]!], [high[0]!, high[1]!, high[2]!]] : null
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
