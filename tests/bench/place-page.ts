import { BackSide, BoxGeometry, Mesh, MeshBasicMaterial, MeshStandardMaterial, PerspectiveCamera, PMREMGenerator, Scene, type Texture, WebGLRenderer } from 'three'
import { loadEnvironment } from '../../src/world/environment.ts'

declare global {
  interface Window {
    /** Milliseconds until surroundings are ready on the graphics card: those built before, or those prefiltered at start. */
    benchEnvironment?: (kind: 'built' | 'prefiltered') => Promise<number>
  }
}

const canvas = document.querySelector('canvas')!
const gl = new WebGLRenderer({ canvas })
const context = gl.getContext()
const pixel = new Uint8Array(4)
const finish = (): void => context.readPixels(0, 0, 1, 1, context.RGBA, context.UNSIGNED_BYTE, pixel)

/** A room of light to prefilter: as little to draw as there can be. */
const room = new Scene()
room.add(new Mesh(new BoxGeometry(10, 5, 10), new MeshBasicMaterial({ side: BackSide })))

const probe = new Scene()
probe.add(new Mesh(new BoxGeometry(1, 1, 1), new MeshStandardMaterial({ metalness: 1, roughness: 0.3 })))
const camera = new PerspectiveCamera(40, 1, 0.1, 10)
camera.position.set(0, 0, 3)

const start = async (): Promise<void> => {
  const bytes = await (await fetch('/places/hall/day.env')).arrayBuffer()
  window.benchEnvironment = async (kind) => {
    const began = performance.now()
    let made: Texture
    if (kind === 'built') {
      made = loadEnvironment(bytes)
      gl.initTexture(made)
    } else made = new PMREMGenerator(gl).fromScene(room, 0, 0.1, 100, { size: 256 }).texture
    // Used at once: whatever a driver puts off until then counts too.
    probe.environment = made
    gl.render(probe, camera)
    finish()
    const ms = performance.now() - began
    made.dispose()
    return ms
  }
}
void start()
