import { PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { createChangeover } from '../../../src/scene/changeover.ts'
import { loadEnvironment } from '../../../src/world/environment.ts'
import { createStudio } from '../../../src/world/place/studio.ts'
import { readManifest, type Level } from '../../../src/world/product/manifest.ts'
import { parseProduct } from '../../../src/world/product/product.ts'
import { show, type Shown } from '../../../src/world/product/shown.ts'
import { setTone } from '../../../src/world/tone.ts'

/* The product in the daylight studio, one level passing into another, frame by frame as a test asks. */
const PRODUCT = '/product/one/'
const bytes = async (path: string): Promise<ArrayBuffer> => {
  const answer = await fetch(path)
  if (!answer.ok) throw new Error(`${path}: ${answer.status}`)
  return answer.arrayBuffer()
}
const canvas = document.getElementById('stage') as HTMLCanvasElement
const gl = new WebGLRenderer({ canvas, antialias: true })
setTone(gl)
gl.setSize(canvas.width, canvas.height, false)
const scene = new Scene()
const camera = new PerspectiveCamera(19, canvas.width / canvas.height, 0.05, 120)
const studio = createStudio(scene, 'light')
studio.light(loadEnvironment(await bytes('/studio/light.env')))
const manifest = readManifest(await bytes(`${PRODUCT}product.json`))
const names = manifest.parts.map((part) => part.name)
const hidden = new Set(manifest.parts.filter((part) => part.hidden).map((part) => part.name))

async function load(level: Level): Promise<Shown> {
  const shown = show(await parseProduct(await bytes(PRODUCT + manifest.levels[level].file), names), names, manifest)
  shown.dress({ variants: ['paint-glacier', 'interior-sand'], hidden, open: new Set() }, true)
  return shown
}

function drawn(): Uint8Array {
  gl.render(scene, camera)
  const context = gl.getContext()
  const pixels = new Uint8Array(canvas.width * canvas.height * 4)
  context.readPixels(0, 0, canvas.width, canvas.height, context.RGBA, context.UNSIGNED_BYTE, pixels)
  return pixels
}

/** The share of all pixels in which two pictures are further apart than `by` of 255 in any colour. */
function changed(a: Uint8Array, b: Uint8Array, by: number): number {
  let count = 0
  for (let k = 0; k < a.length; k += 4) if (Math.max(Math.abs(a[k]! - b[k]!), Math.abs(a[k + 1]! - b[k + 1]!), Math.abs(a[k + 2]! - b[k + 2]!)) > by) count++
  return (4 * count) / a.length
}

/** What is seen of a change of level: the most that changes from one picture to the next, and what a sudden change would do. */
export interface Seen {
  most: number
  sudden: number
  pictures: number
}

async function pass(from: Level, to: Level, eye: [number, number, number], by: number): Promise<Seen> {
  const [old, fresh] = await Promise.all([load(from), load(to)])
  camera.position.set(...eye)
  camera.lookAt(0, 0.64, 0)
  const changeover = createChangeover(gl, scene, camera)
  scene.add(old.product.root)
  const first = drawn()
  scene.remove(old.product.root)
  scene.add(fresh.product.root)
  changeover.begin(old, fresh)
  let before = first
  const seen: Seen = { most: 0, sudden: 0, pictures: 0 }
  for (let running = true; running; ) {
    running = changeover.step(1 / 20)
    const next = drawn()
    seen.most = Math.max(seen.most, changed(before, next, by))
    seen.pictures++
    before = next
  }
  seen.sudden = changed(first, before, by)
  changeover.dispose()
  scene.remove(fresh.product.root)
  return seen
}

declare global {
  interface Window {
    levels: { pass: typeof pass }
  }
}
window.levels = { pass }
document.title = 'ready'
