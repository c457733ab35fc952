import {smoothCut, smoothUnion} from '../../geometry/blend.ts'
import type {Field} from '../../geometry/field.ts'
import {capsule, ellipsoid, sphere} from '../../geometry/shapes.ts'

/** An ear lies back by this turn, radians. */
const TURN = 0.42

/** Both ears (x, y, f): a shell with a rim, the hollow before it, the lobe and the flap over the ear's entrance. */
export const ear: Field = (x, y, f) => {
  const ex = Math.abs(x) - 0.0745
  const ey = y + 0.008
  const ef = f + 0.092
  const out = ex * Math.cos(TURN) + ef * Math.sin(TURN)
  const fwd = -ex * Math.sin(TURN) + ef * Math.cos(TURN) + 0.16 * ey
  let d = ellipsoid(out, ey, fwd, [0.0015, 0.004, -0.001], [0.0052, 0.0285, 0.0172])
  d = smoothUnion(d, ellipsoid(out, ey, fwd, [0.0005, -0.0235, 0.0045], [0.0042, 0.0095, 0.0078]), 0.008)
  // The rim, thicker above and behind.
  const ring = Math.hypot(Math.hypot((ey - 0.005) / 1.62, fwd + 0.001) - 0.0152, out - 0.0052) - 0.0026
  d = smoothUnion(d, Math.max(ring, -(ey + 0.024)), 0.0028)
  d = smoothCut(d, ellipsoid(out, ey, fwd, [0.0072, 0.0095, -0.0005], [0.0042, 0.0145, 0.0085]), 0.003)
  d = smoothCut(d, ellipsoid(out, ey, fwd, [0.0065, -0.0055, 0.003], [0.0062, 0.0092, 0.0078]), 0.003)
  d = smoothUnion(d, capsule(out, ey, fwd, [0.0045, 0.016, -0.0045], [0.004, -0.012, -0.0035], 0.0018, 0.0022), 0.0035)
  return smoothUnion(d, sphere(out, ey, fwd, [0.0042, -0.0045, 0.0128], 0.0038), 0.0045)
}
