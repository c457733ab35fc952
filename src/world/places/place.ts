import {
  BufferAttribute, BufferGeometry, type Camera, type CubeTexture, CustomBlending, type DataArrayTexture, DoubleSide, FrontSide, Group, Mesh, type Object3D,
  OneFactor, OneMinusSrcAlphaFactor, type PerspectiveCamera, type Scene, ShaderMaterial, type Texture, type WebGLRenderer, ZeroFactor
} from 'three'
import type { Body } from '../camera/orbit.ts'
import { createCasting } from './casting.ts'
import { createEnvironmentBlend } from './environment-blend.ts'
import { FAR_FRAGMENT, FAR_VERTEX } from './far.glsl.ts'
import type { PlaceFile, PlaceHead, PlaceMesh } from './format.ts'
import { GLASS_FRAGMENT, PLACE_FRAGMENT, PLACE_VERTEX } from './material.glsl.ts'
import { createFloorMirror, type FloorMirror } from './mirror.ts'
import type { Time } from './time.ts'
import { placeUniforms } from './uniforms.ts'

/** A place round the product, drawn in at most four draws, with its light and the surroundings it gives to all that stands in it. */
export interface Place {
  readonly group: Group
  readonly head: PlaceHead
  /** What the scene's `environment` has to be just now. */
  readonly environment: Texture
  /** How bright the lamps are just now, 0 to 1: whatever has lamps of its own goes with it. */
  readonly lamps: number
  readonly time: string
  /** What the scene's `environmentIntensity` has to be: in the dark a product gets more light than its place alone would give it. */
  readonly lift: number
  /** Turns to another time of day in a second and a half, or at once. The place disposes of the times it was given. */
  turnTo(time: Time, atOnce: boolean): void
  step(seconds: number, gl: WebGLRenderer): boolean
  /** The product's shadow where it stands, and the floor that it covers, metres (x, z); null for none. */
  shade(shadow: { texture: Texture; size: readonly [number, number] } | null): void
  /** The product's size. */
  body(body: Body): void
  /** What throws a shadow: the product, drawn when it or the light has changed; and with `others` whoever else stands in the scene, at each step. */
  casts(product: Object3D | null, others: boolean): void
  /** Mirrors product and people in a polished floor by one more pass; `hidden` is not mirrored. */
  mirrored(on: boolean, hidden: readonly Object3D[]): void
  dispose(): void
}

const TURN_SECONDS = 1.5
/** Light that the product gets beyond its place's where the eye has got used to the dark, as a photographer would give it. */
const LIFT = 0.7

