import { packLight } from '../../src/world/places/codec.ts'
import type { PlaceTime } from '../../src/world/places/format.ts'
import { createModel, type Model } from './kit/model.ts'
import { add, dot, mixed, times, tinted, unit, type V3 } from './kit/vector.ts'
import { pack, spread } from './light/atlas.ts'
import { bakeSurroundings } from './light/cube.ts'
import { lampLight, sunLight } from './light/direct.ts'
import { farLight } from './light/far.ts'
import { gather } from './light/gather.ts'
import { type Lumels, lumelsOf, type Traced, traced } from './light/lumels.ts'
import { outside } from './light/outside.ts'
import { fill, shining, solve } from './light/solve.ts'
import { packPlace } from './pack.ts'
import type { Plan, PlanTime } from './plan.ts'
import { skyRadiance } from './sky/sky.ts'

/** How finely a place is built. */
export interface Fineness {
  /** Texels of light, as a share of a full build's along an edge. */
  readonly texels: number
  readonly rays: number
  readonly lampRays: number
  readonly sunRays: number
  readonly bounces: number
  /** Pixels of a face of the surroundings, and samples of its lobes. */
  readonly surroundings: number
  readonly lobe: number
  readonly sky: readonly [number, number]
}

export const FULL: Fineness = { texels: 1, rays: 64, lampRays: 6, sunRays: 16, bounces: 4, surroundings: 256, lobe: 64, sky: [1024, 256] }
/** For looking at while a place is drawn. */
export const DRAFT: Fineness = { texels: 0.6, rays: 40, lampRays: 3, sunRays: 5, bounces: 3, surroundings: 64, lobe: 32, sky: [512, 128] }
/** For tests: the same ways, few rays. */
export const COARSE: Fineness = { texels: 0.15, rays: 6, lampRays: 1, sunRays: 1, bounces: 2, surroundings: 16, lobe: 8, sky: [32, 8] }

