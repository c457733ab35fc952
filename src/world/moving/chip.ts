import { CircleGeometry, DoubleSide, Group, type Material, Mesh, MeshBasicMaterial, type Object3D, Plane, Vector3, type WebGLRenderer } from 'three'
import type { Vec3 } from '../../contract/ids.ts'

/** Half the side of the patch that is shown on the product, and half the width of the chip itself, metres. */
const PATCH = 0.24
const CHIP = 0.035

/** A chip in the hand, and a patch of the product that wears it where it is held against. */
export interface Chip {
  readonly group: Group
  /** Where the chip is in the hand, or null; and where it is held against the product. Which of the two faces `eye`. */
  show(hand: Vec3 | null, against: Vec3 | null, eye: Vector3): void
  dispose(): void
}

/**
 * @param colour of the chip, sRGB
 * @param meshes each with the material that it wears under the chip's choice
 */
export function createChip(gl: WebGLRenderer, meshes: Iterable<readonly [Mesh, Material]>, colour: string): Chip {
  const group = new Group()
  group.name = 'paint-chip'
  const disc = new Mesh(new CircleGeometry(CHIP, 28), new MeshBasicMaterial({ color: colour, side: DoubleSide, toneMapped: false }))
  disc.raycast = () => undefined
  const planes = ([[1, 0, 0], [-1, 0, 0], [0, 1, 0], [0, -1, 0], [0, 0, 1], [0, 0, -1]] as const).map(([x, y, z]) => new Plane(new Vector3(x, y, z), 0))
  const worn: { from: Mesh; patch: Mesh<Mesh['geometry'], Material> }[] = []
  for (const [from, material] of meshes) {
    const own = material.clone()
    own.clippingPlanes = planes
    // Over the paint that is there: a hair nearer, whatever the angle.
    own.polygonOffset = true
    own.polygonOffsetFactor = -2
    own.polygonOffsetUnits = -2
    const patch = new Mesh(from.geometry, own)
    patch.name = 'chip-patch'
    patch.matrixAutoUpdate = false
    patch.raycast = () => undefined
    group.add(patch)
    worn.push({ from, patch })
  }
  group.add(disc)
  gl.localClippingEnabled = true
  const visible = (object: Object3D | null): boolean => object === null || (object.visible && visible(object.parent))
  return {
    group,
    show(hand, against, eye) {
      disc.visible = hand !== null
      if (hand) {
        disc.position.set(...hand)
        disc.lookAt(eye)
      }
      for (const { from, patch } of worn) {
        patch.visible = against !== null && visible(from)
        if (!patch.visible) continue
        patch.matrix.copy(from.matrixWorld)
        patch.matrixWorldNeedsUpdate = true
      }
      if (!against) return
      planes.forEach((plane, index) => {
        const axis = index >> 1
        plane.constant = PATCH + (index % 2 === 0 ? -1 : 1) * against[axis]!
      })
    },
    dispose() {
      group.removeFromParent()
      gl.localClippingEnabled = false
      disc.geometry.dispose()
      disc.material.dispose()
      for (const { patch } of worn) patch.material.dispose()
    }
  }
}
