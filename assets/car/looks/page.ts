import {
  AnimationMixer, CircleGeometry, Color, DirectionalLight, Group, LoopOnce, Mesh, MeshStandardMaterial, PerspectiveCamera,
  PMREMGenerator, Scene, ShaderMaterial, TextureLoader, WebGLRenderer,
} from 'three'
import { GLTFLoader } from 'three/examples/jsm/loaders/GLTFLoader.js'
import { MeshoptDecoder } from 'three/examples/jsm/libs/meshopt_decoder.module.js'
import { createLamps } from '../../../src/world/product/lamps.ts'
import { readManifest, type ProductManifest } from '../../../src/world/product/manifest.ts'
import { createMirrors } from '../../../src/world/product/mirrors.ts'
import { loadEnvironment } from '../../../src/world/environment.ts'
import { setTone } from '../../../src/world/tone.ts'
import { zebraScene } from '../../studio/scene.ts'
import { FLOOR_FRAGMENT, FLOOR_VERTEX } from './floor.ts'
import { applyVariants, shown } from './choices.ts'
import { VIEWS } from './views.ts'
import type { GLTF } from 'three/examples/jsm/loaders/GLTFLoader.js'
import type { Object3D, Texture } from 'three'
import type { StudioName } from '../../studio/studio.ts'

/** One picture to take. */
export interface Shot {
  view: string
  level: string
  studio: StudioName | 'zebra'
  variants: string[]
  wheels: string
  roof: 'glass' | 'painted'
  lit: Record<string, number> | null
  width: number
  height: number
}

declare global {
  interface Window {
    shoot: (shot: Shot) => Promise<{ picture: string; small: string; triangles: number; calls: number }>
  }
}

const folder = new URLSearchParams(location.search).get('product') ?? '/product/one/'
const canvas = document.querySelector('canvas')!
const renderer = new WebGLRenderer({ canvas, antialias: true, preserveDrawingBuffer: true })
setTone(renderer)
renderer.setPixelRatio(2)

const environments = new Map<string, Texture>()
const cars = new Map<string, GLTF>()

async function environment(studio: Shot['studio']): Promise<Texture> {
  const known = environments.get(studio)
  if (known) return known
  const texture = studio === 'zebra' ? new PMREMGenerator(renderer).fromScene(zebraScene(), 0, 0.1, 100, { size: 512 }).texture : await baked(studio)
  environments.set(studio, texture)
  return texture
}

async function baked(studio: StudioName): Promise<Texture> {
  const answer = await fetch(`/studio/${studio}.env`)
  if (!answer.ok) throw new Error(`no surroundings ${studio}: ${answer.status}`)
  return loadEnvironment(await answer.arrayBuffer())
}

async function carAt(level: string): Promise<GLTF> {
  const known = cars.get(level)
  if (known) return known
  const loader = new GLTFLoader()
  loader.setMeshoptDecoder(MeshoptDecoder)
  const loaded = await loader.loadAsync(`${folder}car-${level}.glb`)
  cars.set(level, loaded)
  return loaded
}

async function manifest(): Promise<ProductManifest> {
  const answer = await fetch(`${folder}product.json`)
  return readManifest(await answer.arrayBuffer())
}

async function floor(dark: boolean): Promise<Mesh> {
  const shadow = await new TextureLoader().loadAsync(`${folder}shadow.png`)
  shadow.flipY = false
  const material = new ShaderMaterial({
    transparent: true,
    uniforms: {
      near: { value: new Color(dark ? 0x31353a : 0xe4e6e8) },
      far: { value: new Color(dark ? 0x0e1012 : 0xc6c9cd) },
      shadow: { value: shadow },
      extent: { value: [4, 6.4] },
      solid: { value: dark ? 0.9 : 0.97 },
    },
    vertexShader: FLOOR_VERTEX,
    fragmentShader: FLOOR_FRAGMENT,
  })
  const mesh = new Mesh(new CircleGeometry(40, 64), material)
  mesh.rotation.x = -Math.PI / 2
  return mesh
}

