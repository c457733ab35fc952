import { HemisphereLight, PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import type { Vec3 } from '../../contract/ids.ts'
import type { Making } from '../../contract/making.ts'
import { bindDrag } from '../../world/camera/drag.ts'
import type { Covered } from '../../world/camera/frame-free.ts'
import { type Body, orbitOf } from '../../world/camera/orbit.ts'
import { createRig, type Rig } from '../../world/camera/rig.ts'
import { createStudio, type Studio } from '../../world/place/studio.ts'
import { setTone } from '../../world/tone.ts'
import type { Dress, Shown } from '../../world/product/shown.ts'
import { type FetchBytes, loadLight, type Light, type Progress } from './light.ts'

/** What must be known before anything is drawn. */
export interface FirstWish {
  /** Folder of the product's files, `/product/one/`. */
  product: string
  /** What is made of it beyond its files. */
  making: Making
  view: { eye: Vec3; aim: Vec3; fov: number }
  theme: 'light' | 'dark'
  reducedMotion: boolean
  /** The car of the link by which somebody comes, or as it comes. */
  dress: Pick<Dress, 'variants' | 'hidden'>
  covered: Covered
  fetchBytes: FetchBytes
}

/** The first picture, drawn by three alone, for React Three Fiber to adopt. */
export interface First {
  readonly canvas: HTMLCanvasElement
  readonly product: string
  readonly gl: WebGLRenderer
  readonly scene: Scene
  readonly camera: PerspectiveCamera
  readonly rig: Rig
  readonly studio: Studio
  readonly body: Body
  /** The light level on show, its manifest and surroundings. Rejects when the files are missing or broken. */
  readonly light: Promise<Light>
  readonly progress: Progress
  /** Stops drawing: somebody else does from here on. */
  release(): void
  dispose(): void
}

/** Until the manifest says better: a car of middling size. Replaced in place when it does. */
const SOME_BODY = { halfWidth: 0.95, halfLength: 2.1, height: 1.45 }

const known = new WeakMap<HTMLCanvasElement, First>()

/** The first picture begun on a canvas, if one was. */
export const firstOn = (canvas: HTMLCanvasElement): First | undefined => known.get(canvas)

/** Begins the first picture; null where the browser gives no WebGL2, or cannot unpack a model. */
export function beginFirst(canvas: HTMLCanvasElement, wish: FirstWish): First | null {
  const context = typeof WebAssembly === 'object' && canvas.getContext('webgl2', { antialias: true, alpha: false, powerPreference: 'high-performance', stencil: false })
  if (!context) return null
  const gl = new WebGLRenderer({ canvas, context, antialias: true })
  setTone(gl)
  const scene = new Scene()
  const camera = new PerspectiveCamera(20, 1, 0.05, 120)
  const body = { ...SOME_BODY }
  const rig = createRig(camera, orbitOf(wish.view.eye, wish.view.aim, wish.view.fov, body), body)
  rig.reduceMotion(wish.reducedMotion)
  const studio = createStudio(scene, wish.theme)
  const undoDrag = bindDrag(canvas, rig)
  const progress: Progress = { bytes: 0, of: 0 }

  let shown: Shown | null = null
  let mine = true
  let asked = 0
  let before = 0
  const draw = (time: number) => {
    asked = 0
    if (!mine) return
    const moving = rig.step(before ? (time - before) / 1000 : 0)
    before = moving ? time : 0
    gl.render(scene, camera)
    if (moving) need()
  }
  const need = () => {
    if (mine && !asked) asked = requestAnimationFrame(draw)
  }
  const fit = () => {
    const box = canvas.parentElement ?? canvas
    gl.setPixelRatio(Math.min(devicePixelRatio, 2))
    gl.setSize(box.clientWidth, box.clientHeight, false)
    rig.frame(box.clientWidth, box.clientHeight, wish.covered)
    // Resizing clears the canvas: draw in the same turn, so that no empty picture is seen.
    if (mine) gl.render(scene, camera)
  }
  fit()
  const watch = new ResizeObserver(fit)
  watch.observe(canvas.parentElement ?? canvas)
  const undoWake = rig.onWake(need)

  const light = loadLight(wish, progress).then((loaded) => {
    const [width, height, length] = loaded.manifest.size
    Object.assign(body, { halfWidth: width / 2, halfLength: length / 2, height })
    shown = loaded.shown
    scene.add(shown.product.root)
    if (loaded.environment) studio.light(loaded.environment)
    else scene.add(new HemisphereLight(0xffffff, 0x777777, 3))
    if (mine) {
      gl.render(scene, camera)
      performance.mark('first-picture')
    }
    canvas.classList.add('is-drawn')
    return loaded
  })
  // Whoever adopts this hears of a failure; until then it must not count as unhandled.
  light.catch(() => undefined)

  const release = () => {
    mine = false
    if (asked) cancelAnimationFrame(asked)
    watch.disconnect()
    undoWake()
  }
  const first: First = {
    canvas,
    product: wish.product,
    gl,
    scene,
    camera,
    rig,
    studio,
    body,
    light,
    progress,
    release,
    dispose() {
      release()
      undoDrag()
      studio.dispose()
      gl.dispose()
      known.delete(canvas)
    }
  }
  known.set(canvas, first)
  return first
}
