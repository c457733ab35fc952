import type { Document, Mesh, Node, Primitive } from '@gltf-transform/core'
import { MappingList } from '@gltf-transform/extensions'
import { joinPrimitives, transformPrimitive, weldPrimitive } from '@gltf-transform/functions'
import type { Work } from '../work.ts'

/** A vertex says whose it is by one byte. */
const MOST_PARTS = 255
/** A mesh that several nodes share is drawn with others only if that costs no more triangles than this. */
const COPIED = 4000

type Matrix = Parameters<typeof transformPrimitive>[1]

/**
 * Draws what stands still together with what it stands on: one mesh for each node that moves or may be asked for (`alone`) and
 * one for all the rest, one primitive a material. Nodes stay in the tree: a mesh's extras name them (`parts`), its vertices say
 * whose they are (`_PART`), which is how the room knows parts of the car, too.
 */
export const carry = (alone: ReadonlySet<string>) =>
  function carry({ document }: Work): void {
    const root = document.getRoot()
    const scene = root.getDefaultScene()!
    const ground = document.createNode(free(document, 'body-still'))
    const moved = new Set(root.listAnimations().flatMap((clip) => clip.listChannels().map((channel) => channel.getTargetNode())))
    const uses = new Map<Mesh, number>()
    for (const node of root.listNodes()) {
      const mesh = node.getMesh()
      if (mesh) uses.set(mesh, (uses.get(mesh) ?? 0) + 1)
    }
    const loads = new Map<Node, { node: Node; primitive: Primitive; to: Matrix }[]>()
    const gather = (node: Node, carrier: Node): void => {
      const own = moved.has(node) || alone.has(node.getName()) ? node : carrier
      const mesh = node.getMesh()
      if (mesh && mayJoin(node, mesh, uses.get(mesh)!)) {
        const to = relative(node, own === ground ? null : own)
        for (const primitive of mesh.listPrimitives()) loads.set(own, [...(loads.get(own) ?? []), { node, primitive, to }])
        node.setMesh(null)
      }
      node.listChildren().forEach((child) => gather(child, own))
    }
    scene.listChildren().forEach((node) => gather(node, ground))
    if (loads.has(ground)) scene.addChild(ground)
    else ground.dispose()
    for (const [carrier, load] of loads) unite(document, carrier, load)
  }

/** Skins and shapes move by themselves; large shared meshes are cheaper drawn twice than held twice. */
function mayJoin(node: Node, mesh: Mesh, uses: number): boolean {
  if (node.getSkin() || mesh.listPrimitives().some((primitive) => primitive.listTargets().length > 0)) return false
  const triangles = mesh.listPrimitives().reduce((n, primitive) => n + (primitive.getIndices()?.getCount() ?? 0) / 3, 0)
  return uses === 1 || triangles * (uses - 1) <= COPIED
}

function unite(document: Document, carrier: Node, load: readonly { node: Node; primitive: Primitive; to: Matrix }[]): void {
  const names = [...new Set(load.map(({ node }) => node.getName()))]
  const parts = names.length <= MOST_PARTS ? names : [carrier.getName()]
  const groups = new Map<string, Primitive[]>()
  for (const { node, primitive, to } of load) {
    const own = ownCopy(document, primitive)
    if (!stays(to)) transformPrimitive(own, to)
    const count = own.getAttribute('POSITION')!.getCount()
    const part = Math.max(0, parts.indexOf(node.getName()))
    if (parts.length > 1) own.setAttribute('_PART', document.createAccessor().setType('SCALAR').setNormalized(true).setArray(new Uint8Array(count).fill(part)).setBuffer(document.getRoot().listBuffers()[0]!))
    const key = `${document.getRoot().listMaterials().indexOf(own.getMaterial()!)} ${own.listSemantics().map((semantic) => [semantic, own.getAttribute(semantic)!.getType(), own.getAttribute(semantic)!.getComponentType(), own.getAttribute(semantic)!.getNormalized()].join(' ')).toSorted().join()} ${wardrobe(document, own)}`
    groups.set(key, [...(groups.get(key) ?? []), own])
  }
  const mesh = document.createMesh(carrier.getName())
  if (parts.length > 1) mesh.setExtras({ parts })
  for (const group of groups.values()) {
    const primitive = group.length === 1 ? group[0]! : joinPrimitives(group)
    // Joining makes a new one, which wears nothing but its material.
    for (const worn of group[0]!.listExtensions()) primitive.setExtension(worn.extensionName, worn)
    // Each came welded; of several parts no two vertices are alike.
    if (group.length > 1 && parts.length === 1) weldPrimitive(primitive)
    mesh.addPrimitive(primitive)
  }
  const kept = carrier.getMesh()
  if (!kept) {
    carrier.setMesh(mesh)
    return
  }
  // What the carrier still draws by itself is shared with others: what it carries hangs beside it.
  carrier.addChild(document.createNode(free(document, `${carrier.getName()}-carried`)).setMesh(mesh))
}

