import type { Vec3 } from '../../contract/ids.ts'
import type { Showroom, View } from '../../contract/showroom.ts'

const minus = (a: Vec3, b: Vec3): Vec3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]]
const dot = (a: Vec3, b: Vec3) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2]
const long = (a: Vec3) => Math.hypot(...a)

/**
 * The view from which a point of the product is seen best: on the point's own side of the product, within the field of view,
 * and near. Null where no view has it in sight. Metres, the showroom's frame.
 */
export function viewOf(showroom: Showroom, at: Vec3): View | null {
  const outward: Vec3 = [at[0], 0, at[2]]
  const seen = showroom.views.flatMap((view) => {
    const ahead = minus(view.aim, view.eye)
    const there = minus(at, view.eye)
    const angle = (Math.acos(dot(ahead, there) / (long(ahead) * long(there) || 1)) * 180) / Math.PI
    const facing = dot(outward, minus(view.eye, at)) > 0
    return angle <= view.fov / 2 && facing ? [{ view, far: long(there) }] : []
  })
  return seen.sort((a, b) => a.far - b.far)[0]?.view ?? null
}
