import { effectsOf, initialConfiguration } from '../../contract/configure.ts'
import type { Description } from '../../contract/draft/apply.ts'
import { makingOf } from '../../contract/making.ts'
import { fetchBytes } from '../../net/bytes.ts'
import { beginFirst } from '../first/first.ts'
import { themeOf } from '../first/theme.ts'

/** The size of each picture, pixels. */
const WIDE = 640
const HIGH = 400

/**
 * What an edition looks like from its own views, as a visit to it begins: drawn here, at its light level, in the studio. By the names of
 * the views; a view that it has not is left out. Rejects where its product cannot be read, or nothing can be drawn.
 */
export async function editionPictures(edition: Description, views: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const first = beginFirst(document.createElement('canvas'), {
    product: edition.product,
    making: makingOf(edition),
    view: edition.views[0]!,
    theme: themeOf(),
    reducedMotion: true,
    dress: effectsOf(edition, initialConfiguration(edition)),
    covered: { top: 0, right: 0, bottom: 0, left: 0 },
    fetchBytes
  })
  if (!first) throw new Error('this browser draws nothing')
  const { gl, scene, camera } = first
  try {
    await first.light
    first.release()
    gl.toneMappingExposure = edition.style?.brightness ?? 1
    gl.setPixelRatio(1)
    gl.setSize(WIDE, HIGH, false)
    camera.clearViewOffset()
    camera.aspect = WIDE / HIGH
    const found = new Map<string, string>()
    for (const { id, eye, aim, fov } of edition.views.filter((view) => views.includes(view.id))) {
      camera.position.set(...eye)
      camera.fov = fov
      camera.updateProjectionMatrix()
      camera.lookAt(...aim)
      gl.render(scene, camera)
      // In the same turn as it is drawn: later the canvas is empty.
      found.set(id, gl.domElement.toDataURL('image/webp', 0.85))
    }
    return found
  } finally {
    first.dispose()
    gl.forceContextLoss()
  }
}