/** What else a primitive wears by which variant: those that are drawn together change together. */
function wardrobe(document: Document, primitive: Primitive): string {
  const materials = document.getRoot().listMaterials()
  return primitive.listExtensions().map((extension) =>
    extension instanceof MappingList ? extension.listMappings().map((mapping) => `${materials.indexOf(mapping.getMaterial()!)}: ${mapping.listVariants().map((variant) => variant.getName()).join()}`).join(';') : extension.extensionName
  ).toSorted().join('|')
}

/** The primitive with numbers of its own, so that moving it moves nobody else's. */
function ownCopy(document: Document, primitive: Primitive): Primitive {
  const own = document.createPrimitive().copy(primitive)
  for (const semantic of own.listSemantics()) own.setAttribute(semantic, own.getAttribute(semantic)!.clone())
  const indices = own.getIndices()
  if (indices) own.setIndices(indices.clone())
  return own
}

function free(document: Document, name: string): string {
  const taken = new Set(document.getRoot().listNodes().map((node) => node.getName()))
  let unique = name
  for (let k = 2; taken.has(unique); k++) unique = `${name} ${k}`
  return unique
}

/** From a node's frame to that of what carries it (null: the scene's). */
function relative(node: Node, carrier: Node | null): Matrix {
  const world = node.getWorldMatrix()
  return (carrier ? multiply(invert(carrier.getWorldMatrix()), world) : world) as Matrix
}

/** Whether a matrix moves nothing. */
const stays = (m: readonly number[]): boolean => m.every((v, k) => v === (k % 5 === 0 ? 1 : 0))

function multiply(a: readonly number[], b: readonly number[]): number[] {
  const out = new Array<number>(16).fill(0)
  for (let c = 0; c < 4; c++) for (let r = 0; r < 4; r++) for (let k = 0; k < 4; k++) out[4 * c + r]! += a[4 * k + r]! * b[4 * c + k]!
  return out
}

/** The inverse of an affine matrix, column by column. */
function invert(m: readonly number[]): number[] {
  const [a, b, c, d, e, f, g, h, i] = [m[0]!, m[4]!, m[8]!, m[1]!, m[5]!, m[9]!, m[2]!, m[6]!, m[10]!]
  const det = a * (e * i - f * h) - b * (d * i - f * g) + c * (d * h - e * g)
  const r = [e * i - f * h, c * h - b * i, b * f - c * e, f * g - d * i, a * i - c * g, c * d - a * f, d * h - e * g, b * g - a * h, a * e - b * d].map((v) => v / det)
  const t = [m[12]!, m[13]!, m[14]!]
  const move = [0, 3, 6].map((k) => -(r[k]! * t[0]! + r[k + 1]! * t[1]! + r[k + 2]! * t[2]!))
  return [r[0]!, r[3]!, r[6]!, 0, r[1]!, r[4]!, r[7]!, 0, r[2]!, r[5]!, r[8]!, 0, move[0]!, move[1]!, move[2]!, 1]
}
