import { DataTexture, Mesh, MeshBasicMaterial, NearestFilter, PerspectiveCamera, PlaneGeometry, RepeatWrapping, Scene, TextureLoader, WebGLRenderer } from 'three'
import type { Look } from '../../../src/contract/look.ts'
import { createCrowd } from '../../../src/world/people/crowd.ts'
import { exposureAt } from '../../../src/world/exposure.ts'
import { litInTheDark } from '../../../src/world/product/in-the-dark.ts'
import { readManifest } from '../../../src/world/product/manifest.ts'
import { parseProduct } from '../../../src/world/product/product.ts'
import { show } from '../../../src/world/product/shown.ts'
import { readPlace } from '../../../src/world/places/format.ts'
import { createPlace, type Place } from '../../../src/world/places/place.ts'
import { loadTextures } from '../../../src/world/places/textures.ts'
import { loadTime } from '../../../src/world/places/time.ts'
import { setTone } from '../../../src/world/tone.ts'
import { CAST } from '../../people/looks/cast.ts'
import { seeded } from '../../people/random.ts'
import { VIEWS } from './views.ts'

export interface Asked {
  place: string
  time: string
  view: string
  width: number
  height: number
  variants: string[]
  /** Metres that the eye stands to the right of the view's, and its height instead of the view's. */
  aside?: number
  eye?: number
  /** Pixels by which the picture lies to the right of the one that the view gives. */
  shift?: number
  /** Puts what must be found into the picture: stripes finer than a pixel, or two sheets in one place. */
  spoilt?: 'stripes' | 'sheets'
  /** Without product, people and leaves: what is built of planes alone. */
  bare?: boolean
}

declare global {
  interface Window {
    /** Draws one view of a place and answers with what the place alone takes. */
    shootPlace?: (asked: Asked) => Promise<{ calls: number; triangles: number; ms: number }>
    /** The picture that was drawn last: red, green, blue and opacity, from the lowest row up. */
    readPlace?: () => Uint8Array
    placeProblem?: string
  }
}

const fetched = async (url: string): Promise<ArrayBuffer> => {
  const answer = await fetch(url)
  if (!answer.ok) throw new Error(`${url}: ${answer.status}`)
  return answer.arrayBuffer()
}

const turn = (yaw: number): [number, number, number, number] => [0, Math.sin(yaw / 2), 0, Math.cos(yaw / 2)]

