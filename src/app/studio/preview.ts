import { type BufferGeometry, Mesh, MeshBasicMaterial, type Object3D } from 'three'
import { LOOK_FOV, standOff } from '../../contract/draft/stand-off.ts'
import { makingOf } from '../../contract/making.ts'
import { fetchBytes } from '../../net/bytes.ts'
import type { Preview } from '../../studio/models/acts.ts'
import { parseProduct, type Product } from '../../world/product/product.ts'
import { beginFirst } from '../first/first.ts'
import { themeOf } from '../first/theme.ts'
import { drawnInstead } from './drawn-instead.ts'

/** The picture that is kept, pixels. */
const WIDE = 1600
const HIGH = 1000

/** Shows a ready model as a first picture is shown: its light level, to be turned. `size` in metres. */
export async function openPreview(canvas: HTMLCanvasElement, product: string, size: readonly [number, number, number]): Promise<Preview | null> {
  const [, height] = size
  const far = standOff(size)
  const first = beginFirst(canvas, {
    product,
    making: makingOf({ groups: [] }),
    view: { eye: [0.62 * far, 0.28 * far + height / 2, 0.74 * far], aim: [0, height / 2, 0], fov: LOOK_FOV },
    theme: themeOf(),
    reducedMotion: matchMedia('(prefers-reduced-motion: reduce)').matches,
    dress: { variants: [], hidden: new Set() },
    covered: { top: 0, right: 0, bottom: 0, left: 0 },
    fetchBytes
  })
  if (!first) return null
  const { gl, scene, camera } = first
  let marks: Mesh[] = []
  const colour = getComputedStyle(canvas).getPropertyValue('--focus').trim()
  const paint = new MeshBasicMaterial({ color: colour, transparent: true, opacity: 0.6, depthTest: false, toneMapped: false })
  const light = await first.light.catch((error: unknown) => {
    first.dispose()
    throw error
  })
  const draw = (): void => gl.render(scene, camera)
  let fine: Promise<Product> | null = null
  /** The finest level, fetched when it is first wanted, and again after it could not be. */
  const fineModel = (): Promise<Product> => {
    fine ??= fetchBytes(product + light.manifest.levels.full.file).then((bytes) => parseProduct(bytes, light.manifest.parts.map(({ name }) => name)))
    fine.catch(() => (fine = null))
    return fine
  }

  return {
    parts: new Map(light.manifest.parts.map(({ name, label }) => [label?.en ?? name, name])),
    mark(part) {
      for (const mark of marks) mark.removeFromParent()
      const node = part === null ? undefined : light.shown.product.part(part)
      marks = node ? meshesOf(node).map((mesh) => {
        const mark = new Mesh(mesh.geometry as BufferGeometry, paint)
        mark.renderOrder = 10
        mesh.add(mark)
        return mark
      }) : []
      draw()
    },
    async picture() {
      const { root } = await fineModel()
      const { clientWidth, clientHeight } = canvas
      const ratio = gl.getPixelRatio()
      gl.setPixelRatio(1)
      gl.setSize(WIDE, HIGH, false)
      camera.clearViewOffset()
      camera.aspect = WIDE / HIGH
      camera.updateProjectionMatrix()
      // In the same turn as it is drawn: later the canvas is empty.
      const picture = drawnInstead(light.shown.product.root, root, () => {
        draw()
        return canvas.toDataURL('image/webp', 0.9)
      })
      gl.setPixelRatio(ratio)
      gl.setSize(clientWidth, clientHeight, false)
      first.rig.frame(clientWidth, clientHeight, { top: 0, right: 0, bottom: 0, left: 0 })
      draw()
      return picture
    },
    stop() {
      paint.dispose()
      first.dispose()
    }
  }
}

function meshesOf(node: Object3D): Mesh[] {
  const found: Mesh[] = []
  node.traverse((object) => {
    if ((object as Mesh).isMesh) found.push(object as Mesh)
  })
  return found
}
