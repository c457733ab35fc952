import type {Field} from '../../geometry/field.ts'
import {smoothIntersection, smoothUnion} from '../../geometry/blend.ts'
import {bell, smoothstep} from '../../geometry/scalar.ts'
import {capsule, ellipsoid, superellipse} from '../../geometry/shapes.ts'
import {spline} from '../../geometry/spline.ts'

/** Half widths, half depths and middles (forward) of a clothed torso by height. */
const width = spline([[0.78, 0.175], [0.86, 0.1765], [0.93, 0.171], [1, 0.157], [1.08, 0.1455], [1.16, 0.1485], [1.24, 0.161], [1.32, 0.1725], [1.38, 0.1735], [1.42, 0.152], [1.44, 0.124], [1.46, 0.09], [1.485, 0.064]])
const depth = spline([[0.78, 0.124], [0.86, 0.126], [0.93, 0.119], [1, 0.108], [1.08, 0.101], [1.16, 0.104], [1.24, 0.11], [1.32, 0.111], [1.38, 0.102], [1.42, 0.089], [1.44, 0.081], [1.46, 0.071], [1.485, 0.062]])
const middle = spline([[0.78, -0.01], [0.88, -0.01], [0.96, -0.003], [1.06, 0.005], [1.16, 0.006], [1.26, 0.003], [1.34, -0.004], [1.4, -0.015], [1.48, -0.023]])

/** The torso's middle, forward, at a height. */
export const torsoMiddle = middle

/** A torso without arms; `ease` (metres) is how loose the cloth is, `flare` widens it by height. */
export const torso =
  (ease = 0, flare: (y: number) => number = () => 0): Field =>
  (x, y, f) => {
    const a = Math.abs(x)
    const more = ease + flare(y)
    let d = superellipse(x, f - middle(y), width(y) + more, depth(y) + more, 2.3) * 0.82
    // Chest, shoulder blades and the slope from the neck to the shoulders.
    d = smoothUnion(d, ellipsoid(a, y, f, [0.072, 1.292, 0.07], [0.066 + more, 0.062, 0.037 + more]), 0.05)
    d = smoothUnion(d, ellipsoid(a, y, f, [0.078, 1.335, -0.087], [0.058, 0.078, 0.028 + more]), 0.045)
    d = smoothUnion(d, capsule(a, y, f, [0.045, 1.462, -0.036], [0.15, 1.405, -0.028], 0.021 + more, 0.026 + more), 0.03)
    // Between the blades cloth dips a little.
    return d + 0.005 * bell(0, 0.03, x) * smoothstep(-0.05, -0.1, f) * bell(1.3, 0.12, y)
  }

/** A torso cut off at the hem and at the neck. */
export const cutTorso = (body: Field, hem: number): Field => (x, y, f) => {
  const d = smoothIntersection(body(x, y, f), hem - y, 0.01)
  return smoothIntersection(d, y - 1.462 + 0.12 * (f + 0.03), 0.01)
}
