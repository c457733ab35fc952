import { AmbientLight, Color, DirectionalLight, HemisphereLight, PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import type { Look } from '../../contract/look.ts'
import { createCrowd } from './crowd.ts'

/** The portrait's ground: neutral, so that the face is what is seen (sRGB). */
const GROUND = 0xd9dcda

/**
 * Draws somebody's head and shoulders into a round picture (PNG, outside of the circle clear). `crowdData` are the people
 * file's bytes, `size` the edge in pixels. Makes a small renderer of its own and gives it up again; rejects when the
 * browser has no WebGL.
 */
export const drawPortrait = async (crowdData: ArrayBuffer, look: Look, size: number): Promise<Blob> => {
  const renderer = new WebGLRenderer({ antialias: true, preserveDrawingBuffer: true })
  const crowd = createCrowd(crowdData, { advisorWord: '', random: () => 0.5 })
  try {
    renderer.setSize(size, size, false)
    const scene = new Scene()
    scene.background = new Color(GROUND)
    const key = new DirectionalLight(0xfff4e8, 2.6)
    key.position.set(1.2, 2.6, 2)
    const edge = new DirectionalLight(0xe8f0ff, 1.2)
    edge.position.set(-2, 2, -1.5)
    scene.add(key, edge, new HemisphereLight(0xffffff, 0xb0aca6, 1.5), new AmbientLight(0xffffff, 0.35), crowd.object)
    crowd.add('portrait', { look: { ...look, wheelchair: false }, name: '', advisor: false, verified: false })
    crowd.setTags(false)
    crowd.setStill('portrait', true)
    crowd.setPose('portrait', { head: { p: [0, 1.615, 0], q: [0, Math.sin(1.46), 0, Math.cos(1.46)] }, pointing: false, seated: false })
    const camera = new PerspectiveCamera(21, 1, 0.05, 10)
    camera.position.set(0, 1.63, 1.32)
    camera.lookAt(0, 1.595, 0)
    crowd.update(1 / 60, camera.position)
    renderer.render(scene, camera)
    return await rounded(renderer.domElement, size)
  } finally {
    crowd.dispose()
    renderer.dispose()
    renderer.forceContextLoss()
  }
}

/** A square canvas as a round PNG. */
const rounded = (source: HTMLCanvasElement, size: number): Promise<Blob> => {
  const canvas = document.createElement('canvas')
  canvas.width = canvas.height = size
  const context = canvas.getContext('2d')
  if (!context) return Promise.reject(new Error('no canvas to draw a portrait on'))
  context.arc(size / 2, size / 2, size / 2, 0, 2 * Math.PI)
  context.clip()
  context.drawImage(source, 0, 0, size, size)
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => (blob ? done(blob) : fail(new Error('the portrait could not be encoded'))), 'image/png')
  })
}
