import { Group, Mesh, MeshStandardMaterial, PerspectiveCamera, Scene, type WebGLRenderer } from 'three'
import { describe, expect, it } from 'vitest'
import { createMirrors } from './mirrors.ts'

/** A mirror on the left, its glass looking to the rear; `drawn` counts pictures taken of the scene. */
function setting() {
  const scene = new Scene()
  const node = Object.assign(new Group(), { name: 'mirror-left' })
  node.position.set(1, 1, 0.5)
  const worn = Object.assign(new MeshStandardMaterial(), { name: 'mirror' })
  const glass = new Mesh(undefined, worn)
  node.add(glass)
  scene.add(node)
  scene.updateMatrixWorld(true)
  const taken: boolean[] = []
  const renderer = {
    coordinateSystem: 2000,
    xr: { enabled: true },
    getRenderTarget: () => null,
    getActiveCubeFace: () => 0,
    getActiveMipmapLevel: () => 0,
    setRenderTarget: () => undefined,
    render: () => taken.push(node.visible),
    state: { viewport: () => undefined }
  } as unknown as WebGLRenderer
  const mirrors = createMirrors((name) => (name === node.name ? node : undefined), [{ part: 'mirror-left', at: [1, 1, 0.48] }])
  const draw = (x: number, y: number, z: number) => {
    const camera = new PerspectiveCamera()
    camera.position.set(x, y, z)
    camera.updateMatrixWorld()
    glass.onBeforeRender(renderer, scene, camera, glass.geometry, worn, null as never)
  }
  return { mirrors, glass, worn, taken, draw, renderer }
}

describe('mirrors (SPEC O11)', () => {
  it('cost nothing from before them or from far away', () => {
    const { mirrors, taken, draw } = setting()
    draw(1, 1.2, 3)
    draw(1, 1.2, -9)
    expect(taken).toEqual([])
    expect(mirrors.waits()).toBe(false)
  })

  it('take one picture a frame while they are looked into, themselves left out, and rest when all six are there', () => {
    const { mirrors, glass, worn, taken, draw, renderer } = setting()
    for (let k = 0; k < 5; k++) {
      draw(0.4, 1.2, -0.4)
      // The other eye of a headset belongs to the same frame.
      draw(0.41, 1.2, -0.4)
      expect(taken).toHaveLength(k + 1)
      expect(mirrors.waits()).toBe(true)
    }
    expect(taken).toEqual([false, false, false, false, false])
    expect(glass.material).toBe(worn)
    let pictures = 5
    do {
      draw(0.4, 1.2, -0.4)
      pictures++
    } while (mirrors.waits())
    expect(taken).toHaveLength(6)
    // One more picture is asked for than are taken: it is the first that shows them.
    expect(pictures).toBe(7)
    expect((glass.material as MeshStandardMaterial).envMap).not.toBeNull()
    expect(renderer.xr.enabled).toBe(true)
  })

  it('take them anew when the product changed', () => {
    const { mirrors, taken, draw } = setting()
    for (let k = 0; k < 8; k++) {
      draw(0.4, 1.2, -0.4)
      mirrors.waits()
    }
    mirrors.stale()
    draw(0.4, 1.2, -0.4)
    expect(taken).toHaveLength(7)
  })

  it('that stand still have their glass in what they stand on', () => {
    const root = new Group()
    const [inner, left, body] = ['mirror-inner', 'mirror-left', 'body'].map((name) => Object.assign(new Group(), { name }))
    const glass = () => new Mesh(undefined, Object.assign(new MeshStandardMaterial(), { name: 'mirror' }))
    const [own, still] = [glass(), glass()]
    left!.add(own)
    body!.add(still)
    root.add(inner!, left!, body!)
    const untouched = own.onBeforeRender
    const mirrors = createMirrors((name) => root.getObjectByName(name), [{ part: 'mirror-inner', at: [0, 1.2, 0.5] }, { part: 'mirror-left', at: [1, 1, 0.5] }])
    expect(still.onBeforeRender).not.toBe(untouched)
    expect(own.onBeforeRender).not.toBe(untouched)
    expect(own.onBeforeRender).not.toBe(still.onBeforeRender)
    mirrors.dispose()
  })
})
