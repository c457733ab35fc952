import type {Field} from '../../geometry/field.ts'
import {smoothIntersection} from '../../geometry/blend.ts'
import {superellipse} from '../../geometry/shapes.ts'
import {spline} from '../../geometry/spline.ts'

/** Half widths, half depths and middles (forward) of a clothed torso by height. */
const width = spline([[0.78, 0.182], [0.86, 0.181], [0.95, 0.171], [1.04, 0.155], [1.14, 0.15], [1.24, 0.164], [1.33, 0.178], [1.39, 0.174], [1.425, 0.148], [1.455, 0.085], [1.48, 0.062]])
const depth = spline([[0.78, 0.131], [0.86, 0.13], [0.95, 0.12], [1.04, 0.106], [1.14, 0.105], [1.24, 0.117], [1.33, 0.118], [1.39, 0.104], [1.425, 0.087], [1.455, 0.069], [1.48, 0.062]])
const middle = spline([[0.78, -0.006], [0.95, 0], [1.1, 0.006], [1.25, 0.004], [1.38, -0.012], [1.48, -0.022]])

/** The torso's middle, forward, at a height. */
export const torsoMiddle = middle

/** A torso without arms; `ease` (metres) is how loose the cloth is, `flare` widens it below the waist by height. */
export const torso =
  (ease = 0, flare: (y: number) => number = () => 0): Field =>
  (x, y, f) => {
    const more = ease + flare(y)
    return superellipse(x, f - middle(y), width(y) + more, depth(y) + more, 2.35) * 0.82
  }

/** A torso cut off at the hem and at the neck. */
export const cutTorso = (body: Field, hem: number): Field => (x, y, f) => {
  const d = smoothIntersection(body(x, y, f), hem - y, 0.01)
  return smoothIntersection(d, y - 1.462 + 0.12 * (f + 0.03), 0.01)
}
