import type { Mesh, Object3D, Scene, WebGLRenderer } from 'three'
import { type CastArea, createCastShadow } from './cast.ts'
import type { PlaceTime } from './format.ts'
import type { PlaceUniforms } from './uniforms.ts'

type Light = PlaceTime['shadow']

/** Texels of the pictures: of the product, and of people. */
const FINE = 1024
const COARSE = 512
/** People's shadows are drawn so far about the product, metres. */
const ROUND = 7
/** What sticks out of the product's box: mirrors and open doors, metres. */
const OUT = 1.1
/** A person's height, metres. */
const PERSON = 1.9

/** Shadows that product and people throw on a place's floor. */
export interface Casting {
  /** The light of a time of day that has come `t` of the way from another's. */
  light(from: Light, to: Light, t: number): void
  casts(product: Object3D | null, others: boolean): void
  /** Draws what has changed, of the scene that `group` stands in; true while the product has not come to rest. */
  step(gl: WebGLRenderer, group: Object3D): boolean
  dispose(): void
}

export function createCasting(uniforms: PlaceUniforms): Casting {
  const still = createCastShadow(FINE, true)
  const moving = createCastShadow(COARSE, false)
  let product: Object3D | null = null
  let others = false
  let drawn = ''
  let before = ''

  const areaOf = (halfWidth: number, halfLength: number, height: number): CastArea => {
    const { x, y } = uniforms.slope.value
    const [dx, dz] = [x * height, y * height]
    return [-dx / 2, -dz / 2, halfWidth + Math.abs(dx) / 2, halfLength + Math.abs(dz) / 2]
  }
  return {
    light(from, to, t) {
      const now = t < 0.5 ? from : to
      const turned = from[0] !== to[0] || from[2] !== to[2]
      // A shadow fades before it lies another way.
      const there = turned ? Math.abs(2 * t - 1) : 1
      uniforms.sun.value.set(now[0], now[1], now[2], (from[3] + (to[3] - from[3]) * t) * there)
      uniforms.slope.value.set(now[0] / now[1], now[2] / now[1])
      uniforms.shadeSize.value.w = now[4]
    },
    casts(next, all) {
      product = next
      others = all
      if (!next) uniforms.casts.value.x = 0
      if (!all) uniforms.casts.value.y = 0
    },
    step(gl, group) {
      const scene = group.parent as Scene | null
      if (!scene?.isScene) return false
      const { x, y } = uniforms.slope.value
      const { body } = uniforms
      if (others) {
        const area = areaOf(body.value.x + ROUND, body.value.z + ROUND, PERSON)
        moving.draw(gl, scene, [x, y], area, [group, ...(product ? [product] : [])])
        uniforms.walkers.value = moving.texture
        uniforms.walkersAt.value.set(...area)
        uniforms.casts.value.y = 1
      }
      if (!product) return false
      const around = scene.children.filter((child) => !holds(child, product!))
      const seen = `${x} ${y} ${standing(product)}`
      const rests = seen === before
      before = seen
      // On its way it is drawn as well where there is time for it.
      if (seen !== drawn && (rests || others)) {
        drawn = seen
        const area = areaOf(body.value.x + OUT, body.value.z + OUT, body.value.y)
        still.draw(gl, scene, [x, y], area, around)
        uniforms.standing.value = still.texture
        uniforms.standingAt.value.set(...area)
        uniforms.casts.value.x = 1
      }
      return !rests
    },
    dispose() {
      still.dispose()
      moving.dispose()
    }
  }
}

const holds = (group: Object3D, object: Object3D): boolean => {
  for (let at: Object3D | null = object; at; at = at.parent) if (at === group) return true
  return false
}

/** How everything of a product that is drawn stands: another number when something was moved, shown or hidden. */
function standing(product: Object3D): number {
  let sum = 0
  product.traverseVisible((object) => {
    if (!(object as Mesh).isMesh) return
    const e = object.matrixWorld.elements
    sum = (sum * 31 + object.id + 7 * e[0]! + 11 * e[5]! + 13 * e[10]! + 17 * e[12]! + 19 * e[13]! + 23 * e[14]!) % 1e9
  })
  return Math.round(sum * 1e4)
}
