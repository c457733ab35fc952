import { DoubleSide, Mesh, PlaneGeometry, ShaderMaterial, Vector3 } from 'three'

const VERTEX = `
varying vec2 at;
void main() {
  at = uv * 2.0 - 1.0;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

const RING = `
varying vec2 at;
void main() {
  float r = length(at);
  float w = fwidth(r);
  float ring = smoothstep(0.98, 0.98 - w, r) * smoothstep(0.8 - w, 0.8, r);
  float edge = smoothstep(1.0, 1.0 - w, r) * smoothstep(0.76 - w, 0.76, r);
  // The lamp inside a dark edge: seen on any paint.
  gl_FragColor = vec4(mix(vec3(0.043, 0.055, 0.059), vec3(0.957, 0.718, 0.251), ring), edge * 0.95);
}`

/** A ring on what one points at oneself, in the lamp's colour. (What others point at is drawn with them.) */
export interface PointingRing {
  readonly mesh: Mesh
  /** Lies on `at`, showroom frame, and turns to `eye`. */
  show(at: Vector3, eye: Vector3): void
  hide(): void
  dispose(): void
}

/** Ring across, metres at 4 m away; grows with distance so that it is never a dot. */
const ACROSS = 0.22
/** The ring is drawn this much nearer to the eye than what it lies on, so that a curved panel does not swallow it. Metres. */
const LIFT = 0.2

export function createPointingRing(): PointingRing {
  const mesh = new Mesh(new PlaneGeometry(1, 1), new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: RING, transparent: true, depthWrite: false, side: DoubleSide }))
  mesh.name = 'pointing-ring'
  mesh.renderOrder = 5
  mesh.visible = false
  mesh.raycast = () => undefined
  const way = new Vector3()
  return {
    mesh,
    show(at, eye) {
      mesh.visible = true
      way.subVectors(eye, at)
      const distance = way.length()
      mesh.position.copy(at).addScaledVector(way.normalize(), Math.min(LIFT, distance / 3))
      mesh.scale.setScalar(ACROSS * Math.max(0.5, distance / 4))
      mesh.lookAt(eye)
    },
    hide() {
      mesh.visible = false
    },
    dispose() {
      mesh.removeFromParent()
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
  }
}
