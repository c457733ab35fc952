import { Mesh, PlaneGeometry, ShaderMaterial } from 'three'

// Drawn over each eye's own picture; angles are the eye's, so that both see the edge in the same place.
const VERTEX = `
varying vec2 tangent;
void main() {
  gl_Position = vec4(position.xy, 0.0, 1.0);
  tangent = (position.xy + vec2(projectionMatrix[2][0], projectionMatrix[2][1])) / vec2(projectionMatrix[0][0], projectionMatrix[1][1]);
}`

const FRAGMENT = `
uniform float edge;
uniform float veil;
varying vec2 tangent;
void main() {
  float angle = atan(length(tangent));
  float clear = mix(1.05, 0.0, edge);
  float dark = edge > 0.001 ? smoothstep(clear - 0.12, clear + 0.12, angle) : 0.0;
  gl_FragColor = vec4(0.0, 0.0, 0.0, max(dark, veil));
}`

/** A step from place to place is seen after so long, seconds: the picture goes dark and comes back, nothing flies past. */
const BLINK = 0.18

/** The dark that lies over both eyes while one is moved. */
export interface Veil {
  readonly mesh: Mesh
  /** Dark for a moment: one was put somewhere else. */
  blink(): void
  /** How much of the field of view is dark at its edge, 0 to 0.6, and how dark all of it is, 0 to 1. True while a blink goes on. */
  step(seconds: number, edge: number, dark: number): boolean
  dispose(): void
}

export function createVeil(): Veil {
  const uniforms = { edge: { value: 0 }, veil: { value: 0 } }
  const mesh = new Mesh(new PlaneGeometry(2, 2), new ShaderMaterial({ uniforms, vertexShader: VERTEX, fragmentShader: FRAGMENT, transparent: true, depthTest: false, depthWrite: false }))
  mesh.name = 'veil'
  mesh.frustumCulled = false
  mesh.renderOrder = 1000
  mesh.visible = false
  mesh.raycast = () => undefined
  let left = 0
  return {
    mesh,
    blink() {
      left = BLINK
    },
    step(seconds, edge, dark) {
      left = Math.max(0, left - seconds)
      uniforms.edge.value = edge
      uniforms.veil.value = Math.max(dark, Math.min(1, (1.4 * left) / BLINK))
      mesh.visible = edge > 0.001 || uniforms.veil.value > 0.001
      return left > 0
    },
    dispose() {
      mesh.removeFromParent()
      mesh.geometry.dispose()
      mesh.material.dispose()
    }
  }
}