export interface Built {
  /** Files by name, to lie in the place's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>
  readonly lumels: number
}

/** Builds and lights a place for all its times of day. `say` hears what is done. */
export async function buildPlace(plan: Plan, fineness: Fineness, say: (line: string) => void = () => undefined): Promise<Built> {
  const near = createModel(fineness.texels)
  await plan.near(near)
  const far = createModel(1)
  plan.far(far)
  const atlas = pack(near)
  const lumels = lumelsOf(near, atlas)
  const room = traced(near, lumels)
  const count = (n: number) => n.toLocaleString('en')
  say(`${plan.name}: ${count(near.triangles.solid.length / 3 + near.triangles.leaves.length / 3 + far.triangles.solid.length / 3)} triangles, ${count(lumels.count)} points of light, picture ${atlas.width} × ${atlas.height}`)
  const began = Date.now()
  const seen = gather(lumels, room, fineness.rays)
  say(`${plan.name}: traced in ${((Date.now() - began) / 1000).toFixed(1)} s`)
  const lamps = lampLight(lumels, room, near.lamps, fineness.lampRays)
  fill(near, lumels, seen.hidden, lamps)

  const height = Math.ceil((atlas.firstRow * atlas.width + near.lights.length + far.lights.length) / atlas.width)
  const files = new Map<string, Uint8Array>()
  const facts: Record<string, PlaceTime> = {}
  for (const time of plan.times) {
    const away = farLight(far, time)
    const from = outside(far, away, time, plan.eye)
    const direct = lamps.map((v) => v * time.lamps)
    if (time.sun) {
      const sun = sunLight(lumels, room, time.sun, fineness.sunRays, near.materials.map(({ cut }) => cut))
      fill(near, lumels, seen.hidden, sun)
      for (let k = 0; k < direct.length; k++) direct[k]! += sun[k]!
    }
    const light = solve(near, lumels, seen, { sky: from, direct, lamps: time.lamps }, fineness.bounces)
    const picture = new Float32Array(atlas.width * height * 3)
    for (let k = 0; k < lumels.count; k++) for (let q = 0; q < 3; q++) picture[3 * lumels.texel[k]! + q] = light[3 * k + q]! * time.exposure
    spread(near, atlas, picture)
    const first = 3 * (atlas.firstRow * atlas.width + near.lights.length)
    for (let k = 0; k < away.length; k++) picture[first + k] = away[k]! * time.exposure
    files.set(`${time.name}.light`, lightFile(packLight(picture, atlas.width), skyPicture(time, fineness.sky)))
    files.set(`${time.name}.env`, bakeSurroundings(seenFrom(plan, near, lumels, room, light, from, time), fineness.surroundings, fineness.lobe))
    facts[time.name] = {
      lamps: time.lamps,
      glow: time.exposure,
      shadow: [...unit(time.shadow.towards).map((v) => Number(v.toFixed(4))), time.shadow.share, time.shadow.soft] as unknown as PlaceTime['shadow'],
      water: times(time.water, time.exposure),
      ...seenDisc(time)
    }
    say(`${plan.name}: ${time.name} lit after ${((Date.now() - began) / 1000).toFixed(1)} s`)
  }
  const { box, eye, threshold, screen, seat } = plan
  files.set('place.bin', packPlace(near, far, atlas, height, { sky: fineness.sky, box, eye, times: facts, shores: plan.shores ?? [0, 0, 0, 0], threshold, screen, seat }))
  return { files, lumels: lumels.count }
}

function lightFile(light: Uint8Array, sky: Uint8Array): Uint8Array {
  const out = new Uint8Array(4 + light.length + sky.length)
  new DataView(out.buffer).setUint32(0, light.length, true)
  out.set(light, 4)
  out.set(sky, 4 + light.length)
  return out
}

/** Sun or moon and stars: too small for the picture of the sky, they are drawn by themselves. */
function seenDisc({ sky, exposure }: PlanTime): Pick<PlaceTime, 'disc' | 'discColour' | 'stars'> {
  const [x, y, z] = unit(sky.sun).map((v) => Number(v.toFixed(4))) as [number, number, number]
  return { disc: [x, y, z, sky.disc.radius], discColour: times(sky.disc.colour, exposure), stars: sky.stars }
}

/** The sky from the horizon up, rows closer together where it is low; as the shader looks it up. */
function skyPicture(time: PlanTime, [width, height]: readonly [number, number]): Uint8Array {
  const sky = skyRadiance({ ...time.sky, disc: { colour: [0, 0, 0], radius: 0 } })
  const pixels = new Float32Array(width * height * 3)
  for (let j = 0; j < height; j++)
    for (let i = 0; i < width; i++) {
      const up = Math.min(1, Math.max(0, ((j + 0.5) / height - 0.002) / 0.996)) ** 2 * (Math.PI / 2)
      const turn = ((i + 0.5) / width - 0.5) * 2 * Math.PI
      const d: V3 = [Math.sin(turn) * Math.cos(up), Math.sin(up), Math.cos(turn) * Math.cos(up)]
      pixels.set(times(sky(d), time.exposure), 3 * (j * width + i))
    }
  return packLight(pixels, width)
}

/** Half of the product's width and length, metres: what the surroundings' floor is darkened under. */
const UNDER = [0.85, 2] as const

/** What the product mirrors: the lit room from its middle, with its own shadow on the floor below. */
function seenFrom(plan: Plan, model: Model, lumels: Lumels, { tree, lumelAt }: Traced, light: Float32Array, from: (d: V3) => V3, time: PlanTime): (d: V3) => V3 {
  return (d) => {
    const triangle = tree.cast(...plan.eye, ...d, 1e4, false)
    let c: V3
    if (triangle < 0) c = add(from(d), veiledSun(time, d))
    else {
      const y = plan.eye[1] + d[1] * tree.hit.distance
      const [x, z] = [plan.eye[0] + d[0] * tree.hit.distance, plan.eye[2] + d[2] * tree.hit.distance]
      const k = lumelAt(triangle)
      const albedo: V3 = [lumels.albedo[3 * k]!, lumels.albedo[3 * k + 1]!, lumels.albedo[3 * k + 2]!]
      const glow = shining(model.materials[lumels.material[k]!]!, time.lamps)
      c = glow > 0 ? times(albedo, glow) : tinted(albedo, [light[3 * k]!, light[3 * k + 1]!, light[3 * k + 2]!])
      if (y < 0.05) {
        const away = Math.hypot(Math.max(0, Math.abs(x) - UNDER[0]), Math.max(0, Math.abs(z) - UNDER[1]))
        c = mixed(times(c, 0.2), c, Math.min(1, away / 0.7))
      }
    }
    if (time.softBox) c = add(c, times(time.softBox, softened(d[1])))
    return times(c, time.exposure)
  }
}

/** Spread of the sun in what the product mirrors, radians: a disc of half a degree would be a speck in so coarse a picture. */
const VEIL = 0.09

/** The sun's own light in a direction, spread over a lobe that gives as much light as it does. */
function veiledSun({ sun }: PlanTime, d: V3): V3 {
  if (!sun?.mirrored) return [0, 0, 0]
  const angle = Math.acos(Math.min(1, Math.max(-1, dot(d, unit(sun.towards)))))
  return times(sun.colour, (sun.mirrored / (2 * VEIL ** 2)) * Math.exp(-(angle ** 2) / (2 * VEIL ** 2)))
}

/** How much of the soft box overhead is in a direction whose height is `y`. */
const softened = (y: number): number => {
  const t = Math.min(1, Math.max(0, (y - 0.45) / 0.4))
  return t * t * (3 - 2 * t)
}

