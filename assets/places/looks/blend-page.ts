import { FloatType, Mesh, MeshStandardMaterial, PerspectiveCamera, Scene, SphereGeometry, type Texture, WebGLRenderer, WebGLRenderTarget } from 'three'
import { loadEnvironment } from '../../../src/world/environment.ts'
import { createEnvironmentBlend } from '../../../src/world/places/environment-blend.ts'

declare global {
  interface Window {
    /** How far a sphere under surroundings on their way differs from the same under those they come to, as a share of its light; and mirrored. */
    compareBlend?: () => Promise<{ roughness: number; error: number; mirrored: number }[]>
  }
}

const EDGE = 64
const fetched = async (url: string) => loadEnvironment(await (await fetch(url)).arrayBuffer())

window.compareBlend = async () => {
  const gl = new WebGLRenderer({ canvas: document.querySelector('canvas')! })
  const [noon, gold] = [await fetched('/places/terrace/noon.env'), await fetched('/places/terrace/gold.env')]
  const target = new WebGLRenderTarget(EDGE, EDGE, { type: FloatType })
  const camera = new PerspectiveCamera(40, 1, 0.1, 10)
  camera.position.set(0, 0, 4)
  const draw = (environment: Texture, roughness: number): Float32Array => {
    const scene = new Scene()
    scene.environment = environment
    scene.add(new Mesh(new SphereGeometry(1, 48, 32), new MeshStandardMaterial({ metalness: 1, roughness })))
    gl.setRenderTarget(target)
    gl.render(scene, camera)
    const pixels = new Float32Array(EDGE * EDGE * 4)
    gl.readRenderTargetPixels(target, 0, 0, EDGE, EDGE, pixels)
    gl.setRenderTarget(null)
    return pixels
  }
  const blend = createEnvironmentBlend()
  blend.draw(gl, noon, gold, 1)
  return [0.3, 0.6, 0.95].map((roughness) => {
    const [a, b] = [draw(gold, roughness), draw(blend.texture, roughness)]
    let [error, mirrored, sum] = [0, 0, 0]
    for (let y = 0; y < EDGE; y++)
      for (let x = 0; x < EDGE; x++)
        for (let q = 0; q < 3; q++) {
          const k = 4 * (y * EDGE + x) + q
          error += Math.abs(a[k]! - b[k]!)
          mirrored += Math.abs(a[k]! - b[4 * (y * EDGE + EDGE - 1 - x) + q]!)
          sum += a[k]!
        }
    return { roughness, error: error / sum, mirrored: mirrored / sum }
  })
}
