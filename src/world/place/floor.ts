import { CircleGeometry, Color, Mesh, ShaderMaterial, type Texture, Vector2 } from 'three'

const VERTEX = `
varying vec3 place;
void main() {
  place = (modelMatrix * vec4(position, 1.0)).xyz;
  gl_Position = projectionMatrix * viewMatrix * vec4(place, 1.0);
}`

/** Light pools round the product and fades into the background before the rim, so that no horizon is seen. */
const FRAGMENT = `
varying vec3 place;
uniform vec3 near;
uniform vec3 far;
uniform sampler2D shade;
uniform vec2 shadeSize;
uniform float shadow;
void main() {
  float away = length(place.xz * vec2(1.0, 0.8));
  vec3 colour = mix(near, far, smoothstep(1.2, 9.0, away));
  vec2 at = place.xz / shadeSize + 0.5;
  if (shadow > 0.0 && all(greaterThan(at, vec2(0.0))) && all(lessThan(at, vec2(1.0)))) colour *= mix(1.0, texture2D(shade, at).r, shadow);
  // A grain of a two-hundredth hides the steps of eight bits in so slow a gradient.
  float grain = fract(sin(dot(gl_FragCoord.xy, vec2(12.9898, 78.233))) * 43758.5453) - 0.5;
  gl_FragColor = vec4(colour * (1.0 + grain * 0.012), 1.0);
  #include <colorspace_fragment>
}`

export interface Floor {
  readonly mesh: Mesh
  /** Linear RGB of the floor by the product and where it ends. */
  colours(near: readonly [number, number, number], far: readonly [number, number, number]): void
  /** The product's shadow: darker where its red is lower; it covers `size` metres (x, z) about the origin. */
  shade(texture: Texture, size: readonly [number, number]): void
  /** What `shade` was given last: a place that takes the floor's stead shows it too. */
  readonly shadow: { readonly texture: Texture; readonly size: readonly [number, number] } | null
  dispose(): void
}

/** A round floor of 40 m at y = 0. Rays go through it: pressing beside the product means the room, not the floor. */
export function createFloor(): Floor {
  const uniforms = {
    near: { value: new Color() },
    far: { value: new Color() },
    shade: { value: null as Texture | null },
    shadeSize: { value: new Vector2(1, 1) },
    shadow: { value: 0 }
  }
  const mesh = new Mesh(new CircleGeometry(40, 64), new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms }))
  mesh.name = 'floor'
  mesh.rotation.x = -Math.PI / 2
  mesh.renderOrder = -1
  mesh.raycast = () => undefined
  let shadow: Floor['shadow'] = null
  return {
    mesh,
    get shadow() {
      return shadow
    },
    colours(near, far) {
      uniforms.near.value.setRGB(...near)
      uniforms.far.value.setRGB(...far)
    },
    shade(texture, size) {
      shadow = { texture, size }
      uniforms.shade.value = texture
      uniforms.shadeSize.value.set(...size)
      uniforms.shadow.value = 1
    },
    dispose() {
      mesh.geometry.dispose()
      mesh.material.dispose()
      uniforms.shade.value?.dispose()
    }
  }
}