/** What the lamps give as the car comes, to be put back after a picture that lights them otherwise. */
function lampPictures(car: Object3D): Map<MeshStandardMaterial, Texture | null> {
  const found = new Map<MeshStandardMaterial, Texture | null>()
  car.traverse((object) => {
    if (object instanceof Mesh && object.material instanceof MeshStandardMaterial && object.material.name === 'lamps') found.set(object.material, object.material.emissiveMap)
  })
  return found
}

/** Puts a mirror where the paint was and tells what was there. */
function mirrorPaint(car: Object3D): Map<Mesh, Mesh['material']> {
  const worn = new Map<Mesh, Mesh['material']>()
  const mirror = new MeshStandardMaterial({ color: 0xffffff, metalness: 1, roughness: 0 })
  car.traverse((object) => {
    if (!(object instanceof Mesh) || Array.isArray(object.material) || !object.material.name.startsWith('paint-')) return
    worn.set(object, object.material)
    object.material = mirror
  })
  return worn
}

window.shoot = async (shot) => {
  const view = VIEWS[shot.view]
  if (!view) throw new Error(`no view ${shot.view}`)
  const gltf = await carAt(shot.level)
  const dark = shot.studio !== 'light'
  const scene = new Scene()
  scene.background = new Color(dark ? 0x0e1012 : 0xc6c9cd)
  scene.environment = await environment(shot.studio)
  await applyVariants(gltf, shot.variants)
  shown(gltf.scene, shot.wheels, shot.roof)
  const said = await manifest()
  const asTheyCome = lampPictures(gltf.scene)
  const lamps = shot.lit ? createLamps(gltf.scene, said) : null
  lamps?.set(shot.lit!)
  const mixer = new AnimationMixer(gltf.scene)
  for (const name of view.open ?? []) {
    const clip = gltf.animations.find((a) => a.name === name)
    if (!clip) throw new Error(`no clip ${name}`)
    const action = mixer.clipAction(clip)
    action.setLoop(LoopOnce, 1)
    action.clampWhenFinished = true
    action.play()
  }
  mixer.update(10)
  const worn = shot.studio === 'zebra' ? mirrorPaint(gltf.scene) : new Map<Mesh, Mesh['material']>()
  scene.add(gltf.scene, await floor(dark))
  const below = new Group()
  below.scale.y = -1
  below.add(gltf.scene.clone(true))
  // What lies on the floor has no likeness in it.
  below.getObjectByName('pools')?.removeFromParent()
  scene.add(below)
  const key = new DirectionalLight(0xffffff, dark ? 0.15 : 0.45)
  key.position.set(3, 6, 3)
  scene.add(key)
  const camera = new PerspectiveCamera(view.fov, shot.width / shot.height, 0.03, 100)
  camera.position.set(...view.from)
  camera.lookAt(...view.at)
  renderer.setSize(shot.width, shot.height)
  const mirrors = createMirrors((name) => gltf.scene.getObjectByName(name), said.mirrors)
  do renderer.render(scene, camera)
  while (mirrors.waits())
  renderer.render(scene, camera)
  const result = { triangles: renderer.info.render.triangles, calls: renderer.info.render.calls }
  const small = document.createElement('canvas')
  small.width = shot.width
  small.height = shot.height
  const paper = small.getContext('2d')!
  paper.imageSmoothingQuality = 'high'
  paper.drawImage(canvas, 0, 0, shot.width, shot.height)
  mixer.stopAllAction()
  lamps?.dispose()
  for (const [material, picture] of asTheyCome) material.emissiveMap = picture
  mirrors.dispose()
  scene.remove(gltf.scene)
  for (const [mesh, material] of worn) mesh.material = material
  return { ...result, picture: small.toDataURL('image/png'), small: small.toDataURL('image/jpeg', 0.88) }
}
document.title = 'ready'
