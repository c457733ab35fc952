import { DirectionalLight, Group, HemisphereLight, MathUtils, PerspectiveCamera, Scene, WebGLRenderer } from 'three'
import { eyeHeightOf, type Look } from '../../contract/look.ts'
import { EVEN_EYE_HEIGHT } from '../../contract/pose.ts'
import { createCrowd } from '../people/crowd.ts'

/** Somebody alone, drawn for themselves. */
export interface LookPreview {
  /** Shows a look, from close (the face) or whole. */
  show(look: Look, close: boolean): void
  /** Which side is seen: radians about y, 0 from the front, growing as the figure turns to its own left. */
  turn(radians: number): void
  /** Takes the canvas's present size, CSS pixels. */
  resize(width: number, height: number): void
  dispose(): void
}

/** Eyes of somebody in a wheelchair, metres. */
const CHAIR_EYES = 1.21
/** Vertical angle of view, degrees. */
const ANGLE = 22
/** What is seen in height from close, and whole beyond the figure's own height, metres. */
const CLOSE = 0.5
const AIR = 0.26
/** Time constant of the eye's way between near and far, seconds. */
const EASE = 0.12
/** Frames that a body takes to stand as it will stand. */
const SETTLE = 40

/**
 * Draws one person on a canvas of its own, without a ground, only when something changes. `data` are the people file's bytes.
 * Throws when the browser has no WebGL there.
 */
export function createLookPreview(canvas: HTMLCanvasElement, data: ArrayBuffer, options: { still: boolean; advisor: boolean }): LookPreview {
  const renderer = new WebGLRenderer({ canvas, antialias: true, alpha: true })
  renderer.setPixelRatio(Math.min(2, devicePixelRatio))
  const crowd = createCrowd(data, { advisorWord: '', random: () => 0.5, nearDistance: 20 })
  crowd.setTags(false)
  const scene = new Scene()
  const camera = new PerspectiveCamera(ANGLE, 1, 0.05, 20)
  // Light comes with the eye: turning shows another side, not another light.
  const round = new Group()
  const key = new DirectionalLight(0xfff4e8, 2.6)
  key.position.set(1.2, 2.8, 2.2)
  const edge = new DirectionalLight(0xe8f0ff, 1.1)
  edge.position.set(-2, 2, -1.5)
  round.add(camera, key, key.target, edge, edge.target)
  scene.add(round, new HemisphereLight(0xffffff, 0xb0aca6, 1.7), crowd.object)

  let shown: { look: Look; close: boolean } | null = null
  const now = { height: 0, middle: 0 }
  let asked = 0
  let before = 0
  let over = false

  const wanted = () => {
    if (!shown) return { height: CLOSE, middle: 1.5 }
    const eyes = (shown.look.wheelchair ? CHAIR_EYES / EVEN_EYE_HEIGHT : 1) * eyeHeightOf(shown.look)
    return shown.close ? { height: CLOSE, middle: eyes - 0.03 } : { height: eyes + AIR, middle: (eyes + AIR) / 2 - 0.06 }
  }
  const frame = (time: number) => {
    asked = 0
    if (over || !shown) return
    const { height, middle } = wanted()
    const seconds = before === 0 ? 0 : Math.min(0.1, (time - before) / 1000)
    const share = options.still || now.height === 0 ? 1 : 1 - Math.exp(-seconds / EASE)
    now.height += (height - now.height) * share
    now.middle += (middle - now.middle) * share
    const away = now.height / 2 / Math.tan(MathUtils.degToRad(ANGLE / 2))
    camera.position.set(0, now.middle + away * 0.02, away)
    camera.lookAt(0, now.middle, 0)
    renderer.render(scene, camera)
    const moves = Math.abs(now.height - height) > 0.002 || Math.abs(now.middle - middle) > 0.002
    before = moves ? time : 0
    canvas.dataset.drawn = String(Number(canvas.dataset.drawn ?? 0) + 1)
    if (moves) ask()
  }
  const ask = () => {
    if (asked === 0 && !over) asked = requestAnimationFrame(frame)
  }

  return {
    show(look, close) {
      const changed = shown?.look !== look
      shown = { look, close }
      if (changed) {
        crowd.add('self', { look, name: '', advisor: options.advisor, verified: false })
        crowd.setStill('self', true)
        crowd.setPose('self', { head: { p: [0, EVEN_EYE_HEIGHT, 0], q: [0, 1, 0, 0] }, pointing: false, seated: false })
        for (let k = 0; k < SETTLE; k++) crowd.update(1 / 60, camera.position)
      }
      ask()
    },
    turn(radians) {
      round.rotation.y = -radians
      ask()
    },
    resize(width, height) {
      if (width < 1 || height < 1) return
      renderer.setSize(width, height, false)
      camera.aspect = width / height
      camera.updateProjectionMatrix()
      ask()
    },
    dispose() {
      over = true
      cancelAnimationFrame(asked)
      crowd.dispose()
      renderer.dispose()
      renderer.forceContextLoss()
    }
  }
}
