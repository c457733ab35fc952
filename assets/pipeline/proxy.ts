import { Document, Logger, type Node } from '@gltf-transform/core'
import { MeshoptSimplifier } from 'meshoptimizer'
import { decoded } from '../attention/decoded.ts'
import type { Box, Guess } from '../../src/contract/incoming/guess-parts.ts'
import { boxesOf } from './candidates.ts'

/** Metres that the likeness may err, as a share of the product's length, and triangles that it may have. */
const ERROR = 0.004
const MOST = 6000

export interface Proxy {
  readonly document: Document
  readonly triangles: number
  readonly zones: readonly { readonly name: string; readonly label: { readonly en: string; readonly fr: string }; readonly box: Box }[]
}

/**
 * A rough likeness for measuring and for what bumps into the product: positions alone, a node for every guessed part (its zone)
 * and one for the rest. What rays are sent at is the tree (`tree.ts`), which is finer.
 */
export async function proxyOf(model: Document, guesses: readonly Guess[], length: number): Promise<Proxy> {
  await MeshoptSimplifier.ready
  const zoneNames = new Set(guesses.filter(({ kind }) => kind !== 'glass').map(({ node }) => node))
  const corners = new Map<string, Float32Array[]>()
  const boxes = new Map<string, Box>()
  const whole = boxesOf(model)
  const visit = (node: Node, zone: string): void => {
    const own = zoneNames.has(node.getName()) ? node.getName() : zone
    if (own === node.getName()) boxes.set(own, whole.of.get(node) ?? whole.product)
    const list = corners.get(own) ?? []
    corners.set(own, list)
    list.push(...trianglesAt(node))
    node.listChildren().forEach((child) => visit(child, own))
  }
  model.getRoot().getDefaultScene()!.listChildren().forEach((node) => visit(node, 'body'))
  const document = new Document().setLogger(new Logger(Logger.Verbosity.SILENT))
  document.getRoot().getAsset().generator = 'Parlour'
  const buffer = document.createBuffer()
  const scene = document.createScene('proxy')
  const zones: Proxy['zones'][number][] = []
  const soups = new Map([...corners].map(([name, list]) => [name, together(list)]))
  const all = [...soups.values()].reduce((n, soup) => n + soup.length / 9, 0)
  let triangles = 0
  for (const [name, soup] of soups) {
    if (soup.length === 0) continue
    const { positions, indices } = simplified(soup, ERROR * length, Math.max(24, (MOST * soup.length) / 9 / all))
    if (indices.length === 0) continue
    triangles += indices.length / 3
    const primitive = document
      .createPrimitive()
      .setAttribute('POSITION', document.createAccessor().setType('VEC3').setArray(positions).setBuffer(buffer))
      .setIndices(document.createAccessor().setType('SCALAR').setArray(indices).setBuffer(buffer))
    const node = document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive))
    scene.addChild(node)
    zones.push({ name, label: { en: name, fr: name }, box: boxes.get(name) ?? whole.product })
  }
  return { document, triangles, zones }
}

/** The corners of the triangles that a node draws, in the scene's frame: three numbers each. */
function trianglesAt(node: Node): Float32Array[] {
  const m = node.getWorldMatrix()
  return (node.getMesh()?.listPrimitives() ?? []).map((primitive) => {
    const positions = decoded(primitive.getAttribute('POSITION')!)
    const indices = primitive.getIndices()!.getArray()!
    const out = new Float32Array(3 * indices.length)
    for (let k = 0; k < indices.length; k++) {
      const at = 3 * indices[k]!
      for (let j = 0; j < 3; j++) out[3 * k + j] = m[j]! * positions[at]! + m[4 + j]! * positions[at + 1]! + m[8 + j]! * positions[at + 2]! + m[12 + j]!
    }
    return out
  })
}

function together(pieces: readonly Float32Array[]): Float32Array {
  const out = new Float32Array(pieces.reduce((sum, { length }) => sum + length, 0))
  let at = 0
  for (const piece of pieces) {
    out.set(piece, at)
    at += piece.length
  }
  return out
}

function simplified(soup: Float32Array, error: number, most: number): { positions: Float32Array<ArrayBuffer>; indices: Uint32Array<ArrayBuffer> } {
  const remap = MeshoptSimplifier.generatePositionRemap(soup, 3)
  let indices: Uint32Array = Uint32Array.from(remap)
  // Scattered crumbs are pruned to nothing by an error that is still too fine for the rest: then what was there before serves.
  const unlessNone = (fewer: Uint32Array): Uint32Array => (fewer.length > 0 ? fewer : indices)
  for (let k = 1; k <= 64 && indices.length / 3 > most; k *= 2) indices = unlessNone(MeshoptSimplifier.simplify(indices, soup, 3, 0, error * k, ['ErrorAbsolute', 'Prune'])[0])
  if (indices.length / 3 > most) indices = unlessNone(MeshoptSimplifier.simplifySloppy(indices, soup, 3, null, Math.floor(most) * 3, 1)[0])
  const place = new Map<number, number>()
  const compact = Uint32Array.from(indices, (old) => place.get(old) ?? (place.set(old, place.size), place.size - 1))
  const positions = new Float32Array(place.size * 3)
  for (const [from, to] of place) positions.set(soup.subarray(3 * from, 3 * from + 3), 3 * to)
  return { positions, indices: compact }
}
