import { BufferAttribute, BufferGeometry, Color, CustomBlending, DataTexture, LinearFilter, Mesh, OneFactor, OneMinusSrcColorFactor, ShaderMaterial, Sphere, SRGBColorSpace, Vector3 } from 'three'
import { type PoolLamp, poolOf } from './pool-of.ts'
import { POOL_FRAGMENT, POOL_VERTEX } from './pools.glsl.ts'

/** Light that a product's lamps throw on the floor round it, and the glow that stands round each of them: one draw, none when dark. */
export interface Pools {
  readonly mesh: Mesh
  /** Shares of full strength by the lamps' names. */
  set(levels: Readonly<Record<string, number>>): void
  dispose(): void
}

/** The floor that is lit: its middle along the product, half its width and length, metres; and the picture's cells. */
const FLOOR = { middle: 2.2, half: [4.6, 7.4] as const, cells: [60, 96] as const }
/** Over the floor, so that the two never fight, metres. */
const OVER = 0.004
/** The most lamps that are told apart. */
const LAMPS = 8

/**
 * @param lamps those that say where they stand; null if there are none
 */
export function createPools(lamps: readonly PoolLamp[]): Pools | null {
  const lit = lamps.filter((lamp) => lamp.at.length > 0).slice(0, LAMPS)
  if (lit.length === 0) return null
  const [across, along] = FLOOR.cells
  const shares = lit.map((lamp) => poolOf(lamp, FLOOR))
  const pixels = new Uint8Array(across * along * 4)
  const picture = new DataTexture(pixels, across, along)
  picture.colorSpace = SRGBColorSpace
  picture.magFilter = picture.minFilter = LinearFilter
  const glow = Array.from({ length: LAMPS }, () => new Color(0))
  const material = new ShaderMaterial({
    uniforms: { picture: { value: picture }, glow: { value: glow } },
    vertexShader: POOL_VERTEX,
    fragmentShader: POOL_FRAGMENT,
    transparent: true,
    depthWrite: false,
    polygonOffset: true,
    polygonOffsetFactor: -2,
    polygonOffsetUnits: -4,
    // As on a screen: light is added, and nothing grows brighter than white.
    blending: CustomBlending,
    blendSrc: OneFactor,
    blendDst: OneMinusSrcColorFactor
  })
  const mesh = new Mesh(geometryOf(lit), material)
  mesh.name = 'pools'
  mesh.renderOrder = 2
  mesh.visible = false
  mesh.raycast = () => undefined
  const colour = new Color()
  return {
    mesh,
    set(levels) {
      const strengths = lit.map((lamp) => Math.max(0, levels[lamp.name] ?? 0) * lamp.strength)
      mesh.visible = strengths.some((strength) => strength > 0)
      if (!mesh.visible) return
      lit.forEach((lamp, k) => glow[k]!.setRGB(...lamp.color).multiplyScalar(strengths[k]!))
      for (let cell = 0; cell < across * along; cell++) {
        colour.setRGB(0, 0, 0)
        lit.forEach((lamp, k) => {
          const share = shares[k]![cell]! * strengths[k]!
          colour.r += lamp.color[0] * share
          colour.g += lamp.color[1] * share
          colour.b += lamp.color[2] * share
        })
        colour.convertLinearToSRGB()
        pixels[4 * cell] = Math.min(255, colour.r * 255)
        pixels[4 * cell + 1] = Math.min(255, colour.g * 255)
        pixels[4 * cell + 2] = Math.min(255, colour.b * 255)
        pixels[4 * cell + 3] = 255
      }
      picture.needsUpdate = true
    },
    dispose() {
      mesh.geometry.dispose()
      material.dispose()
      picture.dispose()
    }
  }
}

/** One square on the floor, and one for the glow of every place that a lamp shines from. */
function geometryOf(lamps: readonly PoolLamp[]): BufferGeometry {
  const [positions, corners, sizes, aims, indices]: [number[], number[], number[], number[], number[]] = [[], [], [], [], []]
  const square = (at: (x: number, y: number) => readonly [number, number, number], size: readonly number[], aim: readonly number[]) => {
    const base = positions.length / 3
    for (const [x, y] of [[-1, -1], [1, -1], [1, 1], [-1, 1]] as const) {
      positions.push(...at(x, y))
      corners.push(x, y)
      sizes.push(...size)
      aims.push(...aim)
    }
    indices.push(base, base + 1, base + 2, base, base + 2, base + 3)
  }
  const [width, length] = FLOOR.half
  // Seen from above the square's corners run against the clock when x is turned over.
  square((x, y) => [-x * width, OVER, FLOOR.middle + y * length], [0, 0, 0, 0], [0, 1, 0, 0])
  lamps.forEach(({ at }, k) => {
    for (const { middle, half, radius } of at) square(() => middle, [...half, radius], [Math.abs(middle[0]) > 0.3 ? Math.sign(middle[0]) * 0.55 : 0, 0.1, Math.sign(middle[2]), k])
  })
  const geometry = new BufferGeometry()
  const set = (name: string, values: number[], size: number) => geometry.setAttribute(name, new BufferAttribute(new Float32Array(values), size))
  set('position', positions, 3)
  set('corner', corners, 2)
  set('size', sizes, 4)
  set('aim', aims, 4)
  geometry.setIndex(indices)
  geometry.boundingSphere = new Sphere(new Vector3(0, 0, FLOOR.middle), Math.hypot(width, length))
  return geometry
}
