import {
  Camera, LinearFilter, LinearMipmapLinearFilter, type Material, type Matrix4, type Mesh, MeshBasicMaterial, type Object3D, RedFormat, RGBAFormat, type Scene,
  type Texture, type WebGLRenderer, WebGLRenderTarget
} from 'three'

/** The part of the floor that a picture of shadows covers: its middle (x, z) and half sizes, metres. */
export type CastArea = readonly [x: number, z: number, halfWidth: number, halfLength: number]

/** What stands in a light, as shadows on the floor y = 0: the picture that the light itself has of it. */
export interface CastShadow {
  readonly texture: Texture
  /** Draws whatever in `scene` is not in `hidden` nor transparent. `slope`: how far (x, z) a shadow goes for a metre of height, away from the light. */
  draw(gl: WebGLRenderer, scene: Scene, slope: readonly [number, number], area: CastArea, hidden: readonly Object3D[]): void
  dispose(): void
}

/** Heights that are told apart, metres. */
const TALL = 8

/**
 * A picture of shadows, `edge` texels an edge. Of `plain` things the red says where a shadow is; others are drawn in their own materials,
 * which may move them, and the alpha says it.
 */
export function createCastShadow(edge: number, plain: boolean): CastShadow {
  const target = new WebGLRenderTarget(edge, edge, {
    format: plain ? RedFormat : RGBAFormat, generateMipmaps: true, minFilter: LinearMipmapLinearFilter, magFilter: LinearFilter, samples: 0
  })
  const camera = new Camera()
  camera.matrixAutoUpdate = false
  camera.matrixWorldAutoUpdate = false
  const white = new MeshBasicMaterial({ color: 0xffffff, toneMapped: false, side: 2 })
  return {
    texture: target.texture,
    draw(gl, scene, slope, area, hidden) {
      lookAlong(camera.projectionMatrix, slope, area)
      camera.projectionMatrixInverse.copy(camera.projectionMatrix).invert()
      const unseen = [...hidden, ...seenThrough(scene)].filter((object) => object.visible)
      const [held, xr, alpha, background, worn] = [gl.getRenderTarget(), gl.xr.enabled, gl.getClearAlpha(), scene.background, scene.overrideMaterial]
      for (const object of unseen) object.visible = false
      gl.xr.enabled = false
      scene.background = null
      if (plain) scene.overrideMaterial = white
      gl.setClearAlpha(0)
      gl.setRenderTarget(target)
      gl.clear()
      gl.render(scene, camera)
      gl.setRenderTarget(held)
      gl.setClearAlpha(alpha)
      gl.xr.enabled = xr
      scene.background = background
      scene.overrideMaterial = worn
      for (const object of unseen) object.visible = true
    },
    dispose() {
      target.dispose()
      white.dispose()
    }
  }
}

/** From straight above, everything moved aside by its height: what lies over one another is what the light meets first. */
function lookAlong(matrix: Matrix4, [sx, sz]: readonly [number, number], [x, z, w, l]: CastArea): void {
  matrix.set(1 / w, -sx / w, 0, -x / w, 0, sz / l, -1 / l, z / l, 0, -2 / TALL, 0, 1, 0, 0, 0, 1)
}

function seenThrough(scene: Scene): Object3D[] {
  const found: Object3D[] = []
  scene.traverseVisible((object) => {
    const { material } = object as Mesh
    if (material && !Array.isArray(material) && (material as Material).transparent) found.push(object)
  })
  return found
}
