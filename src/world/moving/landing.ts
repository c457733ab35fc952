import { BufferAttribute, BufferGeometry, Group, Line, LineBasicMaterial, Mesh, MeshBasicMaterial, RingGeometry } from 'three'
import type { Arc } from './arc.ts'

/** The lamp's colour where one can land, a quiet grey where not. */
const CAN = 0xf4b740
const CANNOT = 0x7d8988
const RING = { inner: 0.2, outer: 0.26 }

/** The arc of a teleport and the ring where it lands. */
export interface LandingMark {
  readonly group: Group
  show(arc: Arc): void
  /** The ring alone, where something else draws the arc. */
  ring(at: readonly [x: number, z: number] | null): void
  hide(): void
  dispose(): void
}

export function createLandingMark(): LandingMark {
  const group = new Group()
  group.name = 'teleport-landing'
  const ring = new Mesh(new RingGeometry(RING.inner, RING.outer, 40).rotateX(-Math.PI / 2), new MeshBasicMaterial({ color: CAN, transparent: true, opacity: 0.9, depthWrite: false, toneMapped: false }))
  ring.name = 'landing-ring'
  const geometry = new BufferGeometry()
  const line = new Line(geometry, new LineBasicMaterial({ color: CAN, transparent: true, opacity: 0.8, toneMapped: false }))
  line.name = 'landing-arc'
  line.frustumCulled = false
  group.add(ring, line)
  for (const each of [ring, line]) {
    each.raycast = () => undefined
    each.visible = false
    each.renderOrder = 4
  }
  let places = new Float32Array(0)
  const circle = (at: readonly [number, number] | null) => {
    ring.visible = at !== null
    if (at) ring.position.set(at[0], 0.006, at[1])
  }
  return {
    group,
    show({ points, landing }) {
      if (places.length !== points.length * 3) {
        places = new Float32Array(points.length * 3)
        geometry.setAttribute('position', new BufferAttribute(places, 3))
      }
      points.forEach((point, k) => places.set(point, 3 * k))
      if (points.length > 0) geometry.attributes['position']!.needsUpdate = true
      line.visible = points.length > 0
      line.material.color.set(landing ? CAN : CANNOT)
      circle(landing)
    },
    ring: circle,
    hide() {
      ring.visible = line.visible = false
    },
    dispose() {
      group.removeFromParent()
      geometry.dispose()
      line.material.dispose()
      ring.geometry.dispose()
      ring.material.dispose()
    }
  }
}
