import type {Field} from '../../geometry/field.ts'
import {smoothUnion, unionOf} from '../../geometry/blend.ts'
import {smoothstep} from '../../geometry/scalar.ts'
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
  readonly wears: 'trousers' | 'tights'
}

const WRIST = UPPER_ARM + 0.25

const hood: Field = (x, y, f) => {
  const d = ellipsoid(x, y, f, [0, 1.425, -0.125], [0.088, 0.055, 0.045])
  return smoothUnion(d, ellipsoid(Math.abs(x), y, f, [0.062, 1.458, -0.055], [0.034, 0.026, 0.06]), 0.03)
}

export const CUTS = {
  blazer: {ease: 0.005, hem: 0.815, sleeve: WRIST - 0.012, sleeveEase: 0.003, wears: 'trousers', flare: (y) => 0.006 * smoothstep(1, 0.84, y)},
  jumper: {ease: 0.002, hem: 0.885, sleeve: WRIST - 0.02, sleeveEase: 0.002, wears: 'trousers'},
  shirt: {ease: 0, hem: 0.855, sleeve: WRIST - 0.02, sleeveEase: 0, wears: 'trousers'},
  jacket: {ease: 0.007, hem: 0.895, sleeve: WRIST - 0.02, sleeveEase: 0.006, wears: 'trousers'},
  dress: {ease: -0.005, hem: 0.5, sleeve: 0.2, sleeveEase: -0.004, wears: 'tights', flare: (y) => 0.006 * smoothstep(1, 0.9, y) + 0.052 * smoothstep(0.95, 0.5, y)},
  polo: {ease: -0.001, hem: 0.865, sleeve: 0.205, sleeveEase: 0.004, wears: 'trousers'},
  hoodie: {ease: 0.009, hem: 0.885, sleeve: WRIST - 0.03, sleeveEase: 0.008, wears: 'trousers', extra: hood},
  coat: {ease: 0.01, hem: 0.53, sleeve: WRIST - 0.005, sleeveEase: 0.007, wears: 'trousers', flare: (y) => 0.006 + 0.028 * smoothstep(0.95, 0.53, y)}
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