export function createPlace(file: PlaceFile, textures: DataArrayTexture, first: Time): Place {
  const { head } = file
  const uniforms = placeUniforms(head, textures)
  const casting = createCasting(uniforms)
  const near = geometry(file.near)
  const drawn = (name: string, base: BufferGeometry, indices: Uint32Array, material: ShaderMaterial, order: number): Mesh => {
    const shared = new BufferGeometry()
    for (const [key, attribute] of Object.entries(base.attributes)) shared.setAttribute(key, attribute)
    shared.setIndex(new BufferAttribute(indices, 1))
    const mesh = new Mesh(shared, material)
    mesh.name = `place-${name}`
    mesh.frustumCulled = false
    mesh.renderOrder = order
    mesh.matrixAutoUpdate = false
    mesh.raycast = () => undefined
    return mesh
  }
  const shaders = { vertexShader: PLACE_VERTEX, fragmentShader: PLACE_FRAGMENT, uniforms }
  const group = new Group()
  group.name = 'place'
  const behind = new ShaderMaterial({ vertexShader: FAR_VERTEX, fragmentShader: FAR_FRAGMENT, uniforms, side: DoubleSide, depthTest: false, depthWrite: false })
  const solid = drawn('solid', near, file.indices.solid, new ShaderMaterial({ ...shaders, side: FrontSide }), -1)
  group.add(drawn('far', geometry(file.far), file.indices.far, behind, -3), solid)
  if (file.indices.leaves.length > 0) {
    // How much of a pixel a leaf covers goes into its samples, not into the picture's own alpha.
    const cut = new ShaderMaterial({
      ...shaders, side: DoubleSide, defines: { CUT: 1 }, alphaToCoverage: true,
      blending: CustomBlending, blendSrc: OneFactor, blendDst: ZeroFactor, blendSrcAlpha: ZeroFactor, blendDstAlpha: OneFactor
    })
    group.add(drawn('leaves', near, file.indices.leaves, cut, -1))
  }
  if (file.indices.glass.length > 0) {
    const pane = new ShaderMaterial({
      vertexShader: PLACE_VERTEX, fragmentShader: GLASS_FRAGMENT, uniforms, side: DoubleSide, transparent: true, depthWrite: false,
      blending: CustomBlending, blendSrc: OneFactor, blendDst: OneMinusSrcAlphaFactor
    })
    group.add(drawn('glass', near, file.indices.glass, pane, 1))
  }

  const blend = createEnvironmentBlend()
  let mirror: FloorMirror | null = null
  let unmirrored: readonly Object3D[] = []
  let from = first
  let to = first
  let passed = TURN_SECONDS
  let environment: Texture = first.environment
  let lamps = first.facts.lamps

  const apply = (t: number) => {
    const mix = (a: number, b: number) => a + (b - a) * t
    uniforms.lightA.value = from.light
    uniforms.lightB.value = to.light
    uniforms.skyA.value = from.sky
    uniforms.skyB.value = to.sky
    uniforms.envA.value = from.environment
    uniforms.envB.value = to.environment
    uniforms.turn.value = t
    uniforms.roughest.value = to.environment.mipmaps.length - 1
    lamps = mix(from.facts.lamps, to.facts.lamps)
    uniforms.lamps.value.set(lamps * mix(from.facts.glow, to.facts.glow), mix(from.facts.glow, to.facts.glow))
    casting.light(from.facts.shadow, to.facts.shadow, t)
    const sky = t < 0.5 ? from.facts : to.facts
    // One sun goes down before another rises.
    const seen = from === to ? 1 : Math.abs(2 * t - 1)
    uniforms.disc.value.set(...sky.disc)
    uniforms.discColour.value.set(...sky.discColour).multiplyScalar(seen)
    uniforms.stars.value = mix(from.facts.stars, to.facts.stars)
    const [red, green, blue] = from.facts.water.map((v, k) => mix(v, to.facts.water[k]!))
    uniforms.water.value.set(red!, green!, blue!)
  }
  apply(1)

  solid.onBeforeRender = (gl: WebGLRenderer, scene: Scene, camera: Camera) => {
    const on = mirror && !gl.xr.isPresenting && camera.position.y > 0
    uniforms.mirrorSize.value.z = on ? 1 : 0
    if (!mirror || !on) return
    mirror.draw(gl, scene, camera as PerspectiveCamera, [group, ...unmirrored])
    uniforms.mirror.value = mirror.texture
    uniforms.mirrorSize.value.set(mirror.size.x, mirror.size.y, 1)
  }

  return {
    group,
    head,
    get environment() {
      return environment
    },
    get lamps() {
      return lamps
    },
    get lift() {
      return 1 + LIFT * Math.min(1, Math.max(0, uniforms.lamps.value.y - 1.5) / 1.5)
    },
    get time() {
      return to.name
    },
    turnTo(next, atOnce) {
      if (from !== to) from.dispose()
      if (atOnce) {
        to.dispose()
        from = to = next
        environment = next.environment
        passed = TURN_SECONDS
        return apply(1)
      }
      from = to
      to = next
      passed = 0
      apply(0)
    },
    step(seconds, gl) {
      const casts = casting.step(gl, group)
      if (from === to) return casts
      passed += Math.min(seconds, 0.1)
      const t = Math.min(1, passed / TURN_SECONDS)
      const eased = t * t * (3 - 2 * t)
      apply(eased)
      if (t < 1) {
        blend.draw(gl, from.environment as CubeTexture, to.environment, eased)
        environment = blend.texture
        return true
      }
      from.dispose()
      from = to
      environment = to.environment
      apply(1)
      return true
    },
    shade(shadow) {
      uniforms.shade.value = shadow?.texture ?? null
      uniforms.shadeSize.value.set(shadow?.size[0] ?? 1, shadow?.size[1] ?? 1, shadow ? 1 : 0, uniforms.shadeSize.value.w)
    },
    body(body) {
      uniforms.body.value.set(body.halfWidth, body.height, body.halfLength)
    },
    casts: casting.casts,
    mirrored(on, hidden) {
      unmirrored = hidden
      if (on) mirror ??= createFloorMirror()
      else {
        mirror?.dispose()
        mirror = null
      }
    },
    dispose() {
      group.removeFromParent()
      if (from !== to) from.dispose()
      to.dispose()
      mirror?.dispose()
      blend.dispose()
      casting.dispose()
      textures.dispose()
      for (const mesh of group.children as Mesh[]) {
        mesh.geometry.dispose()
        ;(mesh.material as ShaderMaterial).dispose()
      }
    }
  }
}

function geometry({ corners, normals, colours, lights }: PlaceMesh): BufferGeometry {
  const made = new BufferGeometry()
  made.setAttribute('corner', new BufferAttribute(corners, 4))
  made.setAttribute('facing', new BufferAttribute(normals, 4, true))
  made.setAttribute('colour', new BufferAttribute(colours, 4, true))
  made.setAttribute('lit', new BufferAttribute(lights, 2))
  return made
}
