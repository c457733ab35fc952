import { AdditiveBlending, BufferAttribute, BufferGeometry, Mesh, MeshBasicMaterial, Quaternion, type Scene, Vector3 } from 'three'

/** How long it is seen, seconds; how long its tail is and how far it goes, metres. */
const SECONDS = 1.4
const TAIL = 5
const WAY = 26

/** A star that falls across the room, high and far behind the product as it is seen from `eye`. */
export interface Star {
  /** False when it is gone. */
  step(seconds: number): boolean
  dispose(): void
}

/** @param eye where one looks from; @param ahead the way one looks, level: showroom frame, metres */
export function shootingStar(scene: Scene, eye: Vector3, ahead: Vector3): Star {
  const right = new Vector3(-ahead.z, 0, ahead.x).normalize()
  const way = right.clone().multiplyScalar(-0.94).add(new Vector3(0, -0.34, 0)).normalize()
  const start = eye.clone().addScaledVector(ahead, 30).addScaledVector(right, WAY / 2).add(new Vector3(0, 13, 0))
  // A thin triangle with its tip behind: bright in front, nothing at the tail's end.
  const geometry = new BufferGeometry()
  geometry.setAttribute('position', new BufferAttribute(new Float32Array([0, 0.05, 0, 0, -0.05, 0, TAIL, 0, 0]), 3))
  geometry.setAttribute('color', new BufferAttribute(new Float32Array([1, 1, 1, 1, 1, 1, 0, 0, 0]), 3))
  const material = new MeshBasicMaterial({ vertexColors: true, blending: AdditiveBlending, transparent: true, depthWrite: false, side: 2, toneMapped: false, fog: false })
  const mesh = new Mesh(geometry, material)
  mesh.raycast = () => undefined
  mesh.quaternion.copy(new Quaternion().setFromUnitVectors(new Vector3(1, 0, 0), way.clone().negate()))
  mesh.frustumCulled = false
  scene.add(mesh)
  let gone = 0
  const put = () => {
    const share = gone / SECONDS
    mesh.position.copy(start).addScaledVector(way, WAY * share)
    // Comes up at once, and fades.
    material.opacity = Math.min(1, share * 8) * (1 - share) ** 0.6
  }
  put()
  return {
    step(seconds) {
      gone = Math.min(SECONDS, gone + Math.min(seconds, 0.1))
      put()
      return gone < SECONDS
    },
    dispose() {
      mesh.removeFromParent()
      geometry.dispose()
      material.dispose()
    }
  }
}
