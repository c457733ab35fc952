import { Box3, Matrix4, type Object3D, type PerspectiveCamera, Vector3 } from 'three'
import type { Hotspot } from '../contract/showroom.ts'
import type { Spots } from '../model/spots.ts'
import type { Pointed, StageModel } from '../model/stage.ts'
import type { Product } from '../world/product/product.ts'
import { createSight, type Sight } from '../world/product/sight.ts'
import { type OnPage, project } from '../world/project.ts'

/** Writes where points of the room fall on the page. */
export interface Spotter {
  /** Fastens hotspots to their parts, so that they move with them. */
  mark(product: Product | null, hotspots: readonly Hotspot[]): void
  /**
   * A picture's places; `now` in ms. While the eye moves, what hides a point is asked ten times a second: names fade more slowly than that. True where it
   * is still to be asked once the eye rests.
   */
  step(model: StageModel, width: number, height: number, now: number): boolean
}

/** A surface this near behind a point is the one that the point lies on, metres. */
const OWN_SURFACE = 0.08
/** While the eye moves, what hides points is asked again after, ms. */
const ASKED_AGAIN = 100

export function createSpotter(spots: Spots, camera: PerspectiveCamera): Spotter {
  const point = new Vector3()
  const box = new Box3()
  const page: OnPage = { x: 0, y: 0, inside: false }
  let product: Product | null = null
  let sight: Sight | null = null
  let marks: { id: string; node: Object3D; at: Vector3; hidden: boolean }[] = []
  const looked = new Matrix4()
  let askedAt = -Infinity

  const put = (id: string, hidden: boolean, width: number, height: number) => {
    project(point, camera, width, height, page)
    spots.put(id, page, page.inside && !hidden, page.inside && hidden)
  }
  const place = (id: string, target: Pointed | null, width: number, height: number) => {
    const node = target && product?.part(target.part)
    if (!target || !node) return spots.drop(id)
    if (target.at) point.fromArray(target.at)
    else box.setFromObject(node).getCenter(point)
    put(id, false, width, height)
  }

  return {
    mark(next, hotspots) {
      for (const { id } of marks) spots.drop(id)
      product = next
      sight = next && createSight(next.root)
      marks = hotspots.flatMap((hotspot) => {
        const node = next?.part(hotspot.part)
        if (!node) return []
        return [{ id: hotspot.id, node, at: shutInverse(node).apply(hotspot.at), hidden: false }]
      })
    },
    step(model, width, height, now) {
      const asks = looked.equals(camera.matrixWorld) || now - askedAt >= ASKED_AGAIN
      looked.copy(camera.matrixWorld)
      if (asks) askedAt = now
      for (let k = 0; k < marks.length; k++) {
        const mark = marks[k]!
        point.copy(mark.at).applyMatrix4(mark.node.matrixWorld)
        if (asks) mark.hidden = sight?.covers(camera.position, point, OWN_SURFACE) ?? false
        put(mark.id, mark.hidden, width, height)
      }
      place('selected', model.selected ? { part: model.selected, at: null } : null, width, height)
      place('point:customer', model.pointed.customer, width, height)
      place('point:advisor', model.pointed.advisor, width, height)
      spots.flush()
      return !asks && marks.length > 0
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
