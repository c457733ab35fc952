import { type BufferGeometry, CylinderGeometry, DoubleSide, Group, Matrix4, Mesh, MeshBasicMaterial, type Object3D, Quaternion, Vector3 } from 'three'
import type { Hinge } from '../../../contract/made.ts'
import type { Product } from '../product.ts'
import { carrierOf, isShared } from '../shares.ts'
import { someOf } from './alone.ts'
import { swung } from './hinges.ts'
import type { FoundLump } from './pieces.ts'

/** A swing is drawn standing open by so much, the last of them the strongest. */
const STEPS = [0.25, 0.5, 0.75, 1]
/** Half the thickness of a hinge's axis as it is drawn, metres, and how far it stands out. */
const THICK = 0.006
const OUT = 1.25

/** What is drawn over the product while it is being edited: pressed by nobody. */
export interface Ghost {
  readonly group: Group
  dispose(): void
}

const unpressed = <M extends Mesh>(mesh: M): M => Object.assign(mesh, { raycast: () => undefined, renderOrder: 4, matrixAutoUpdate: false })
const glass = (colour: string, opacity: number, inFront = false) => new MeshBasicMaterial({ color: colour, opacity, transparent: true, depthWrite: false, depthTest: !inFront, side: DoubleSide, toneMapped: false })

/** The swing of a part about a hinge, everything shut: the part at a quarter, half, three quarters and all of its way, and the axis. Null where the model lacks the part. */
export function swingGhost(product: Product, hinge: Omit<Hinge, 'id'>, colour: string): Ghost | null {
  const node = product.part(hinge.part)
  if (!node) return null
  product.root.updateMatrixWorld(true)
  const group = new Group()
  const materials = STEPS.map((share) => glass(colour, 0.08 + 0.24 * share))
  const home = node.matrixWorld.clone().invert()
  const above = node.parent?.matrixWorld ?? new Matrix4()
  const meshes = meshesOf(node)
  STEPS.forEach((share, step) => {
    const { position, quaternion } = swung(node, hinge, share)
    const there = above.clone().multiply(new Matrix4().compose(position, quaternion, node.scale))
    for (const mesh of meshes) {
      const own = unpressed(new Mesh(mesh.geometry, materials[step]))
      own.matrix.copy(there).multiply(home).multiply(mesh.matrixWorld)
      group.add(own)
    }
  })
  const axis = axisOf(hinge, meshes, glass(colour, 0.9, true))
  group.add(axis)
  return {
    group,
    dispose() {
      group.removeFromParent()
      axis.geometry.dispose()
      for (const material of [...materials, axis.material]) material.dispose()
    }
  }
}

function axisOf({ at, axis }: Pick<Hinge, 'at' | 'axis'>, meshes: readonly Mesh[], material: MeshBasicMaterial): Mesh<CylinderGeometry, MeshBasicMaterial> {
  const way = new Vector3(...axis).normalize()
  const ends = meshes.flatMap((mesh) => {
    if (!mesh.geometry.boundingBox) mesh.geometry.computeBoundingBox()
    const { min, max } = mesh.geometry.boundingBox!.clone().applyMatrix4(mesh.matrixWorld)
    return [min.x, max.x].flatMap((x) => [min.y, max.y].flatMap((y) => [min.z, max.z].map((z) => new Vector3(x, y, z).sub(new Vector3(...at)).dot(way))))
  })
  const [low, high] = ends.length > 0 ? [Math.min(...ends), Math.max(...ends)] : [-0.5, 0.5]
  const own = unpressed(new Mesh(new CylinderGeometry(THICK, THICK, (high - low) * OUT, 10), material))
  own.matrix.compose(new Vector3(...at).addScaledVector(way, (low + high) / 2), new Quaternion().setFromUnitVectors(new Vector3(0, 1, 0), way), new Vector3(1, 1, 1))
  return own
}

/** Connected pieces as they lie on the product. */
export function lumpGhost(lumps: readonly FoundLump[], colour: string): Ghost {
  const group = new Group()
  const material = glass(colour, 0.55, true)
  const made: BufferGeometry[] = []
  for (const { mesh, indices } of lumps) {
    const geometry = someOf(mesh.geometry, indices)
    made.push(geometry)
    const own = unpressed(new Mesh(geometry, material))
    own.matrix.copy(mesh.matrixWorld)
    group.add(own)
  }
  return {
    group,
    dispose() {
      group.removeFromParent()
      for (const geometry of made) geometry.dispose()
      material.dispose()
    }
  }
}

/** What is drawn of a part, and what is drawn of it together with others. */
function meshesOf(node: Object3D): Mesh[] {
  const found: Mesh[] = []
  node.traverse((object) => {
    const mesh = object as Mesh
    if (mesh.isMesh && !isShared(mesh) && (carrierOf(mesh) !== undefined || (!Array.isArray(mesh.material) && mesh.material.visible))) found.push(mesh)
  })
  return found
}
