import { Box3, type Object3D, type PerspectiveCamera, type Raycaster, Vector3 } from 'three'
import type { Hotspot } from '../contract/showroom.ts'
import type { Spots } from '../model/spots.ts'
import type { Pointed, StageModel } from '../model/stage.ts'
import type { Product } from '../world/product/product.ts'
import { createAskingRay } from '../world/product/rays.ts'
import { type OnPage, project } from '../world/project.ts'

/** Writes where points of the room fall on the page. */
export interface Spotter {
  /** Fastens hotspots to their parts, so that they move with them. */
  mark(product: Product | null, hotspots: readonly Hotspot[]): void
  /** True while it has not asked yet for every point whether something stands before it. */
  step(model: StageModel, width: number, height: number): boolean
}

/** Frames that come after a rest of this, ms, begin anew: much may have changed. */
const REST = 250

/** A surface this near behind a point is the one that the point lies on, metres. */
const OWN_SURFACE = 0.08

export function createSpotter(spots: Spots, camera: PerspectiveCamera): Spotter {
  const ray: Raycaster = createAskingRay()
  const point = new Vector3()
  const direction = new Vector3()
  const box = new Box3()
  const page: OnPage = { x: 0, y: 0, inside: false }
  let product: Product | null = null
  let marks: { id: string; node: Object3D; at: Vector3; hidden: boolean }[] = []
  const eye = new Vector3(Number.NaN, 0, 0)
  const ahead = new Vector3()
  const way = new Vector3()
  let turn = 0
  let left = 0
  let last = -Infinity

  const put = (id: string, hidden: boolean, width: number, height: number) => {
    project(point, camera, width, height, page)
    spots.put(id, page.x, page.y, page.inside && !hidden, page.inside && hidden)
  }
  const coveredFrom = (at: Vector3): boolean => {
    if (!product) return false
    direction.subVectors(at, camera.position)
    const far = direction.length()
    ray.set(camera.position, direction.normalize())
    ray.near = 0
    ray.far = far - OWN_SURFACE
    return ray.intersectObject(product.root, true).length > 0
  }
  const place = (id: string, target: Pointed | null, width: number, height: number) => {
    const node = target && product?.part(target.part)
    if (!target || !node) return spots.drop(id)
    if (target.at) point.set(...target.at)
    else box.setFromObject(node).getCenter(point)
    put(id, false, width, height)
  }

  return {
    mark(next, hotspots) {
      for (const { id } of marks) spots.drop(id)
      product = next
      marks = hotspots.flatMap((hotspot) => {
        const node = next?.part(hotspot.part)
        if (!node) return []
        return [{ id: hotspot.id, node, at: shutInverse(node).apply(hotspot.at), hidden: false }]
      })
      last = -Infinity
    },
    step(model, width, height) {
      const now = performance.now()
      camera.getWorldDirection(way)
      if (now - last > REST || !eye.equals(camera.position) || !ahead.equals(way)) left = marks.length
      eye.copy(camera.position)
      ahead.copy(way)
      // One point is asked for in a frame: rays against the whole product cost more than all that is drawn of the points.
      const all = last === -Infinity
      if (marks.length > 0) turn = (turn + 1) % marks.length
      for (let k = 0; k < marks.length; k++) {
        const mark = marks[k]!
        point.copy(mark.at).applyMatrix4(mark.node.matrixWorld)
        if (all || k === turn) mark.hidden = coveredFrom(point)
        put(mark.id, mark.hidden, width, height)
      }
      left = all ? 0 : Math.max(0, left - 1)
      last = now
      place('selected', model.selected ? { part: model.selected, at: null } : null, width, height)
      place('point:customer', model.pointed.customer, width, height)
      place('point:advisor', model.pointed.advisor, width, height)
      spots.flush()
      return left > 0
    }
  }
}

/** From the showroom's frame, everything shut, into a part's own: hinges turn parts and never move them. */
function shutInverse(node: Object3D): { apply(at: readonly [number, number, number]): Vector3 } {
  return {
    apply(at) {
      const local = new Vector3(...at)
      for (let above: Object3D | null = node; above; above = above.parent) local.sub(above.position)
      return local
    }
  }
}
