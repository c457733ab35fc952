import { BackSide, type BufferAttribute, type BufferGeometry, FrontSide, type InterleavedBufferAttribute, type Material, Matrix4, type Mesh, type Object3D, type TypedArray, Vector3 } from 'three'
import { MeshBVH } from 'three-mesh-bvh'
import { isDrawn, isForRays } from './rays.ts'

/** Tells what the product hides. It leaves nothing behind: it is asked for every point in every picture. */
export interface Sight {
  /**
   * Whether anything drawn of the product lies between an eye and a point, showroom frame, metres.
   *
   * @param short so near before the point nothing counts, metres: it lies on a surface itself
   */
  covers(eye: Vector3, point: Vector3, short: number): boolean
}

/**
 * A tree's nodes as three-mesh-bvh lays them out (`MeshBVH.serialize`): eight words each, six bounds (least x, y, z, greatest x, y, z), then
 * for a leaf its first triangle, how many and a mark, for others how many nodes further the second child lies; the first follows.
 */
interface Nodes {
  readonly floats: Float32Array
  readonly words: Uint32Array
  readonly halves: Uint16Array
}
const NODE = 8
const LEAF = 0xffff
/** Deeper than any tree is (three-mesh-bvh's own bound is 40). */
const stack = new Int32Array(128)

const from = new Vector3()
const way = new Vector3()
const middle = new Vector3()
const inward = new Matrix4()

/** @param root a level of the product; meshes that have no tree for rays yet hide nothing */
export function createSight(root: Object3D): Sight {
  const meshes: Mesh[] = []
  root.traverse((object) => {
    if (isForRays(object)) meshes.push(object)
  })
  return {
    covers(eye, point, short) {
      const far = eye.distanceTo(point)
      if (far <= short) return false
      const share = (far - short) / far
      for (let k = 0; k < meshes.length; k++) {
        const mesh = meshes[k]!
        const nodes = nodesOf(mesh.geometry)
        if (!nodes || !isDrawn(mesh) || !isNear(mesh, eye, point)) continue
        inward.copy(mesh.matrixWorld).invert()
        from.copy(eye).applyMatrix4(inward)
        way.copy(point).applyMatrix4(inward).sub(from).multiplyScalar(share)
        const { side } = mesh.material as Material
        for (let tree = 0; tree < nodes.length; tree++) if (meets(nodes[tree]!, mesh.geometry, side)) return true
      }
      return false
    }
  }
}

const known = new WeakMap<object, readonly Nodes[]>()

function nodesOf(geometry: BufferGeometry): readonly Nodes[] | null {
  const tree = geometry.boundsTree
  if (!tree) return null
  const found = known.get(tree)
  if (found) return found
  const nodes = MeshBVH.serialize(tree as MeshBVH, { cloneBuffers: false }).roots.map((root) => ({ floats: new Float32Array(root), words: new Uint32Array(root), halves: new Uint16Array(root) }))
  known.set(tree, nodes)
  return nodes
}

/** Whether the way from eye to point comes as near to a mesh as its bounding sphere reaches. */
function isNear(mesh: Mesh, eye: Vector3, point: Vector3): boolean {
  const { geometry, matrixWorld } = mesh
  if (!geometry.boundingSphere) geometry.computeBoundingSphere()
  const sphere = geometry.boundingSphere!
  middle.copy(sphere.center).applyMatrix4(matrixWorld).sub(eye)
  const reach = sphere.radius * matrixWorld.getMaxScaleOnAxis()
  way.subVectors(point, eye)
  const along = Math.min(1, Math.max(0, middle.dot(way) / way.lengthSq()))
  return middle.addScaledVector(way, -along).lengthSq() <= reach * reach
}

/** Whether the way `way` from `from`, both in the geometry's own frame, meets a triangle. */
function meets({ floats, words, halves }: Nodes, geometry: BufferGeometry, side: number): boolean {
  const { index } = geometry
  readCorners(geometry.attributes['position']!)
  let top = 0
  stack[0] = 0
  while (top >= 0) {
    const node = stack[top--]!
    if (!meetsBox(floats, node)) continue
    if (halves[2 * node + 15] !== LEAF) {
      stack[++top] = node + words[node + 6]! * NODE
      stack[++top] = node + NODE
      continue
    }
    const first = words[node + 6]!
    const end = first + halves[2 * node + 14]!
    for (let triangle = first; triangle < end; triangle++) if (meetsTriangle(index, triangle, side)) return true
  }
  return false
}

