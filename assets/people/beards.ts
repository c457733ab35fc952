import {smoothCut, smoothIntersection, smoothUnion} from '../geometry/blend.ts'
import type {Field} from '../geometry/field.ts'
import type {Mesh} from '../geometry/mesh.ts'
import {smoothstep} from '../geometry/scalar.ts'
import {capsule, ellipsoid} from '../geometry/shapes.ts'
import {simplify} from '../geometry/simplify.ts'
import {surfaceNets} from '../geometry/surface-nets.ts'
import {EYES} from '../../src/world/people/skeleton.ts'
import {mouthShut} from '../../src/world/people/mouth.ts'
import {fromHead} from './frame.ts'
import {head} from './shape/head.ts'

export type BeardName = 'moustache' | 'goatee' | 'short' | 'full'

const moustache = (x: number, y: number, f: number): number =>
  smoothIntersection(
    head(x, y, f) - 0.0042,
    capsule(Math.abs(x), y, f, [0.003, -0.0535, 0.0125], [0.0265, -0.066, 0.001], 0.0072, 0.0042),
    0.003
  )

/** The lips stay free. */
const lipsFree = (d: number, x: number, y: number, f: number): number => smoothCut(d, ellipsoid(x, y, f, [0, -0.0685, 0.012], [0.024, 0.0105, 0.03]), 0.004)

/** Height where a beard begins: from the moustache's ends down a little, then up before the ears into the hair. */
const cheekLine = (a: number, f: number): number =>
  -0.062 + 0.036 * smoothstep(0.03, 0.066, a) + 0.004 * smoothstep(0.03, 0.018, a) + 0.05 * smoothstep(-0.05, -0.07, f)

/** Towards the ear and the nape it thins out. */
const behind = (y: number, f: number): number => smoothstep(-0.086, -0.06, f + 0.25 * Math.min(0, y + 0.03))

/** Beards on the shut mouth (x, y, f). */
const SHAPES: Record<BeardName, Field> = {
  moustache: (x, y, f) => moustache(x, y, f),
  goatee: (x, y, f) => {
    let d = head(x, y, f) - 0.0045
    d = smoothIntersection(d, Math.hypot(x / 0.031, (y + 0.093) / 0.043) * 0.03 - 0.03, 0.006)
    d = lipsFree(smoothIntersection(d, -(f + 0.03), 0.01), x, y, f)
    return smoothUnion(d, moustache(x, y, f), 0.004)
  },
  short: (x, y, f) => {
    const a = Math.abs(x)
    const under = cheekLine(a, f) - y
    let d = head(x, y, f) - (0.0036 * smoothstep(0, 0.026, under) * behind(y, f) - 0.0004)
    d = smoothIntersection(d, -under, 0.004)
    d = smoothIntersection(d, -0.09 - f, 0.008)
    d = smoothIntersection(d, -(y + 0.128 + 0.2 * (f + 0.05)), 0.008)
    return smoothUnion(lipsFree(d, x, y, f), moustache(x, y, f), 0.004)
  },
  full: (x, y, f) => {
    const a = Math.abs(x)
    const under = cheekLine(a, f) + 0.003 - y
    let d = head(x, y, f) - ((0.0046 * smoothstep(0, 0.03, under) + 0.0002) * behind(y, f) - 0.0002 + 0.01 * smoothstep(-0.07, -0.11, y))
    d = smoothUnion(d, ellipsoid(x, y, f, [0, -0.122, -0.018], [0.047, 0.042, 0.036]), 0.02)
    d = smoothIntersection(d, -under, 0.005)
    d = smoothIntersection(d, -0.09 - f, 0.01)
    d += 0.0012 * Math.sin(x * 210 + y * 40) * smoothstep(-0.08, -0.12, y)
    return smoothUnion(lipsFree(d, x, y, f), moustache(x, y, f) - 0.001, 0.005)
  }
}

/** How far inside a beard's edge a point of the rest frame lies, 0…1: by its height over the skin. */
export const beardInner = (x: number, y: number, z: number): number => {
  const [h, f] = [y - EYES[1], EYES[2] - z]
  return smoothstep(0.0002, 0.0032, head(x, h + mouthShut(x, h, f), f))
}

/** A beard in the rest frame, on the open mouth as the head is. */
export const beardField = (name: BeardName): Field => {
  const shape = SHAPES[name]
  return fromHead((x, y, f) => shape(x, y + mouthShut(x, y, f), f))
}

export const beard = (name: BeardName, far: boolean): Promise<Mesh> => {
  const triangles = {moustache: [110, 30], goatee: [330, 60], short: [620, 110], full: [680, 120]}[name]
  const nets = surfaceNets(beardField(name), [-0.1, EYES[1] - 0.21, -0.15], [0.1, EYES[1] + 0.0, 0.02], 0.0036)
  return simplify(nets, triangles[far ? 1 : 0]!, 0.012)
}