async function start(): Promise<void> {
  const canvas = document.querySelector('canvas')!
  const gl = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true })
  setTone(gl)
  const scene = new Scene()
  const camera = new PerspectiveCamera(40, 1, 0.05, 120)
  const manifest = readManifest(await fetched('/product/one/product.json'))
  const names = manifest.parts.map((part) => part.name)
  const shown = show(await parseProduct(await fetched(`/product/one/${manifest.levels.full.file}`), names), names, manifest)
  const hidden = new Set([...manifest.parts.filter((part) => part.hidden).map((part) => part.name)])
  const shade = await new TextureLoader().loadAsync('/product/one/shadow.png')
  shade.flipY = false
  const textures = await fetched('/places/textures.bin')
  const crowd = createCrowd(await fetched('/people/people.bin'), { advisorWord: 'Advisor', random: seeded(11) })
  const stand = (id: string, look: Look, at: [number, number, number], yaw: number, advisor: boolean, point?: [number, number, number]) => {
    crowd.add(id, { name: id, look, advisor, verified: advisor })
    crowd.setPose(id, { head: { p: at, q: turn(yaw) }, pointing: point !== undefined, seated: false })
    if (point) crowd.pointAt(id, point)
  }
  stand('Jonas', CAST[0].look, [1.72, 1.66, -1.98], 2.95 + 0.45, true, [0.86, 0.8, -1.37])
  stand('Priya', CAST[7].look, [2.75, 1.57, -0.85], 0.75, false)
  scene.add(shown.product.root, crowd.object)
  const spoils = { stripes: stripes(), sheets: sheets() }
  let place: Place | null = null
  let known = ''
  window.readPlace = () => {
    const pixels = new Uint8Array(4 * canvas.width * canvas.height)
    gl.getContext().readPixels(0, 0, canvas.width, canvas.height, 6408, 5121, pixels)
    return pixels
  }
  window.shootPlace = async (asked) => {
    const view = VIEWS[asked.view]
    if (!view) throw new Error(`no view ${asked.view}`)
    if (known !== `${asked.place}/${asked.time}`) {
      place?.dispose()
      const folder = `/places/${asked.place}/`
      const file = readPlace(await fetched(`${folder}place.bin`))
      const time = loadTime(file.head, asked.time, await fetched(`${folder}${asked.time}.light`), await fetched(`${folder}${asked.time}.env`))
      place = createPlace(file, loadTextures(textures, 8), time)
      place.shade({ texture: shade, size: manifest.shadow!.size })
      scene.add(place.group)
      known = `${asked.place}/${asked.time}`
    }
    scene.environment = place!.environment
    scene.environmentIntensity = place!.lift
    shown.dress({ variants: asked.variants, hidden: new Set([...hidden]), open: new Set() }, true)
    camera.fov = view.fov
    camera.aspect = asked.width / asked.height
    if (camera.aspect < 1) camera.fov = Math.min(100, (view.fov * 1.15) / camera.aspect ** 0.6)
    camera.position.set(...view.from)
    camera.lookAt(...view.at)
    if (asked.eye !== undefined) camera.position.y = asked.eye
    if (asked.aside) camera.translateX(asked.aside)
    if (asked.shift) camera.setViewOffset(asked.width, asked.height, asked.shift, 0, asked.width, asked.height)
    else camera.clearViewOffset()
    const [width, height, length] = manifest.size
    gl.toneMappingExposure = exposureAt(camera.position, { halfWidth: width / 2, height, halfLength: length / 2 }, place!.lamps)
    camera.updateProjectionMatrix()
    camera.updateMatrixWorld()
    gl.setPixelRatio(1)
    gl.setSize(asked.width, asked.height)
    crowd.object.visible = view.people
    if (view.people) for (let k = 0; k < 90; k++) crowd.update(1 / 60, camera.position)
    const pixel = new Uint8Array(4)
    const read = () => gl.getContext().readPixels(0, 0, 1, 1, 6408, 5121, pixel)
    place!.mirrored(false, [])
    shown.product.root.visible = false
    const crowded = crowd.object.visible
    crowd.object.visible = false
    const began = performance.now()
    gl.render(scene, camera)
    read()
    const alone = { calls: gl.info.render.calls, triangles: gl.info.render.triangles, ms: Math.round(performance.now() - began) }
    shown.product.root.visible = true
    crowd.object.visible = crowded
    place!.mirrored(true, [])
    place!.casts(shown.product.root, crowded)
    // Once to see that it stands still, once to be drawn.
    for (let k = 0; k < 2; k++) place!.step(1, gl)
    // As the room lights a product whose screens are on.
    shown.light(litInTheDark({ screen: 1, ambient: 0.85 }, place!.lamps))
    const spoil = asked.spoilt ? spoils[asked.spoilt] : []
    if (spoil.length > 0) scene.add(...spoil)
    const leaves = place!.group.getObjectByName('place-leaves')
    if (asked.bare) shown.product.root.visible = crowd.object.visible = false
    if (leaves) leaves.visible = !asked.bare
    gl.render(scene, camera)
    // A mirror that is looked into takes its picture face by face.
    while (shown.step(0)) gl.render(scene, camera)
    scene.remove(...spoil)
    shown.product.root.visible = true
    return alone
  }
}

/** A sheet of stripes so fine that no picture can hold them, drawn without anything that would smooth them. */
function stripes(): Mesh[] {
  const picture = new DataTexture(Uint8Array.from([0, 0, 0, 255, 255, 255, 255, 255]), 2, 1)
  Object.assign(picture, { wrapS: RepeatWrapping, magFilter: NearestFilter, minFilter: NearestFilter, needsUpdate: true })
  picture.repeat.set(900, 1)
  const sheet = new Mesh(new PlaneGeometry(6, 2.5), new MeshBasicMaterial({ map: picture }))
  sheet.position.set(0, 1.6, 0)
  sheet.lookAt(4.9, 1.6, 5.2)
  return [sheet]
}

/** Two sheets of different colours in one place, a little askew: which one is seen is up to rounding. */
function sheets(): Mesh[] {
  return [0x202020, 0xe0e0e0].map((color, k) => {
    const sheet = new Mesh(new PlaneGeometry(6, 2.5, 40 + 7 * k, 3), new MeshBasicMaterial({ color }))
    sheet.position.set(0, 1.6, 0)
    sheet.lookAt(4.9, 1.6 + 1e-7 * k, 5.2)
    return sheet
  })
}

start().catch((error: unknown) => {
  window.placeProblem = String(error)
})
