import { HalfFloatType, LinearMipmapLinearFilter, Matrix4, type Object3D, PerspectiveCamera, type Scene, type Texture, Vector2, type WebGLRenderer, WebGLRenderTarget } from 'three'

/** The product and people as a polished floor at y = 0 mirrors them: one more pass, at a part of the picture's size. */
export interface FloorMirror {
  readonly texture: Texture
  /** Draws all of the scene but `hidden` and the signs over it. The picture lies turned left to right over the one that `camera` draws. */
  draw(gl: WebGLRenderer, scene: Scene, camera: PerspectiveCamera, hidden: readonly Object3D[]): void
  /** Pixels of the picture that is mirrored. */
  readonly size: Vector2
  dispose(): void
}

/** What is drawn over everything (names, rings, beams, panels) are signs for whoever looks: a floor does not mirror them. */
const SIGNS = 5

/** Its pixels, as a share of the picture's: a floor blurs what it mirrors. */
const SHARE = 0.5

export function createFloorMirror(): FloorMirror {
  const target = new WebGLRenderTarget(2, 2, { type: HalfFloatType, generateMipmaps: true, minFilter: LinearMipmapLinearFilter, samples: 0 })
  const seen = new PerspectiveCamera()
  seen.matrixAutoUpdate = false
  seen.matrixWorldAutoUpdate = false
  const across = new Matrix4().makeScale(-1, 1, 1)
  const down = new Matrix4().makeScale(1, -1, 1)
  const size = new Vector2()
  return {
    texture: target.texture,
    size,
    draw(gl, scene, camera, hidden) {
      gl.getDrawingBufferSize(size)
      const [width, height] = [Math.max(1, Math.round(size.x * SHARE)), Math.max(1, Math.round(size.y * SHARE))]
      if (target.width !== width || target.height !== height) target.setSize(width, height)
      // Seen from under the floor, and turned left to right so that triangles keep their winding.
      seen.matrixWorldInverse.copy(across).multiply(camera.matrixWorldInverse).multiply(down)
      seen.matrixWorld.copy(seen.matrixWorldInverse).invert()
      seen.projectionMatrix.copy(across).multiply(camera.projectionMatrix).multiply(across)
      seen.projectionMatrixInverse.copy(seen.projectionMatrix).invert()
      const unseen = [...hidden]
      scene.traverseVisible((object) => {
        if (object.renderOrder >= SIGNS) unseen.push(object)
      })
      const shown = unseen.map((object) => object.visible)
      const held = gl.getRenderTarget()
      const { background } = scene
      const alpha = gl.getClearAlpha()
      unseen.forEach((object) => {
        object.visible = false
      })
      scene.background = null
      gl.setClearAlpha(0)
      gl.setRenderTarget(target)
      gl.clear()
      gl.render(scene, seen)
      gl.setRenderTarget(held)
      gl.setClearAlpha(alpha)
      scene.background = background
      unseen.forEach((object, k) => {
        object.visible = shown[k]!
      })
    },
    dispose: () => target.dispose()
  }
}
