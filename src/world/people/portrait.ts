import { AmbientLight, Color, DirectionalLight, HemisphereLight, PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import type { Look } from '../../contract/look.ts'
import { emptyCanvas } from '../empty-canvas.ts'
import { createCrowd } from './crowd.ts'

/** The portrait's ground: neutral, so that the face is what is seen (sRGB). */
const GROUND = 0xd9dcda

/** Draws heads and shoulders, one after another. */
export interface Portraitist {
  /** A round picture (PNG, outside of the circle clear). */
  draw(look: Look): Promise<Blob>
  /** Gives the graphics card back what was taken from it. */
  dispose(): void
}

/**
 * In a page or in a worker. `crowdData` are the people file's bytes, `size` the edge of a picture in pixels. Throws when the
 * browser has no WebGL there.
 */
export function createPortraitist(crowdData: ArrayBuffer, size: number): Portraitist {
  const canvas = emptyCanvas(size, size)
  const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true })
  renderer.setSize(size, size, false)
  const crowd = createCrowd(crowdData, { advisorWord: '', random: () => 0.5 })
  crowd.setTags(false)
  const scene = new Scene()
  scene.background = new Color(GROUND)
  const key = new DirectionalLight(0xfff4e8, 2.6)
  key.position.set(1.2, 2.6, 2)
  const edge = new DirectionalLight(0xe8f0ff, 1.2)
  edge.position.set(-2, 2, -1.5)
  scene.add(key, edge, new HemisphereLight(0xffffff, 0xb0aca6, 1.5), new AmbientLight(0xffffff, 0.35), crowd.object)
  const camera = new PerspectiveCamera(21, 1, 0.05, 10)
  camera.position.set(0, 1.63, 1.32)
  camera.lookAt(0, 1.595, 0)

  return {
    draw(look) {
      crowd.add('portrait', { look: { ...look, wheelchair: false, height: 0 }, name: '', advisor: false, verified: false })
      crowd.setStill('portrait', true)
      crowd.setPose('portrait', { head: { p: [0, 1.615, 0], q: [0, Math.sin(1.46), 0, Math.cos(1.46)] }, pointing: false, seated: false })
      crowd.update(1 / 60, camera.position)
      renderer.render(scene, camera)
      crowd.remove('portrait')
      return rounded(canvas, size)
    },
    dispose() {
      crowd.dispose()
      renderer.dispose()
      renderer.forceContextLoss()
    }
  }
}

/** A square canvas as a round PNG. */
function rounded(source: HTMLCanvasElement | OffscreenCanvas, size: number): Promise<Blob> {
  const canvas = emptyCanvas(size, size)
  const context = canvas.getContext('2d') as CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D | null
  if (!context) return Promise.reject(new Error('no canvas to draw a portrait on'))
  context.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI)
  context.clip()
  context.drawImage(source, 0, 0, size, size)
  if (!('toBlob' in canvas)) return canvas.convertToBlob({ type: 'image/png' })
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the portrait could not be encoded'))), 'image/png')
  })
}
