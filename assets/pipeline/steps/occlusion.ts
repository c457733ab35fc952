import type { Material, Node, Primitive } from '@gltf-transform/core'
import { BufferAttribute, BufferGeometry } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import type { Vec3 } from '../../car/kernel/vector.ts'
import { evened, opennessOf } from '../../shade/openness.ts'
import type { Work } from '../work.ts'

/** Of the product's length: how far what stands in the way counts, and how far off the surface rays begin. On a car they are the car's own. */
const REACH = 0.17
const LIFT = 0.0013
/** Rays are sent from every vertex, as many as come to this in all, within bounds. */
const ALL_RAYS = 4_000_000
const [FEWEST, MOST] = [6, 16]
/** Of the product's length: shade at the corners of triangles larger than the first is thinned out, and beyond the second none. */
const [FINE, COARSE] = [0.04, 0.12]
/** Smoother than this a surface shows what it mirrors, and shade on it looks like dirt. */
const MATT = 0.3

interface Placed {
  readonly primitive: Primitive
  readonly m: readonly number[]
}

/**
 * Shades hollows where the model does not do so itself: how open the sky is over each vertex goes into its colour, by the operation that
 * shades the demo car. What has pictures of occlusion or colours of its own, what one sees through, mirrors or bends keeps what it has.
 */
export const occlusion = (length: number) =>
  function occlusion({ document }: Work): void {
    const drawn: (Placed & { bends: boolean })[] = []
    const visit = (node: Node): void => {
      const m = node.getWorldMatrix()
      for (const primitive of node.getMesh()?.listPrimitives() ?? []) drawn.push({ primitive, m, bends: node.getSkin() !== null || primitive.listTargets().length > 0 })
      node.listChildren().forEach(visit)
    }
    document.getRoot().getDefaultScene()!.listChildren().forEach(visit)
    const uses = new Map<Primitive, number>()
    for (const { primitive } of drawn) uses.set(primitive, (uses.get(primitive) ?? 0) + 1)
    const taking = drawn.filter(({ primitive, bends }) => !bends && uses.get(primitive) === 1 && takes(primitive))
    const solid = drawn.filter(({ primitive, bends }) => !bends && !isClear(primitive.getMaterial()))
    const vertices = taking.reduce((sum, { primitive }) => sum + primitive.getAttribute('POSITION')!.getCount(), 0)
    if (vertices === 0) return
    const bvh = blockers(solid)
    const rays = Math.max(FEWEST, Math.min(MOST, Math.floor(ALL_RAYS / vertices)))
    for (const each of taking) {
      const open = thinned(evened(opennessOf(bvh, pointsOf(each), { rays, reach: REACH * length, lift: LIFT * length }), each.primitive.getIndices()!.getArray()!), each, length)
      const colours = new Uint8Array(open.length * 3)
      open.forEach((v, k) => colours.fill(Math.round(255 * Math.min(1, v)), 3 * k, 3 * k + 3))
      each.primitive.setAttribute('COLOR_0', document.createAccessor().setType('VEC3').setNormalized(true).setArray(colours).setBuffer(document.getRoot().listBuffers()[0]!))
    }
  }

const isClear = (material: Material | null): boolean => material !== null && (material.getAlphaMode() === 'BLEND' || material.getExtension('KHR_materials_transmission') !== null)

function takes(primitive: Primitive): boolean {
  const material = primitive.getMaterial()
  if (primitive.getAttribute('COLOR_0') || !primitive.getAttribute('NORMAL')) return false
  if (material === null) return true
  if (isClear(material) || material.getOcclusionTexture() || ['KHR_materials_unlit', 'KHR_materials_clearcoat'].some((name) => material.getExtension(name) !== null)) return false
  return material.getMetallicRoughnessTexture() !== null || material.getRoughnessFactor() > MATT
}

/** Every triangle that light does not pass, in the scene's frame. */
function blockers(solid: readonly Placed[]): MeshBVH {
  const corners = new Float32Array(3 * solid.reduce((sum, { primitive }) => sum + primitive.getIndices()!.getCount(), 0))
  let at = 0
  for (const each of solid) {
    const { at: place } = pointsOf(each)
    for (const index of each.primitive.getIndices()!.getArray()!) {
      corners.set(place(index), at)
      at += 3
    }
  }
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(corners, 3))
  return new MeshBVH(geometry)
}

function pointsOf({ primitive, m }: Placed) {
  const [position, normal] = [primitive.getAttribute('POSITION')!, primitive.getAttribute('NORMAL')]
  const p = [0, 0, 0]
  const turned = (w: 0 | 1): Vec3 => [0, 1, 2].map((j) => m[j]! * p[0]! + m[4 + j]! * p[1]! + m[8 + j]! * p[2]! + w * m[12 + j]!) as Vec3
  return {
    count: position.getCount(),
    at(k: number): Vec3 {
      position.getElement(k, p)
      return turned(1)
    },
    /** Scaled alike on all sides it is exact; else it leans by what the scale does. */
    facing(k: number): Vec3 {
      normal!.getElement(k, p)
      const way = turned(0)
      const size = Math.hypot(...way)
      return size > 0 ? [way[0] / size, way[1] / size, way[2] / size] : [0, 1, 0]
    }
  }
}

/** A large triangle would draw the shade of a corner all across it. */
function thinned(open: Float32Array, placed: Placed, length: number): Float32Array {
  const { at } = pointsOf(placed)
  const indices = placed.primitive.getIndices()!.getArray()!
  const longest = new Float32Array(open.length)
  for (let t = 0; t + 2 < indices.length; t += 3) {
    const three = [indices[t]!, indices[t + 1]!, indices[t + 2]!] as const
    const [a, b, c] = [at(three[0]), at(three[1]), at(three[2])]
    const edge = Math.max(...[[a, b], [b, c], [c, a]].map(([p, q]) => Math.hypot(p![0] - q![0], p![1] - q![1], p![2] - q![2])))
    for (const k of three) longest[k] = Math.max(longest[k]!, edge)
  }
  return open.map((v, k) => 1 - (1 - v) * Math.min(1, Math.max(0, (COARSE * length - longest[k]!) / ((COARSE - FINE) * length))))
}
