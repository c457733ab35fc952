import type {Vec3} from '../geometry/field.ts'
import type {Mesh} from '../geometry/mesh.ts'
import {join, mirrorX} from '../geometry/mesh.ts'
import {roundBox} from '../geometry/shapes.ts'
import {simplify} from '../geometry/simplify.ts'
import {surfaceNets} from '../geometry/surface-nets.ts'
import {tube} from '../geometry/tube.ts'
import {BONE} from '../../src/world/people/skeleton.ts'
import {SLOT} from '../../src/world/people/slots.ts'
import {rigid} from './bind.ts'
import type {Part} from './part.ts'
import {partOf} from './part.ts'
import {joinParts} from './range.ts'

/** The wheels' axle: height and distance behind the hips. */
export const AXLE: Vec3 = [0, 0.3, 0.06]

const ring = (x: number, centre: Vec3, radius: number, thick: number, columns: number, sides: number): Mesh =>
  tube(
    Array.from({length: columns}, (_, k) => {
      const angle = (2 * Math.PI * k) / columns
      return [x, centre[1] + Math.cos(angle) * radius, centre[2] + Math.sin(angle) * radius] as const
    }),
    thick,
    sides,
    true
  )

const both = (mesh: Mesh): Mesh => join(mesh, mirrorX(mesh))

const cushion = async (centre: Vec3, half: Vec3, triangles: number): Promise<Mesh> =>
  simplify(
    surfaceNets((x, y, z) => roundBox(x, y, z, centre, half, Math.min(...half) * 0.9), centre.map((c, k) => c - half[k]! - 0.03) as unknown as Vec3, centre.map((c, k) => c + half[k]! + 0.03) as unknown as Vec3, 0.012),
    triangles,
    0.02
  )

/** A light wheelchair under somebody whose hips are over (0, 0.53, 0), moved by the ground. */
export const wheelchair = async (far: boolean): Promise<Part> => {
  const columns = far ? 12 : 24
  const sides = far ? 3 : 4
  const bind = rigid(BONE.ground)
  const tyres = both(ring(0.29, AXLE, 0.285, 0.014, columns, sides))
  const turning = new Uint8Array((tyres.positions.length / 3) * 2).fill(255)
  const spokes = join(
    ...Array.from({length: far ? 0 : 8}, (_, k) => {
      const angle = (2 * Math.PI * k) / 8
      return tube([[0.285, AXLE[1], AXLE[2]], [0.29, AXLE[1] + Math.cos(angle) * 0.275, AXLE[2] + Math.sin(angle) * 0.275]], 0.003, 3)
    })
  )
  const casters = both(ring(0.2, [0, 0.055, -0.36], 0.045, 0.012, far ? 8 : 14, sides))
  const pipe = (...path: Vec3[]): Mesh => tube(path, 0.011, sides)
  const frame = both(
    join(
      pipe([0.21, 0.86, 0.2], [0.21, 0.7, 0.17], [0.21, 0.43, 0.15], [0.21, 0.43, -0.3], [0.17, 0.38, -0.38], [0.13, 0.12, -0.46], [0.12, 0.075, -0.5]),
      pipe([0.21, 0.43, 0.15], [0.21, 0.3, 0.06], [0.21, 0.12, -0.3], [0.2, 0.09, -0.36]),
      pipe([0.21, 0.86, 0.2], [0.21, 0.875, 0.27]),
      pipe([0.21, 0.3, 0.06], [0.3, 0.3, 0.06]),
      ring(0.315, AXLE, 0.255, 0.008, columns, 3)
    )
  )
  const plate = await cushion([0, 0.07, -0.5], [0.13, 0.012, 0.075], far ? 24 : 60)
  const seat = await cushion([0, 0.435, -0.08], [0.2, 0.03, 0.22], far ? 40 : 140)
  const back = await cushion([0, 0.66, 0.165], [0.195, 0.19, 0.022], far ? 40 : 140)
  return joinParts(
    partOf(tyres, SLOT.rubber, bind, {paint: turning}),
    partOf(both(spokes), SLOT.metal, bind),
    partOf(join(casters, seat, back, plate), SLOT.rubber, bind),
    partOf(frame, SLOT.metal, bind)
  )
}