/** Slabs: the part of the way (0 to 1) that lies between each pair of planes. */
function meetsBox(floats: Float32Array, node: number): boolean {
  let enter = 0
  let leave = 1
  for (let axis = 0; axis < 3; axis++) {
    const start = axis === 0 ? from.x : axis === 1 ? from.y : from.z
    const step = axis === 0 ? way.x : axis === 1 ? way.y : way.z
    const least = floats[node + axis]! - start
    const greatest = floats[node + 3 + axis]! - start
    if (step === 0) {
      if (least > 0 || greatest < 0) return false
      continue
    }
    const one = least / step
    const other = greatest / step
    enter = Math.max(enter, Math.min(one, other))
    leave = Math.min(leave, Math.max(one, other))
  }
  return enter <= leave
}

/** Where the numbers of the corners lie that are asked just now: through three's own readers each of them would be left behind as garbage. */
const corners: { numbers: TypedArray; stride: number; offset: number; scale: number } = { numbers: new Float32Array(0), stride: 3, offset: 0, scale: 1 }

function readCorners(position: BufferAttribute | InterleavedBufferAttribute): void {
  const laced = 'isInterleavedBufferAttribute' in position
  corners.numbers = laced ? position.data.array : position.array
  corners.stride = laced ? position.data.stride : position.itemSize
  corners.offset = laced ? position.offset : 0
  // Whole numbers that stand for −1 to 1, or 0 to 1, by the largest of their kind (glTF 2.0, 3.6.2.2).
  const { numbers } = corners
  const isSigned = numbers instanceof Int8Array || numbers instanceof Int16Array || numbers instanceof Int32Array
  corners.scale = position.normalized ? 1 / (2 ** (8 * numbers.BYTES_PER_ELEMENT - (isSigned ? 1 : 0)) - 1) : 1
}

/** Möller and Trumbore, "Fast, minimum storage ray/triangle intersection" (1997); faces turned away do not count unless they are drawn. */
function meetsTriangle(index: BufferAttribute | null, triangle: number, side: number): boolean {
  const { numbers, stride, offset, scale } = corners
  const a = (index ? index.array[3 * triangle]! : 3 * triangle) * stride + offset
  const b = (index ? index.array[3 * triangle + 1]! : 3 * triangle + 1) * stride + offset
  const c = (index ? index.array[3 * triangle + 2]! : 3 * triangle + 2) * stride + offset
  const ax = numbers[a]! * scale
  const ay = numbers[a + 1]! * scale
  const az = numbers[a + 2]! * scale
  const ux = numbers[b]! * scale - ax
  const uy = numbers[b + 1]! * scale - ay
  const uz = numbers[b + 2]! * scale - az
  const vx = numbers[c]! * scale - ax
  const vy = numbers[c + 1]! * scale - ay
  const vz = numbers[c + 2]! * scale - az
  const px = way.y * vz - way.z * vy
  const py = way.z * vx - way.x * vz
  const pz = way.x * vy - way.y * vx
  const facing = ux * px + uy * py + uz * pz
  if (facing === 0 || (side === FrontSide && facing < 0) || (side === BackSide && facing > 0)) return false
  const sx = from.x - ax
  const sy = from.y - ay
  const sz = from.z - az
  const s = (sx * px + sy * py + sz * pz) / facing
  if (s < 0 || s > 1) return false
  const qx = sy * uz - sz * uy
  const qy = sz * ux - sx * uz
  const qz = sx * uy - sy * ux
  const t = (way.x * qx + way.y * qy + way.z * qz) / facing
  if (t < 0 || s + t > 1) return false
  const gone = (vx * qx + vy * qy + vz * qz) / facing
  return gone >= 0 && gone <= 1
}
