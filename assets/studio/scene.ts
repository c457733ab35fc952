import { BackSide, DoubleSide, Mesh, PlaneGeometry, Scene, ShaderMaterial, SphereGeometry, Vector3 } from 'three'

/** The two surroundings a car can stand in. */
export const STUDIOS = ['light', 'dark'] as const
export type Studio = (typeof STUDIOS)[number]

interface SoftBox {
  width: number
  height: number
  at: [number, number, number]
  radiance: number
  /** Share of the box over which its edge fades. */
  feather: number
}

interface Walls {
  floor: number
  wall: number
  top: number
}

const WALLS: Record<Studio, Walls> = {
  dark: { floor: 0.03, wall: 0.032, top: 0.012 },
  light: { floor: 0.42, wall: 0.15, top: 0.07 },
}

/** One long box overhead, one along each flank, one before and behind, and quarter boxes that the flank mirrors. */
function boxes(studio: Studio): SoftBox[] {
  const dark = studio === 'dark'
  const sides = [1, -1] as const
  return [
    { width: 3.2, height: 10, at: [0, 6, 0.3], radiance: dark ? 8 : 7, feather: 0.12 },
    ...sides.map((s): SoftBox => ({ width: 10, height: 2.6, at: [s * 8, 2.5, 0], radiance: dark ? 4.6 : 7, feather: 0.16 })),
    { width: 5.4, height: 1.8, at: [2.2, 2.7, 8.5], radiance: dark ? 6 : 7, feather: 0.18 },
    { width: 6, height: 2, at: [0, 2.8, -8.5], radiance: 6, feather: 0.18 },
    ...sides.flatMap((s): SoftBox[] => [
      { width: 9, height: 3.4, at: [s * 7.5, 1.9, -7], radiance: dark ? 1.1 : 3, feather: 0.28 },
      { width: 8, height: 3.2, at: [s * 7.5, 1.9, 7], radiance: dark ? 1 : 2.6, feather: 0.28 },
    ]),
  ]
}

const POINT = 'varying vec3 at; void main() { at = position; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }'
const SHEET = 'varying vec2 at; void main() { at = uv; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }'

/** The surroundings as a scene of light alone, radiance in linear units, for prefiltering. */
export function studioScene(studio: Studio): Scene {
  const scene = new Scene()
  const { floor, wall, top } = WALLS[studio]
  const shell = new ShaderMaterial({
    side: BackSide,
    uniforms: { level: { value: new Vector3(floor, wall, top) } },
    vertexShader: POINT,
    fragmentShader: `varying vec3 at; uniform vec3 level;
      void main() {
        float y = normalize(at).y;
        float v = y < 0.0 ? mix(level.y, level.x, smoothstep(0.0, -0.12, y)) : mix(level.y, level.z, smoothstep(0.0, 0.6, y));
        gl_FragColor = vec4(vec3(v), 1.0);
      }`,
  })
  scene.add(new Mesh(new SphereGeometry(30, 48, 32), shell))
  for (const box of boxes(studio)) scene.add(softBox(box))
  return scene
}

function softBox(box: SoftBox): Mesh {
  const material = new ShaderMaterial({
    side: DoubleSide,
    transparent: true,
    uniforms: { radiance: { value: box.radiance }, feather: { value: box.feather } },
    vertexShader: SHEET,
    fragmentShader: `varying vec2 at; uniform float radiance, feather;
      void main() {
        vec2 e = min(at, 1.0 - at);
        gl_FragColor = vec4(vec3(radiance), smoothstep(0.0, feather, e.x) * smoothstep(0.0, feather, e.y));
      }`,
  })
  const mesh = new Mesh(new PlaneGeometry(box.width, box.height), material)
  mesh.position.set(...box.at)
  mesh.lookAt(0, 0.6, 0)
  return mesh
}

/** Black and white stripes all round, to judge how highlights flow over a body. */
export function zebraScene(): Scene {
  const scene = new Scene()
  const shell = new ShaderMaterial({
    side: BackSide,
    vertexShader: POINT,
    fragmentShader: `varying vec3 at;
      void main() {
        vec3 d = normalize(at);
        float v = smoothstep(-0.12, 0.12, sin(atan(d.y, length(d.xz)) * 44.0));
        gl_FragColor = vec4(vec3(v), 1.0);
      }`,
  })
  scene.add(new Mesh(new SphereGeometry(30, 64, 48), shell))
  return scene
}
