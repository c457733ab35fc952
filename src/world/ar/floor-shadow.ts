import { Mesh, PlaneGeometry, ShaderMaterial, type Texture } from 'three'

const VERTEX = `
varying vec2 at;
void main() {
  at = uv;
  gl_Position = projectionMatrix * modelViewMatrix * vec4(position, 1.0);
}`

/** Black where the product keeps light from the floor, and nothing elsewhere: what lies under it is the person's own. */
const FRAGMENT = `
varying vec2 at;
uniform sampler2D shade;
void main() {
  gl_FragColor = vec4(0.0, 0.0, 0.0, (1.0 - texture2D(shade, vec2(at.x, 1.0 - at.y)).r) * 0.85);
}`

/** The product's shadow alone, at y = 0 about the origin: on a floor that is not drawn. Rays go through it. */
export function createFloorShadow({ texture, size }: { readonly texture: Texture; readonly size: readonly [number, number] }): { readonly mesh: Mesh; dispose(): void } {
  const material = new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: { shade: { value: texture } }, transparent: true, depthWrite: false })
  const mesh = new Mesh(new PlaneGeometry(...size), material)
  mesh.name = 'floor-shadow'
  mesh.rotation.x = -Math.PI / 2
  // Two millimetres over the floor, which somebody's own is never quite level with.
  mesh.position.y = 0.002
  mesh.renderOrder = -1
  mesh.raycast = () => undefined
  return {
    mesh,
    dispose() {
      mesh.removeFromParent()
      mesh.geometry.dispose()
      material.dispose()
    }
  }
}
