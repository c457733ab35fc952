import { DoubleSide, Mesh, PlaneGeometry, Quaternion, ShaderMaterial, Vector3 } from 'three'
import { EVEN_EYE_HEIGHT, type Rigid } from '../contract/pose.ts'
import { damped } from './product/damped.ts'

/** A doorway within this angle of straight ahead is in sight already, radians. */
const IN_SIGHT = 0.5
/** Where sight ends softly: so far aside of straight ahead, radians, and so far from the eyes, metres. */
const ASIDE = 0.62
const AWAY = 1.2
/** Of a headset's picture the sign is a sliver: width and height, metres. */
const WIDTH = 0.2
const HEIGHT = 0.62
const ARRIVE_SECONDS = 0.6

const VERTEX = `
varying vec2 at;
void main() {
  at = uv * 2.0 - 1.0;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

/** Light as it falls past the edge of a door that stands ajar: no outline, brightest in the middle, never opaque. */
const FRAGMENT = `
varying vec2 at;
uniform float strength;
void main() {
  float soft = exp(-at.x * at.x * 5.0) * (1.0 - smoothstep(0.2, 1.0, abs(at.y)));
  gl_FragColor = vec4(0.905, 0.474, 0.051, soft * 0.55 * strength);
  #include <colorspace_fragment>
}`

/** Light at the edge of sight that says: somebody is there, on this side. It goes with the head and moves nothing else. */
export interface EdgeSign {
  readonly mesh: Mesh
  /** Where one's head is, and where somebody waits on the floor, or null. Not seen while that is in sight. */
  point(head: Rigid, to: readonly [number, number, number] | null): void
  /** True while it comes or goes. */
  step(seconds: number): boolean
  dispose(): void
}

export function createEdgeSign(): EdgeSign {
  const uniforms = { strength: { value: 0 } }
  const material = new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms, transparent: true, depthTest: false, depthWrite: false, side: DoubleSide })
  const mesh = new Mesh(new PlaneGeometry(WIDTH, HEIGHT), material)
  mesh.name = 'edge-sign'
  mesh.visible = false
  mesh.renderOrder = 8
  mesh.frustumCulled = false
  mesh.raycast = () => undefined
  const turn = new Quaternion()
  const way = new Vector3()
  let state = { at: 0, speed: 0 }
  let to = 0
  return {
    mesh,
    point({ p, q }, target) {
      to = 0
      if (!target) return
      turn.set(q[0], q[1], q[2], q[3])
      way.set(target[0] - p[0], Math.min(p[1], EVEN_EYE_HEIGHT) - p[1], target[2] - p[2]).applyQuaternion(turn.clone().invert())
      const aside = Math.atan2(way.x, -way.z)
      if (Math.abs(aside) <= IN_SIGHT) return
      to = 1
      way.set(Math.sin(ASIDE) * Math.sign(aside), -0.05, -Math.cos(ASIDE)).multiplyScalar(AWAY)
      mesh.position.copy(way).applyQuaternion(turn).add(new Vector3(p[0], p[1], p[2]))
      mesh.quaternion.copy(turn)
    },
    step(seconds) {
      if (state.at === to && state.speed === 0) return false
      state = damped(state.at, state.speed, to, ARRIVE_SECONDS / 2, Math.min(seconds, 0.1))
      if (Math.abs(state.at - to) < 0.004) state = { at: to, speed: 0 }
      uniforms.strength.value = state.at
      mesh.visible = state.at > 0.004
      return state.at !== to
    },
    dispose() {
      mesh.removeFromParent()
      mesh.geometry.dispose()
      material.dispose()
    }
  }
}
