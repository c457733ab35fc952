import { cylinderY, capsule, ellipsoid } from '../../geometry/shapes.ts'
import { smoothUnion } from '../../geometry/blend.ts'
import { simplify } from '../../geometry/simplify.ts'
import { surfaceNets } from '../../geometry/surface-nets.ts'
import type { Mesh } from '../../geometry/mesh.ts'

/** A round low table on one foot: radius and height in metres. */
export async function roundTable(radius: number, height: number): Promise<Mesh> {
  const field = (x: number, y: number, z: number): number => {
    const top = cylinderY(x, y, z, [0, height - 0.014, 0], radius, 0.014, 0.006)
    const stem = cylinderY(x, y, z, [0, height / 2, 0], 0.026, height / 2, 0.004)
    const foot = cylinderY(x, y, z, [0, 0.01, 0], radius * 0.55, 0.01, 0.005)
    return smoothUnion(smoothUnion(top, stem, 0.05), foot, 0.04)
  }
  return simplify(surfaceNets(field, [-radius - 0.03, -0.02, -radius - 0.03], [radius + 0.03, height + 0.03, radius + 0.03], 0.014, Infinity), 620, 0.02)
}

/** A standing lamp's stem and foot; its shade is a lathe of its own (`lampShade`). */
export async function lampStem(height: number): Promise<Mesh> {
  const field = (x: number, y: number, z: number): number =>
    Math.min(capsule(x, y, z, [0, 0.01, 0], [0, height, 0], 0.009), cylinderY(x, y, z, [0, 0.012, 0], 0.15, 0.012, 0.006))
  return simplify(surfaceNets(field, [-0.18, -0.02, -0.18], [0.18, height + 0.03, 0.18], 0.012, Infinity), 260, 0.01)
}

/** A shape turned about the y axis: radius by height, from the lowest to the highest. */
export function lathe(profile: readonly (readonly [radius: number, y: number])[], sides = 20): Mesh {
  const positions: number[] = []
  const normals: number[] = []
  const indices: number[] = []
  profile.forEach(([r, y], j) => {
    const [r0, y0] = profile[Math.max(0, j - 1)]!
    const [r1, y1] = profile[Math.min(profile.length - 1, j + 1)]!
    const l = Math.hypot(y1 - y0, r1 - r0) || 1
    for (let i = 0; i <= sides; i++) {
      const a = (2 * Math.PI * i) / sides
      positions.push(Math.sin(a) * r, y, Math.cos(a) * r)
      normals.push((Math.sin(a) * (y1 - y0)) / l, -(r1 - r0) / l, (Math.cos(a) * (y1 - y0)) / l)
    }
  })
  for (let j = 0; j + 1 < profile.length; j++)
    for (let i = 0; i < sides; i++) {
      const a = j * (sides + 1) + i
      indices.push(a, a + 1, a + sides + 2, a, a + sides + 2, a + sides + 1)
    }
  return { positions: new Float32Array(positions), normals: new Float32Array(normals), indices: new Uint32Array(indices) }
}

/** A pot of thrown clay, `size` metres across, open at the top, earth in it. */
export const pot = (size: number, height: number): Mesh =>
  lathe([[size * 0.3, 0], [size * 0.36, height * 0.05], [size * 0.5, height * 0.7], [size * 0.49, height], [size * 0.44, height], [size * 0.43, height * 0.9], [0.001, height * 0.9]], 20)

/** A smooth pebble of three half axes, for stones and cushions. */
export async function pebble(x: number, y: number, z: number, triangles: number): Promise<Mesh> {
  const step = Math.min(x, y, z) / 3
  return simplify(surfaceNets((a, b, c) => ellipsoid(a, b, c, [0, 0, 0], [x, y, z]), [-x - step * 2, -y - step * 2, -z - step * 2], [x + step * 2, y + step * 2, z + step * 2], step, Infinity), triangles, 0.02)
}
