import { CanvasTexture, LinearFilter, Mesh, MeshBasicMaterial, PlaneGeometry, SRGBColorSpace } from 'three'
import type { HeadsetPanelModel } from '../../model/headset.ts'
import { buttonAt, layOut, type PanelLayout } from './layout.ts'
import { fontOf, paintPanel, PIXELS } from './paint.ts'

/** A panel's picture on a plane; one unit of the mesh is one dmm. */
export interface PanelFace {
  readonly mesh: Mesh
  draw(model: HeadsetPanelModel, aimed: ReadonlySet<string>, contrast: 'normal' | 'more'): void
  /** The button at a place of the plane, by its texture coordinates (from the lower left). */
  at(u: number, v: number): string | null
  /** Width and height, dmm. */
  readonly size: { readonly width: number; readonly height: number }
  dispose(): void
}

export function createPanelFace(width: number): PanelFace {
  const canvas = document.createElement('canvas')
  const context = canvas.getContext('2d')!
  const measure = (text: string, size: number) => {
    context.font = fontOf(size, true)
    return context.measureText(text).width
  }
  const mesh = new Mesh(new PlaneGeometry(1, 1), new MeshBasicMaterial({ transparent: true, toneMapped: false }))
  mesh.name = 'panel'
  // Over the room: a panel that stands in the car is still read.
  mesh.renderOrder = 20
  let layout: PanelLayout = { width, height: 1, texts: [], washes: [], buttons: [], picture: null }
  const fit = () => {
    if (canvas.width === width * PIXELS && canvas.height === Math.ceil(layout.height * PIXELS)) return
    canvas.width = width * PIXELS
    canvas.height = Math.ceil(layout.height * PIXELS)
    mesh.material.map?.dispose()
    const texture = new CanvasTexture(canvas)
    texture.colorSpace = SRGBColorSpace
    texture.anisotropy = 4
    texture.minFilter = LinearFilter
    texture.generateMipmaps = false
    mesh.material.map = texture
    mesh.material.needsUpdate = true
    mesh.geometry.dispose()
    mesh.geometry = new PlaneGeometry(layout.width, layout.height)
  }
  return {
    mesh,
    draw(model, aimed, contrast) {
      context.setTransform(1, 0, 0, 1, 0, 0)
      layout = layOut(model, width, measure)
      fit()
      paintPanel(context, layout, aimed, contrast)
      mesh.userData['picture'] = layout.picture !== null
      mesh.userData['buttons'] = layout.buttons.map(({ button, x, y, width: across, height }) => ({ id: button.id, u: (x + across / 2) / layout.width, v: 1 - (y + height / 2) / layout.height }))
      mesh.material.map!.needsUpdate = true
    },
    at: (u, v) => buttonAt(layout, u * layout.width, (1 - v) * layout.height)?.id ?? null,
    get size() {
      return { width: layout.width, height: layout.height }
    },
    dispose() {
      mesh.geometry.dispose()
      mesh.material.map?.dispose()
      mesh.material.dispose()
    }
  }
}
