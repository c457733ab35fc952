import { Document, NodeIO, type Material } from '@gltf-transform/core'
import sharp from 'sharp'

type Triple = readonly [number, number, number]

/** Pieces of a car as an agency sends one: where each lies (metres), how large it is, and its share of the triangles. */
const PIECES: readonly (readonly [name: string, middle: Triple, size: Triple, share: number])[] = [
  ['Body', [0, 0.75, 0], [1.8, 1, 4.4], 10],
  ['Roof', [0, 1.35, -0.2], [1.5, 0.3, 2], 4],
  ['Floor', [0, 0.25, 0], [1.6, 0.1, 3.8], 3],
  ...(['front', 'rear'] as const).flatMap((end) =>
    (['left', 'right'] as const).flatMap((side) => {
      const [x, z] = [side === 'left' ? 1 : -1, end === 'front' ? 1 : -1]
      return [
        [`Door ${end} ${side}`, [0.88 * x, 0.8, 0.45 * z - 0.1], [0.12, 0.9, 0.9], 3] as const,
        [`Wheel ${end} ${side}`, [0.78 * x, 0.33, 1.4 * z], [0.24, 0.66, 0.66], 5] as const,
        [`Seat ${end} ${side}`, [0.4 * x, 0.6, 0.4 * z - 0.2], [0.5, 0.8, 0.5], 2] as const,
        [`Lamp ${end} ${side}`, [0.65 * x, 0.7, 2.15 * z], [0.35, 0.15, 0.1], 1] as const
      ]
    })
  ),
  ['Bonnet', [0, 0.95, 1.5], [1.5, 0.1, 1.2], 3],
  ['Tailgate', [0, 1, -2], [1.4, 0.7, 0.15], 2]
]

/** A closed, rippled shell about a place, `across` by `round` quads: positions, normals and places on a picture. */
function shell(document: Document, [cx, cy, cz]: Triple, [sx, sy, sz]: Triple, across: number, round: number, material: Material) {
  const count = (across + 1) * (round + 1)
  const [positions, normals, places] = [new Float32Array(count * 3), new Float32Array(count * 3), new Float32Array(count * 2)]
  for (let i = 0; i <= across; i++)
    for (let j = 0; j <= round; j++) {
      const at = i * (round + 1) + j
      const [u, v] = [(i / across) * Math.PI, (j / round) * 2 * Math.PI]
      const ripple = 1 + 0.01 * Math.sin(17 * u) * Math.sin(23 * v)
      const n = [Math.sin(u) * Math.cos(v), Math.cos(u), Math.sin(u) * Math.sin(v)] as const
      positions.set([cx + (n[0] * ripple * sx) / 2, cy + (n[1] * ripple * sy) / 2, cz + (n[2] * ripple * sz) / 2], at * 3)
      const bent = [n[0] / sx, n[1] / sy, n[2] / sz] as const
      const length = Math.hypot(...bent)
      normals.set(bent.map((each) => each / length), at * 3)
      places.set([i / across, j / round], at * 2)
    }
  const indices = new Uint32Array((across - 1) * round * 6)
  for (let i = 0, k = 0; i < across; i++)
    for (let j = 0; j < round; j++) {
      const [a, b] = [i * (round + 1) + j, (i + 1) * (round + 1) + j]
      // At its poles a shell has triangles, and no quads.
      for (const triangle of [...(i > 0 ? [[a, a + 1, b]] : []), ...(i < across - 1 ? [[b, a + 1, b + 1]] : [])]) {
        indices.set(triangle, k)
        k += 3
      }
    }
  const buffer = document.getRoot().listBuffers()[0]!
  const list = (type: 'VEC3' | 'VEC2' | 'SCALAR', array: Float32Array<ArrayBuffer> | Uint32Array<ArrayBuffer>) => document.createAccessor().setType(type).setArray(array).setBuffer(buffer)
  return document.createPrimitive().setAttribute('POSITION', list('VEC3', positions)).setAttribute('NORMAL', list('VEC3', normals)).setAttribute('TEXCOORD_0', list('VEC2', places)).setIndices(list('SCALAR', indices)).setMaterial(material)
}

/** Grains that no packer makes small, the same each time. */
async function grains(side: number, seed: number): Promise<Uint8Array<ArrayBuffer>> {
  const raw = new Uint8Array(side * side * 3)
  let state = seed
  for (let k = 0; k < raw.length; k++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    raw[k] = 96 + (state >>> 26)
  }
  return new Uint8Array(await sharp(raw, { raw: { width: side, height: side, channels: 3 } }).png({ compressionLevel: 3 }).toBuffer())
}

/** A car of about `triangles` triangles with `pictures` pictures of `side` pixels, as GLB: with a million, three and 1536 it weighs about 50 MB. */
export async function madeCar(triangles: number, pictures = 3, side = 1536): Promise<Uint8Array> {
  const document = new Document()
  document.createBuffer()
  const scene = document.createScene('Car')
  const textures = await Promise.all(Array.from({ length: pictures }, async (_, k) => document.createTexture(`Grain ${k}`).setImage(await grains(side, k + 1)).setMimeType('image/png')))
  const whole = PIECES.reduce((sum, [, , , share]) => sum + share, 0)
  for (const [k, [name, middle, size, share]] of PIECES.entries()) {
    const material = document.createMaterial(name).setBaseColorFactor([(k % 5) / 5, (k % 7) / 7, (k % 3) / 3, 1]).setRoughnessFactor(0.4)
    if (textures.length > 0) material.setBaseColorTexture(textures[k % textures.length]!)
    const across = Math.max(3, Math.round(Math.sqrt((triangles * share) / whole / 4)))
    scene.addChild(document.createNode(name).setMesh(document.createMesh(name).addPrimitive(shell(document, middle, size, across, 2 * across, material))))
  }
  return new NodeIO().writeBinary(document)
}
