import { describe, expect, it } from 'vitest'
import { buildCar } from './build.ts'
import { coarse } from './detail.ts'
import { positionOf, vertices } from './kernel/mesh.ts'
import { add, cross, dot, subtract } from './kernel/vector.ts'
import { compact, long, tall } from './parameters.ts'
import { bonnet, doorFront, doorRear, tailgate } from './shape/regions.ts'
import { shapeFor } from './shape/shape.ts'
import type { Field } from './kernel/field.ts'
import type { Vec3 } from './kernel/vector.ts'
import type { Region } from './shape/regions.ts'
import type { Part } from './parts/part.ts'

/** Rodrigues' rotation of `p` about an axis through `origin`. */
function turned(p: Vec3, origin: Vec3, axis: Vec3, radians: number): Vec3 {
  const v = subtract(p, origin)
  const [c, s] = [Math.cos(radians), Math.sin(radians)]
  const along = dot(axis, v) * (1 - c)
  const q = add(add([v[0] * c, v[1] * c, v[2] * c], cross(axis, v), s), axis, along)
  return add(q, origin)
}

/** The opening that each part fills. */
const OWN: Record<string, Region> = {
  bonnet,
  tailgate,
  'door-front-left': doorFront,
  'door-front-right': doorFront,
  'door-rear-left': doorRear,
  'door-rear-right': doorRear,
}

/** The outer skin: edges behind it are painted, too, but lie within what the body's form takes for solid. */
function* skinOf(part: Part, body: Field): Generator<Vec3> {
  for (const q of part.pieces)
    if (q.material === 'paint')
      for (let k = 0; k < vertices(q.mesh); k += 3) {
        const p = positionOf(q.mesh, k)
        if (body(...p) > -0.005) yield p
      }
}

describe.each([compact, long, tall])('the $name car', (parameters) => {
  const parts = buildCar(parameters, coarse)
  const shape = shapeFor(parameters)

  it.each(parts.filter((p) => p.name in OWN).map((p) => p.name))('%s never swings into the body', (name) => {
    const part = parts.find((p) => p.name === name)!
    const { axis, degrees } = part.hinge!
    const own = shape.region(OWN[name]!)
    let deepest = 0
    for (const share of [0.04, 0.1, 0.2, 0.35, 0.5, 0.7, 0.85, 1])
      for (const p of skinOf(part, shape.body)) {
        const q = turned(p, part.origin, axis, (share * degrees * Math.PI) / 180)
        // Where the part itself was when shut there is nothing left to touch.
        if (own(...q) > 0.006) deepest = Math.min(deepest, shape.body(...q))
      }
    expect(deepest).toBeGreaterThan(-0.014)
  })

  it('has room round its tyres and nothing but tyres on the floor', () => {
    for (const part of parts) {
      if (part.name.startsWith('wheel-')) continue
      for (const q of part.pieces)
        for (let k = 0; k < vertices(q.mesh); k += 2) {
          const [x, y, z] = positionOf(q.mesh, k)
          expect(y).toBeGreaterThan(0.1)
          if (Math.abs(x) < parameters.halfTrack - parameters.tyreWidth / 2) continue
          for (const axle of [shape.frontAxle, shape.rearAxle])
            expect(Math.hypot(y - shape.axleHeight, z - axle)).toBeGreaterThan(parameters.tyreDiameter / 2 + 0.006)
        }
    }
  }, 60_000)

  it('leaves no part without triangles', () => {
    for (const part of parts) if (!part.copyOf && !/^(wheel-(front|rear)-(left|right)(-hub)?|wipers|lights-greeting)$/.test(part.name)) expect(part.pieces.some((q) => q.mesh.indices.length > 0)).toBe(true)
  })
})
