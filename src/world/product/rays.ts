import type { Mesh, Object3D } from 'three'
import { acceleratedRaycast, computeBoundsTree } from 'three-mesh-bvh'

/** Whether rays meet an object of the product: a mesh with a ray of its own (a shell that rays go through) is none of them. */
export const isForRays = (object: Object3D): object is Mesh => (object as Mesh).isMesh && (!Object.hasOwn(object, 'raycast') || (object as Mesh).raycast === raycast)

/** Whether an object and all above it are drawn. */
export function isDrawn(object: Object3D): boolean {
  for (let at: Object3D | null = object; at; at = at.parent) if (!at.visible) return false
  return true
}

/** By itself three meets what is hidden, too: a wheel that was not chosen. */
const raycast: Mesh['raycast'] = function (this: Mesh, ray, hits) {
  if (isDrawn(this)) acceleratedRaycast.call(this, ray, hits)
}

/**
 * Gives every mesh a tree for rays, one mesh a turn of `rest`, so that no frame waits long. A ray against a whole car costs
 * 14–25 ms without, .15 ms with it.
 */
export async function prepareRays(root: Object3D, rest: () => Promise<void>): Promise<void> {
  const meshes: Mesh[] = []
  root.traverse((object) => {
    if (isForRays(object)) meshes.push(object)
  })
  for (const mesh of meshes) {
    if (!mesh.geometry.boundsTree) {
      computeBoundsTree.call(mesh.geometry)
      await rest()
    }
    mesh.raycast = raycast
  }
}
