import { Box3, type BufferAttribute, type BufferGeometry, Matrix4, type Mesh, type Object3D, Vector3 } from 'three'
import { CHANGE_SECONDS } from './change.ts'
import { type Rings, ringsOf } from './rings.ts'

/** Lets parts come and go with a choice: what comes grows from its middle outwards, and what goes gives way from there. */
export interface Presence {
  set(hidden: ReadonlySet<string>, atOnce: boolean): void
  /** True while a change is on its way. */
  step(seconds: number): boolean
}

/** A part on its way: `gone` of its reach, 0 to 1, is behind the edge that runs outwards through it. */
interface Passage {
  readonly side: 'within' | 'beyond'
  readonly worn: readonly (readonly [mesh: Mesh, own: BufferGeometry, rings: Rings])[]
  gone: number
  to: 0 | 1
}

/** @param names nodes whose visibility a choice may change; others are left as they are */
export function createPresence(nodeOf: (name: string) => Object3D | undefined, names: Iterable<string>): Presence {
  const known = new WeakMap<BufferGeometry, Rings>()
  const parts = new Map<string, { node: Object3D; wanted: boolean; passage: Passage | null }>()
  for (const name of names) {
    const node = nodeOf(name)
    if (node) parts.set(name, { node, wanted: node.visible, passage: null })
  }
  let changing = false
  const draw = ({ worn, gone, side }: Passage) => worn.forEach(([, , rings]) => rings.draw(gone, side))
  const settle = (part: { node: Object3D; wanted: boolean; passage: Passage | null }) => {
    for (const [mesh, own] of part.passage?.worn ?? []) mesh.geometry = own
    part.passage = null
    part.node.visible = part.wanted
  }
  const begin = (node: Object3D, comes: boolean): Passage => {
    node.visible = true
    const worn = wear(node, known)
    for (const [mesh, , rings] of worn) mesh.geometry = rings.geometry
    return { side: comes ? 'within' : 'beyond', worn, gone: 0, to: 1 }
  }
  return {
    set(hidden, atOnce) {
      for (const [name, part] of parts) {
        const wanted = !hidden.has(name)
        const changed = wanted !== part.wanted
        part.wanted = wanted
        if (atOnce) settle(part)
        else if (changed && part.passage) part.passage.to = part.passage.to === 1 ? 0 : 1
        else if (changed) {
          part.passage = begin(part.node, wanted)
          changing = true
          draw(part.passage)
        }
      }
    },
    step(seconds) {
      let moving = false
      if (!changing) return false
      for (const part of parts.values()) {
        const { passage } = part
        if (!passage) continue
        const way = seconds / CHANGE_SECONDS
        passage.gone = passage.to === 1 ? Math.min(1, passage.gone + way) : Math.max(0, passage.gone - way)
        draw(passage)
        if (passage.gone === passage.to) settle(part)
        else moving = true
      }
      changing = moving
      return moving
    }
  }
}

/** The meshes drawn of a part, each with its triangles in rings round the part's middle. */
function wear(node: Object3D, known: WeakMap<BufferGeometry, Rings>): Passage['worn'] {
  node.updateWorldMatrix(true, true)
  const home = node.matrixWorld.clone().invert()
  const meshes: [Mesh, Matrix4][] = []
  const box = new Box3()
  node.traverseVisible((object) => {
    const mesh = object as Mesh
    // A share of another mesh's triangles is there for rays and never drawn.
    if (!mesh.isMesh || (!Array.isArray(mesh.material) && !mesh.material.visible)) return
    const toPart = new Matrix4().multiplyMatrices(home, mesh.matrixWorld)
    if (!mesh.geometry.boundingBox) mesh.geometry.computeBoundingBox()
    box.union(mesh.geometry.boundingBox!.clone().applyMatrix4(toPart))
    meshes.push([mesh, toPart])
  })
  const middle = box.getCenter(new Vector3())
  const far = Math.max(...meshes.map(([mesh, toPart]) => reachOf(mesh.geometry, toPart, middle)))
  return meshes.map(([mesh, toPart]) => {
    const own = mesh.geometry
    const rings = known.get(own) ?? ringsOf(own, toPart, middle, far)
    known.set(own, rings)
    return [mesh, own, rings] as const
  })
}

/** Distance of the farthest corner from a point, in the part's frame. */
function reachOf(geometry: BufferGeometry, toPart: Matrix4, middle: Vector3): number {
  const position = geometry.getAttribute('position')
  const point = new Vector3()
  let reach = 0
  for (let k = 0; k < position.count; k++) reach = Math.max(reach, point.fromBufferAttribute(position as BufferAttribute, k).applyMatrix4(toPart).distanceToSquared(middle))
  return Math.sqrt(reach)
}
