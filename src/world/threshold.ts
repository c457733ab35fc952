import { BoxGeometry, Color, DoubleSide, Group, Mesh, MeshBasicMaterial, PlaneGeometry, ShaderMaterial, Vector3 } from 'three'
import { damped } from './product/damped.ts'
import type { DoorPlace } from './threshold-place.ts'

/** Clear width and height of the doorway, metres. */
export const DOOR_WIDTH = 1.06
export const DOOR_HEIGHT = 2.22
const FRAME = 0.04
/** How deep the lit room behind it is seen, metres. */
const DEPTH = 1.5

const LIGHT_VERTEX = `
varying vec2 at;
varying vec3 spot;
varying vec3 eye;
void main() {
  at = uv;
  spot = position;
  eye = (inverse(modelMatrix) * vec4(cameraPosition, 1.0)).xyz;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

/**
 * A lit room behind the doorway, seen as deep as it is: each line of sight is followed to the wall, floor or ceiling of a box behind
 * the opening (interior mapping), so that it holds from every side and in both eyes.
 */
const LIGHT_FRAGMENT = `
varying vec2 at;
varying vec3 spot;
varying vec3 eye;
uniform vec3 low;
uniform vec3 high;
uniform vec3 room;
uniform float open;
void main() {
  vec3 way = normalize(spot - eye);
  vec3 half_ = room * 0.5;
  vec3 middle = vec3(0.0, 0.0, -half_.z);
  vec3 wall = middle + sign(way) * half_;
  vec3 t = (wall - spot) / (sign(way) * max(abs(way), 1e-4));
  float far = min(min(t.x, t.y), t.z);
  vec3 hit = (spot + way * far - middle) / half_;
  float up = hit.y * 0.5 + 0.5;
  vec3 light = mix(low, high, up) * 1.04;
  // Brightest on the far wall under the lamp; sides and floor lie a little in shade, corners more.
  float face = far == t.z ? 1.0 : far == t.y ? (way.y > 0.0 ? 1.06 : 0.7) : 0.84;
  vec3 edge = 1.0 - abs(hit);
  float corner = far == t.z ? min(edge.x, edge.y) : far == t.y ? min(edge.x, edge.z) : min(edge.y, edge.z);
  float lamp = exp(-dot(hit.xy - vec2(0.0, 0.55), hit.xy - vec2(0.0, 0.55)) * 0.9);
  light *= face * mix(0.8, 1.0, smoothstep(0.0, 0.35, corner)) + 0.16 * lamp;
  gl_FragColor = vec4(light * open, 1.0);
  #include <colorspace_fragment>
}`

/** The light that falls out on the floor: strongest at the sill, gone after two metres. */
const SPILL_FRAGMENT = `
varying vec2 at;
uniform vec3 low;
uniform float open;
void main() {
  float away = 1.0 - at.y;
  float half_ = mix(0.27, 0.5, away);
  float side = smoothstep(half_, half_ * 0.72, abs(at.x - 0.5));
  gl_FragColor = vec4(low, 0.62 * open * side * pow(1.0 - away, 1.6));
  #include <colorspace_fragment>
}`

/** A lit doorway that stands in the room: shut it is not there at all. */
export interface Threshold {
  readonly group: Group
  /** Where it stands from now on; called while it is shut. */
  stand(place: DoorPlace): void
  open(open: boolean, atOnce: boolean): void
  readonly openness: number
  step(seconds: number): boolean
  dispose(): void
}

/** The design's `--arrive`, seconds: for a person coming or going alone. */
const ARRIVE_SECONDS = 0.6

export function createThreshold(): Threshold {
  const group = new Group()
  group.name = 'threshold'
  const uniforms = { low: { value: new Color('#e7a63a') }, high: { value: new Color('#f9d88c') }, room: { value: new Vector3(DOOR_WIDTH, DOOR_HEIGHT, DEPTH) }, open: { value: 0 } }
  const light = new Mesh(new PlaneGeometry(DOOR_WIDTH, DOOR_HEIGHT), new ShaderMaterial({ vertexShader: LIGHT_VERTEX, fragmentShader: LIGHT_FRAGMENT, uniforms, side: DoubleSide }))
  light.name = 'threshold-light'
  light.position.set(0, DOOR_HEIGHT / 2, -0.06)
  const spill = new Mesh(
    new PlaneGeometry(DOOR_WIDTH * 1.9, 2.2),
    new ShaderMaterial({ vertexShader: LIGHT_VERTEX, fragmentShader: SPILL_FRAGMENT, uniforms, transparent: true, depthWrite: false })
  )
  spill.rotation.x = -Math.PI / 2
  spill.position.set(0, 0.004, 1.1)
  const dark = new MeshBasicMaterial({ color: '#2a2f30' })
  const jamb = new BoxGeometry(FRAME, DOOR_HEIGHT + FRAME, 0.14)
  const lintel = new BoxGeometry(DOOR_WIDTH + 2 * FRAME, FRAME, 0.14)
  const frame = [-1, 1].map((side) => {
    const mesh = new Mesh(jamb, dark)
    mesh.position.set((side * (DOOR_WIDTH + FRAME)) / 2, (DOOR_HEIGHT + FRAME) / 2, 0)
    return mesh
  })
  const top = new Mesh(lintel, dark)
  top.position.set(0, DOOR_HEIGHT + FRAME / 2, 0)
  group.add(light, spill, top, ...frame)
  group.traverse((object) => {
    object.raycast = () => undefined
  })
  group.visible = false

  let state = { at: 0, speed: 0 }
  let to = 0
  const apply = () => {
    group.visible = state.at > 0.002
    uniforms.open.value = state.at
    // Opens from the hinge: a slit of light that widens, its frame with it.
    const width = Math.max(0.02, state.at)
    light.scale.x = top.scale.x = width
    light.position.x = top.position.x = (-(1 - width) * DOOR_WIDTH) / 2
    frame[1]!.position.x = light.position.x + (DOOR_WIDTH * width + FRAME) / 2
  }
  apply()
  return {
    group,
    stand(place) {
      group.position.set(...place.at)
      group.rotation.y = place.facing
    },
    open(open, atOnce) {
      to = open ? 1 : 0
      if (atOnce) {
        state = { at: to, speed: 0 }
        apply()
      }
    },
    get openness() {
      return state.at
    },
    step(seconds) {
      if (state.at === to && state.speed === 0) return false
      state = damped(state.at, state.speed, to, ARRIVE_SECONDS / 2, Math.min(seconds, 0.1))
      if (Math.abs(state.at - to) < 0.002) state = { at: to, speed: 0 }
      apply()
      return state.at !== to
    },
    dispose() {
      group.removeFromParent()
      for (const mesh of [light, spill]) {
        mesh.geometry.dispose()
        mesh.material.dispose()
      }
      jamb.dispose()
      lintel.dispose()
      dark.dispose()
    }
  }
}
