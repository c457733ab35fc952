import { AdditiveBlending, Color, type Mesh, NormalBlending, type Object3D, ShaderMaterial } from 'three'
import { isShared } from './product/shares.ts'

const VERTEX = `
varying vec3 normalOut;
varying vec3 toEye;
void main() {
  vec4 place = modelViewMatrix * vec4(position, 1.0);
  normalOut = normalMatrix * normal;
  toEye = -place.xyz;
  gl_Position = projectionMatrix * place;
}`

/** Strongest where the surface turns away: reads as an outline without a second pass. */
const FRAGMENT = `
varying vec3 normalOut;
varying vec3 toEye;
uniform vec3 colour;
uniform float strength;
void main() {
  float facing = abs(dot(normalize(normalOut), normalize(toEye)));
  float rim = pow(1.0 - facing, 2.2);
  gl_FragColor = vec4(colour, strength * (0.05 + 0.95 * rim));
}`

/** Shows which part was pressed: a cool rim over it, never in the lamp's colour, which belongs to people. */
export interface Tint {
  on(part: Object3D | null, theme: 'light' | 'dark'): void
  dispose(): void
}

export function createTint(): Tint {
  const material = new ShaderMaterial({
    vertexShader: VERTEX,
    fragmentShader: FRAGMENT,
    uniforms: { colour: { value: new Color() }, strength: { value: 0.8 } },
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -1,
    polygonOffsetUnits: -1
  })
  let shells: Mesh[] = []
  const off = () => {
    for (const shell of shells) shell.removeFromParent()
    shells = []
  }
  return {
    on(part, theme) {
      off()
      material.blending = theme === 'dark' ? AdditiveBlending : NormalBlending
      ;(material.uniforms['colour']!.value as Color).set(theme === 'dark' ? '#8ab6ff' : '#1a5fd0')
      const meshes: Mesh[] = []
      part?.traverse((object) => {
        if ((object as Mesh).isMesh && !isShared(object)) meshes.push(object as Mesh)
      })
      for (const mesh of meshes) {
        const shell = mesh.clone(false) as Mesh
        shell.material = material
        shell.name = ''
        shell.position.set(0, 0, 0)
        shell.quaternion.identity()
        shell.scale.set(1, 1, 1)
        // What never moves keeps the matrix that it was given; its shell lies in it and would be moved twice.
        shell.matrix.identity()
        shell.renderOrder = 3
        shell.raycast = () => undefined
        shell.userData = {}
        mesh.add(shell)
        shells.push(shell)
      }
    },
    dispose() {
      off()
      material.dispose()
    }
  }
}
