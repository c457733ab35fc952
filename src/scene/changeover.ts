import {
  type Camera, Mesh, PlaneGeometry, type Scene, ShaderMaterial, SRGBColorSpace, Vector2, type WebGLRenderer, WebGLRenderTarget
} from 'three'
import type { Product } from '../world/product/product.ts'
import type { Shown } from '../world/product/shown.ts'

/** How long one level of a product fades into another, seconds. */
export const CHANGEOVER_SECONDS = 0.8
/** A slow picture takes smaller steps for it, so that none of them is seen. */
const LONGEST_STEP = 0.05

/**
 * Lets a level of a product pass into a finer one without a jump: for most of a second both are drawn, the old one over the new
 * one and fainter and fainter, each in the same light and from the same eye. What the old one held is freed when it has gone.
 */
export interface Changeover {
  begin(from: Shown, to: Shown): void
  /** Draws the old level for the next picture; true while it is still to be seen. */
  step(seconds: number): boolean
  dispose(): void
}

const VERTEX = 'varying vec2 place; void main() { place = uv; gl_Position = vec4(position.xy, 0.0, 1.0); }'
const FRAGMENT = `
varying vec2 place;
uniform sampler2D old;
uniform float share;
void main() {
  gl_FragColor = vec4(texture2D(old, place).rgb, share);
}`

export function createChangeover(gl: WebGLRenderer, scene: Scene, camera: Camera): Changeover {
  let running: { from: Shown; to: Shown; passed: number; target: WebGLRenderTarget } | null = null
  const size = new Vector2()
  const material = new ShaderMaterial({ vertexShader: VERTEX, fragmentShader: FRAGMENT, uniforms: { old: { value: null }, share: { value: 1 } }, transparent: true, depthTest: false, depthWrite: false })
  const sheet = new Mesh(new PlaneGeometry(2, 2), material)
  sheet.name = 'changeover'
  sheet.frustumCulled = false
  // Over everything, glass and panels included: it is the whole picture as the old level gives it.
  sheet.renderOrder = 1e6
  sheet.raycast = () => undefined

  const finish = () => {
    if (!running) return
    scene.remove(sheet)
    running.target.dispose()
    discard(running.from.product)
    running = null
  }
  const drawOld = ({ from, to, target }: NonNullable<typeof running>) => {
    gl.getDrawingBufferSize(size)
    target.setSize(size.x, size.y)
    const holder = to.product.root.parent ?? scene
    const { autoClear } = gl
    const visible = to.product.root.visible
    to.product.root.visible = sheet.visible = false
    holder.add(from.product.root)
    gl.autoClear = true
    gl.setRenderTarget(target)
    gl.render(scene, camera)
    gl.setRenderTarget(null)
    gl.autoClear = autoClear
    holder.remove(from.product.root)
    to.product.root.visible = visible
    sheet.visible = true
  }
  return {
    begin(from, to) {
      finish()
      // In a headset both eyes have a picture of their own, and the finer level comes before one enters.
      if (gl.xr.isPresenting) return discard(from.product)
      const target = createTarget()
      material.uniforms['old']!.value = target.texture
      running = { from, to, passed: 0, target }
      scene.add(sheet)
    },
    step(seconds) {
      if (!running) return false
      running.passed += Math.min(seconds, LONGEST_STEP)
      const t = running.passed / CHANGEOVER_SECONDS
      if (t >= 1 || gl.xr.isPresenting) {
        finish()
        return false
      }
      drawOld(running)
      material.uniforms['share']!.value = 1 - t
      return true
    },
    dispose() {
      finish()
      sheet.geometry.dispose()
      material.dispose()
    }
  }
}

/**
 * A picture with what the canvas itself would show: toned and in sRGB, so that the shaders of the canvas serve and nothing is
 * compiled anew. three does so only for what it takes for a headset's picture.
 */
function createTarget(): WebGLRenderTarget {
  const target = new WebGLRenderTarget(1, 1, { samples: 4, colorSpace: SRGBColorSpace, internalFormat: 'RGBA8', generateMipmaps: false })
  return Object.assign(target, { isXRRenderTarget: true })
}

/** Frees what a level held on the graphics card, once another stands in its place. */
function discard({ root }: Product): void {
  root.traverse((object) => {
    const { geometry, material } = object as Partial<Mesh>
    geometry?.dispose()
    for (const each of material ? [material].flat() : []) each.dispose()
  })
}
