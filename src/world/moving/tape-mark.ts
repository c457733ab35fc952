import { BufferAttribute, BufferGeometry, Group, Line, LineBasicMaterial, Mesh, MeshBasicMaterial, SphereGeometry } from 'three'
import type { Vec3 } from '../../contract/ids.ts'

const LAMP = 0xf4b740
/** Radius of an end, metres: seen from across the room, and small on a sill. */
const END = 0.012

/** The tape as it lies on the product. */
export interface TapeMark {
  readonly group: Group
  show(from: Vec3 | null, to: Vec3 | null): void
  dispose(): void
}

export function createTapeMark(): TapeMark {
  const group = new Group()
  group.name = 'measuring-tape'
  const ball = new SphereGeometry(END, 12, 8)
  // Over what it lies on: a tape inside of a curved panel would not be seen.
  const material = new MeshBasicMaterial({ color: LAMP, depthTest: false, transparent: true, toneMapped: false })
  const ends = [new Mesh(ball, material), new Mesh(ball, material)] as const
  const places = new Float32Array(6)
  const geometry = new BufferGeometry().setAttribute('position', new BufferAttribute(places, 3))
  const line = new Line(geometry, new LineBasicMaterial({ color: LAMP, depthTest: false, transparent: true, toneMapped: false }))
  line.frustumCulled = false
  group.add(...ends, line)
  for (const each of [...ends, line]) {
    each.raycast = () => undefined
    each.visible = false
    each.renderOrder = 6
  }
  return {
    group,
    show(from, to) {
      for (const [end, at] of [[ends[0], from], [ends[1], to]] as const) {
        end.visible = at !== null
        if (at) end.position.set(...at)
      }
      line.visible = from !== null && to !== null
      if (!from || !to) return
      places.set([...from, ...to])
      geometry.attributes['position']!.needsUpdate = true
    },
    dispose() {
      group.removeFromParent()
      ball.dispose()
      material.dispose()
      geometry.dispose()
      line.material.dispose()
    }
  }
}
