import { BackSide, DoubleSide, Mesh, PlaneGeometry, Scene, ShaderMaterial, SphereGeometry, Vector3 } from 'three'
import { FOCUS } from './studio.ts'
import type { SoftBox, Studio } from './studio.ts'

const POINT = 'varying vec3 at; void main() { at = position; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }'
const SHEET = 'varying vec2 at; void main() { at = uv; gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0); }'

/** A studio as a scene of light alone, to hold three's own prefiltering against ours. */
export function studioScene(studio: Studio): Scene {
  const scene = new Scene()
  const shell = new ShaderMaterial({
    side: BackSide,
    uniforms: { level: { value: new Vector3(studio.floor, studio.wall, studio.top) } },
    vertexShader: POINT,
    fragmentShader: `varying vec3 at; uniform vec3 level;
      void main() {
        float y = normalize(at).y;
        float v = y < 0.0 ? mix(level.y, level.x, smoothstep(0.0, 0.12, -y)) : mix(level.y, level.z, smoothstep(0.0, 0.6, y));
        gl_FragColor = vec4(vec3(v), 1.0);
      }`,
  })
  scene.add(new Mesh(new SphereGeometry(30, 48, 32), shell))
  for (const box of studio.boxes) scene.add(softBox(box))
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
  mesh.lookAt(...FOCUS)
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
        float v = smoothstep(-0.12, 0.12, sin(atan(d.y, length(d.xz)) * 16.0));
        gl_FragColor = vec4(vec3(v), 1.0);
      }`,
  })
  scene.add(new Mesh(new SphereGeometry(30, 64, 48), shell))
  return scene
}
