import { FloatType, Mesh, MeshStandardMaterial, PerspectiveCamera, PMREMGenerator, Scene, SphereGeometry, WebGLRenderTarget, WebGLRenderer } from 'three'
import { loadEnvironment } from '../../src/world/environment.ts'
import { studioScene } from './scene.ts'
import { STUDIOS, studios } from './studio.ts'
import type { Texture } from 'three'
import type { StudioName } from './studio.ts'

/** How far a sphere under the baked surroundings differs from one under three's own prefiltering, as a share of its light. */
export interface Difference {
  studio: StudioName
  roughness: number
  error: number
  /** The same against a picture turned left to right: must be much more, or the test would not see a mirrored bake. */
  mirrored: number
}

declare global {
  interface Window {
    compareSpheres: () => Promise<Difference[]>
  }
}

const EDGE = 64

window.compareSpheres = async () => {
  const renderer = new WebGLRenderer()
  const target = new WebGLRenderTarget(EDGE, EDGE, { type: FloatType })
  const camera = new PerspectiveCamera(40, 1, 0.1, 10)
  camera.position.set(0, 0, 4)
  const draw = (environment: Texture, roughness: number): Float32Array => {
    const scene = new Scene()
    scene.environment = environment
    scene.add(new Mesh(new SphereGeometry(1, 48, 32), new MeshStandardMaterial({ metalness: 1, roughness })))
    renderer.setRenderTarget(target)
    renderer.render(scene, camera)
    const pixels = new Float32Array(EDGE * EDGE * 4)
    renderer.readRenderTargetPixels(target, 0, 0, EDGE, EDGE, pixels)
    renderer.setRenderTarget(null)
    return pixels
  }
  const out: Difference[] = []
  for (const studio of STUDIOS) {
    const lopsided = studios[studio]
    const own = new PMREMGenerator(renderer).fromScene(studioScene(lopsided), 0, 0.1, 100, { size: 256 }).texture
    const answer = await fetch(`/studio/${studio}.env`)
    const baked = loadEnvironment(await answer.arrayBuffer())
    for (const roughness of [0.05, 0.4, 0.9]) {
      const [a, b] = [draw(own, roughness), draw(baked, roughness)]
      let [error, mirrored, sum] = [0, 0, 0]
      for (let y = 0; y < EDGE; y++)
        for (let x = 0; x < EDGE; x++) {
          const k = 4 * (y * EDGE + x)
          error += Math.abs(a[k]! - b[k]!)
          mirrored += Math.abs(a[k]! - b[4 * (y * EDGE + EDGE - 1 - x)]!)
          sum += a[k]!
        }
      out.push({ studio, roughness, error: error / sum, mirrored: mirrored / sum })
    }
  }
  return out
}
document.title = 'ready'
