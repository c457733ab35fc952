import type {Field} from '../../geometry/field.ts'
import {smoothUnion, unionOf} from '../../geometry/blend.ts'
import {bell, smoothstep} from '../../geometry/scalar.ts'
import {ellipsoid} from '../../geometry/shapes.ts'
import {UPPER_ARM} from '../../../src/world/people/skeleton.ts'
import {sleeves} from './arm.ts'
import {cutTorso, torso} from './torso.ts'

/** What an outfit is cut like. Metres; sleeves end that far from the shoulder joint. */
export interface Cut {
  readonly ease: number
  readonly hem: number
  readonly sleeve: number
  readonly sleeveEase: number
  /** How much wider than the torso it is by height. */
  readonly flare?: (y: number) => number
  /** What is added to the cloth: a hood. */
  readonly extra?: Field
  readonly wears: 'trousers' | 'jeans' | 'tights'
}

const WRIST = UPPER_ARM + 0.25

const hood: Field = (x, y, f) => {
  const d = ellipsoid(x, y, f, [0, 1.425, -0.125], [0.088, 0.055, 0.045])
  return smoothUnion(d, ellipsoid(Math.abs(x), y, f, [0.062, 1.458, -0.055], [0.034, 0.026, 0.06]), 0.03)
}

/** Cloth that falls over a narrower band at the hem. */
const blouson = (at: number, much: number) => (y: number): number => much * bell(at + 0.055, 0.045, y) - 0.003 * bell(at, 0.02, y)

export const CUTS = {
  blazer: {ease: 0.005, hem: 0.8, sleeve: WRIST - 0.012, sleeveEase: 0.0035, wears: 'trousers', flare: (y) => -0.004 * bell(1.1, 0.06, y) + 0.003 * smoothstep(0.95, 0.84, y)},
  jumper: {ease: 0.003, hem: 0.885, sleeve: WRIST - 0.02, sleeveEase: 0.003, wears: 'jeans', flare: blouson(0.885, 0.007)},
  shirt: {ease: -0.001, hem: 0.955, sleeve: WRIST - 0.02, sleeveEase: 0.001, wears: 'trousers', flare: (y) => 0.007 * bell(1.015, 0.03, y) - 0.003 * bell(0.96, 0.015, y)},
  jacket: {ease: 0.008, hem: 0.9, sleeve: WRIST - 0.02, sleeveEase: 0.008, wears: 'jeans', flare: blouson(0.9, 0.009)},
  dress: {ease: -0.004, hem: 0.5, sleeve: 0.2, sleeveEase: -0.003, wears: 'tights', flare: (y) => -0.006 * bell(1.06, 0.06, y) + 0.006 * smoothstep(1, 0.9, y) + 0.056 * smoothstep(0.98, 0.5, y)},
  polo: {ease: 0, hem: 0.865, sleeve: 0.205, sleeveEase: 0.004, wears: 'trousers', flare: (y) => 0.002 * smoothstep(0.98, 0.9, y)},
  hoodie: {ease: 0.011, hem: 0.885, sleeve: WRIST - 0.03, sleeveEase: 0.011, wears: 'jeans', extra: hood, flare: blouson(0.885, 0.011)},
  coat: {ease: 0.011, hem: 0.53, sleeve: WRIST - 0.005, sleeveEase: 0.008, wears: 'trousers', flare: (y) => -0.012 * bell(1.06, 0.05, y) + 0.004 + 0.034 * smoothstep(1, 0.53, y)}
} as const satisfies Record<string, Cut>

export type OutfitName = keyof typeof CUTS

/** The trunk of an outfit without sleeves and uncut: what hems and pieces are laid on. */
export const trunkOf = (cut: Cut): Field => {
  const body = torso(cut.ease, cut.flare)
  return cut.extra ? unionOf(body, cut.extra) : body
}

/** The whole cloth of an outfit (x, y, f). */
export const clothOf = (cut: Cut): Field => {
  const trunk = cutTorso(torso(cut.ease, cut.flare), cut.hem)
  const arms = sleeves(cut.sleeve, cut.sleeveEase)
  const {extra} = cut
  return (x, y, f) => {
    const d = smoothUnion(trunk(x, y, f), arms(x, y, f), 0.04)
    return extra ? smoothUnion(d, extra(x, y, f), 0.02) : d
  }
}
