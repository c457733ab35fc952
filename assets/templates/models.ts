import { Document, type Material } from '@gltf-transform/core'
import { cushion, meshOf, turned, type Finishes } from './solids.ts'

type Triple = [number, number, number]
type Shape = Parameters<typeof meshOf>[2]

/** A model being put together: parts by name, each where it stands, metres. */
function model(): { document: Document; part(name: string, shape: Shape, dress: Material | Finishes, at: Triple, turn?: [number, number, number, number]): void; paint(name: string, hex: string, rough: number, metal?: number): Material } {
  const document = new Document()
  document.createBuffer()
  const scene = document.createScene('showroom')
  return {
    document,
    part(name, shape, dress, at, turn) {
      const node = document.createNode(name).setMesh(meshOf(document, name, shape, dress)).setTranslation(at)
      if (turn) node.setRotation(turn)
      scene.addChild(node)
    },
    paint(name, hex, rough, metal = 0) {
      const linear = [0, 2, 4].map((at) => (Number.parseInt(hex.slice(at, at + 2), 16) / 255) ** 2.2) as Triple
      return document.createMaterial(name).setBaseColorFactor([...linear, 1]).setRoughnessFactor(rough).setMetallicFactor(metal)
    }
  }
}

/** A turn about the x axis, degrees. */
const aboutX = (degrees: number): [number, number, number, number] => [Math.sin((degrees * Math.PI) / 360), 0, 0, Math.cos((degrees * Math.PI) / 360)]
const aboutZ = (degrees: number): [number, number, number, number] => [0, 0, Math.sin((degrees * Math.PI) / 360), Math.cos((degrees * Math.PI) / 360)]

/** An armchair: three cloths, legs of oak or steel, a cushion that may lie on it. */
export function armchair(): Document {
  const { document, part, paint } = model()
  const cloth: Finishes = [['moss', paint('cloth moss', '5b6650', 0.95)], ['clay', paint('cloth clay', 'a2583f', 0.95)], ['graphite', paint('cloth graphite', '34383b', 0.95)]]
  const legs: Finishes = [['oak', paint('oak', 'b98a56', 0.55)], ['steel', paint('steel', '2a2c2e', 0.4, 0.9)]]
  part('frame', cushion([0.78, 0.2, 0.74], 0.05), cloth, [0, 0.27, 0])
  part('seat', cushion([0.56, 0.18, 0.64], 0.08), cloth, [0, 0.42, 0.06])
  part('back', cushion([0.58, 0.6, 0.18], 0.085), cloth, [0, 0.72, -0.28], aboutX(-12))
  for (const [side, x] of [['left', 1], ['right', -1]] as const) part(`arm-${side}`, cushion([0.13, 0.36, 0.74], 0.06), cloth, [x * 0.35, 0.46, 0])
  const leg = turned([[0, 0], [0.014, 0], [0.016, 0.006], [0.026, 0.19], [0, 0.19]], 20)
  for (const [name, x, z] of [['front-left', 0.32, 0.3], ['front-right', -0.32, 0.3], ['rear-left', 0.32, -0.3], ['rear-right', -0.32, -0.3]] as const) part(`leg-${name}`, leg, legs, [x, 0, z])
  part('pillow', cushion([0.4, 0.4, 0.13], 0.06), paint('linen', 'd9d2c3', 0.98), [0.06, 0.69, -0.1], aboutX(-20))
  return document
}

/** A bench drill: column, table, head, motor, and a guard that may be fitted. */
export function drill(): Document {
  const { document, part, paint } = model()
  const coat: Finishes = [['blue', paint('coat blue', '2f4a63', 0.45)], ['green', paint('coat green', '3f5f4c', 0.45)], ['grey', paint('coat grey', '7d8487', 0.45)]]
  const iron = paint('iron', '4d5254', 0.5, 0.8)
  const steel = paint('bright steel', 'b9bec0', 0.25, 1)
  const black = paint('black', '17191a', 0.6)
  const clear = paint('clear', 'e8f1f2', 0.1).setAlphaMode('BLEND').setBaseColorFactor([0.85, 0.93, 0.94, 0.28])
  part('bench', cushion([0.9, 0.72, 0.6], 0.02), paint('bench', '8a8f8d', 0.7), [0, 0.36, 0])
  part('base', cushion([0.3, 0.06, 0.46], 0.02), iron, [0, 0.75, 0.02])
  part('column', turned([[0, 0], [0.04, 0], [0.04, 0.78], [0, 0.78]], 40), steel, [0, 0.77, -0.13])
  part('table', cushion([0.3, 0.04, 0.3], 0.012), iron, [0, 1.02, 0.07])
  part('head', cushion([0.22, 0.26, 0.5], 0.05), coat, [0, 1.44, 0.0])
  part('belt-cover', cushion([0.25, 0.1, 0.62], 0.045), coat, [0, 1.61, -0.02])
  part('motor', turned([[0, 0], [0.08, 0], [0.085, 0.02], [0.085, 0.22], [0.07, 0.25], [0, 0.25]], 36), black, [0, 1.34, -0.31])
  part('spindle', turned([[0, 0], [0.004, 0.001], [0.005, 0.1], [0.026, 0.11], [0.03, 0.17], [0.02, 0.26], [0, 0.26]], 28), steel, [0, 1.07, 0.14])
  part('feed-wheel', turned([[0, 0], [0.026, 0], [0.026, 0.03], [0, 0.03]], 24), black, [-0.11, 1.42, 0.06], aboutZ(90))
  part('feed-lever', turned([[0, 0], [0.007, 0], [0.007, 0.2], [0.018, 0.205], [0.018, 0.235], [0, 0.24]], 18), steel, [-0.13, 1.42, 0.06], aboutX(35))
  part('switch', cushion([0.07, 0.09, 0.02], 0.008), paint('signal red', 'a5271f', 0.5), [0.05, 1.44, 0.255])
  part('guard', turned([[0.1, 0], [0.1, 0.2], [0.098, 0.2], [0.098, 0]], 40), clear, [0, 1.1, 0.14])
  return document
}

/** A low plinth in an empty room: something to stand on until a model is brought. */
export function plinth(): Document {
  const { document, part, paint } = model()
  const stone: Finishes = [['chalk', paint('chalk', 'd5d3cc', 0.9)], ['slate', paint('slate', '43484a', 0.85)]]
  part('plinth', turned([[0, 0], [0.98, 0], [1, 0.02], [1, 0.1], [0.98, 0.12], [0, 0.12]], 96), stone, [0, 0, 0])
  return document
}
