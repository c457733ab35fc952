import { Document, NodeIO, type Material, type Node } from '@gltf-transform/core'
import { KHRMaterialsVariants } from '@gltf-transform/extensions'

type Triple = [number, number, number]

/** A box with its middle at a place, as a node with a mesh of its own; metres. */
function box(document: Document, name: string, middle: Triple, size: Triple, material: Material): Node {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  for (const axis of [0, 1, 2])
    for (const sign of [-1, 1]) {
      const [u, v] = [(axis + 1) % 3, (axis + 2) % 3] as [number, number]
      const first = positions.length / 3
      for (const [a, b] of [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const) {
        const p: Triple = [0, 0, 0]
        p[axis] = (sign * size[axis]!) / 2
        p[u] = (a * size[u]!) / 2
        p[v] = (b * size[v]!) / 2
        positions.push(...p)
        normals.push(...[0, 1, 2].map((k) => (k === axis ? sign : 0)))
      }
      indices.push(...(sign > 0 ? [0, 1, 2, 0, 2, 3] : [0, 2, 1, 0, 3, 2]).map((k) => first + k))
    }
  const buffer = document.getRoot().listBuffers()[0]!
  const primitive = document
    .createPrimitive()
    .setAttribute('POSITION', document.createAccessor().setType('VEC3').setArray(new Float32Array(positions)).setBuffer(buffer))
    .setAttribute('NORMAL', document.createAccessor().setType('VEC3').setArray(new Float32Array(normals)).setBuffer(buffer))
    .setIndices(document.createAccessor().setType('SCALAR').setArray(new Uint16Array(indices)).setBuffer(buffer))
    .setMaterial(material)
  return document.createNode(name).setMesh(document.createMesh(name).addPrimitive(primitive)).setTranslation(middle)
}

/** A car of boxes: body, four doors and wheels, windscreen. Its parts have names in German; `unit`: metres of one unit. */
export function boxCar(unit = 1): Document {
  const document = new Document()
  document.createBuffer()
  const paint = document.createMaterial('Lack').setBaseColorFactor([0.5, 0.1, 0.1, 1])
  const rubber = document.createMaterial('Gummi')
  const glass = document.createMaterial('Klar').setAlphaMode('BLEND').setBaseColorFactor([1, 1, 1, 0.2])
  const scene = document.createScene('Szene')
  const root = document.createNode('Auto').setScale([1 / unit, 1 / unit, 1 / unit])
  scene.addChild(root)
  root.addChild(box(document, 'Karosserie', [0, 0.75, 0], [1.6, 0.9, 4.2], paint))
  root.addChild(box(document, 'Zierleiste', [0, 1.22, 0], [1.2, 0.02, 2], paint))
  root.addChild(box(document, 'Windschutzscheibe', [0, 1.35, 0.7], [1.4, 0.4, 0.05], glass))
  for (const [end, z] of [['vorne', 0.5], ['hinten', -0.6]] as const)
    for (const [side, x] of [['links', 0.85], ['rechts', -0.85]] as const) root.addChild(box(document, `Tür_${end}_${side}`, [x, 0.8, z], [0.1, 0.9, 1], paint))
  for (const [end, z] of [['V', 1.4], ['H', -1.4]] as const)
    for (const [side, x] of [['L', 0.75], ['R', -0.75]] as const) root.addChild(box(document, `Rad_${end}${side}`, [x, 0.33, z], [0.22, 0.66, 0.66], rubber))
  return document
}

/** A car as agencies send them: in centimetres, hundreds of screws each in a paint of its own, some without normals. Red for phone and headset. */
export function clutteredCar(screws = 340): Document {
  const document = boxCar(0.01)
  const root = document.getRoot().listNodes().find((node) => node.getName() === 'Auto')!
  for (let k = 0; k < screws; k++) {
    const paint = document.createMaterial(`Lack ${k}`).setBaseColorFactor([(k % 7) / 7, (k % 11) / 11, (k % 13) / 13, 1])
    const screw = box(document, `Schraube.${String(k).padStart(3, '0')}`, [-0.78 + (k % 20) * 0.08, 1.21 + Math.floor(k / 200) * 0.01, -1.9 + Math.floor(k / 20) * 0.1], [0.03, 0.03, 0.03], paint)
    if (k % 3 === 0) screw.getMesh()!.listPrimitives()[0]!.setAttribute('NORMAL', null)
    root.addChild(screw)
  }
  return document
}

/** A document as GLB. */
export const glbOf = (document: Document): Promise<Uint8Array> => new NodeIO().registerExtensions([KHRMaterialsVariants]).writeBinary(document)

/** A GLB of any JSON and any bytes, its own lengths right. */
export function glbFrom(json: unknown, binary: Uint8Array = new Uint8Array(0)): Uint8Array {
  const text = new TextEncoder().encode(typeof json === 'string' ? json : JSON.stringify(json))
  const padded = (n: number): number => Math.ceil(n / 4) * 4
  const length = 12 + 8 + padded(text.length) + (binary.length > 0 ? 8 + padded(binary.length) : 0)
  const out = new Uint8Array(length)
  const view = new DataView(out.buffer)
  view.setUint32(0, 0x46546c67, true)
  view.setUint32(4, 2, true)
  view.setUint32(8, length, true)
  view.setUint32(12, padded(text.length), true)
  view.setUint32(16, 0x4e4f534a, true)
  out.fill(0x20, 20, 20 + padded(text.length))
  out.set(text, 20)
  if (binary.length > 0) {
    view.setUint32(20 + padded(text.length), padded(binary.length), true)
    view.setUint32(24 + padded(text.length), 0x004e4942, true)
    out.set(binary, 28 + padded(text.length))
  }
  return out
}

/** The JSON and the chunk of numbers of a GLB, to be spoilt. */
export function apart(glb: Uint8Array): { json: Record<string, unknown[]> & { asset: Record<string, unknown> }; binary: Uint8Array } {
  const view = new DataView(glb.buffer, glb.byteOffset)
  const length = view.getUint32(12, true)
  return { json: JSON.parse(new TextDecoder().decode(glb.subarray(20, 20 + length))) as never, binary: glb.subarray(28 + length) }
}
