import { Vector3 } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { buildCar } from './build.ts'
import { coarse } from './detail.ts'
import { turnAt } from './gltf/clips.ts'
import { positionOf, vertices } from './kernel/mesh.ts'
import { add, subtract } from './kernel/vector.ts'
import { compact, long, tall } from './parameters.ts'
import { blockers } from './shade/shade.ts'
import { belt } from './shape/regions.ts'
import { shapeFor } from './shape/shape.ts'
import type { Vec3 } from './kernel/vector.ts'
import type { Part } from './parts/part.ts'

vi.setConfig({ testTimeout: 60_000 })

const SHARES = [0.05, 0.15, 0.3, 0.5, 0.7, 0.85, 1]

/** A point of a part, the part having gone a share of its way. */
function moved(part: Part, p: Vec3, share: number): Vec3 {
  const [x, y, z, w] = turnAt(part.hinge!, share)
  const v = subtract(p, part.origin)
  const t: Vec3 = [2 * (y * v[2] - z * v[1]), 2 * (z * v[0] - x * v[2]), 2 * (x * v[1] - y * v[0])]
  const turned: Vec3 = [v[0] + w * t[0] + y * t[2] - z * t[1], v[1] + w * t[1] + z * t[0] - x * t[2], v[2] + w * t[2] + x * t[1] - y * t[0]]
  return add(turned, part.origin)
}

function* pointsOf(part: Part, every = 1): Generator<Vec3> {
  for (const q of part.pieces) for (let k = 0; k < vertices(q.mesh); k += every) yield positionOf(q.mesh, k)
}

describe.each([compact, long, tall])('what moves on the $name car (SPEC O2)', (parameters) => {
  const parts = buildCar(parameters, coarse)
  const shape = shapeFor(parameters)
  const named = (name: string): Part => parts.find((part) => part.name === name)!

  it.each(['glass-front-left', 'glass-front-right'])('%s goes down inside the door, between its skin and its card, and all the way', (name) => {
    const pane = named(name)
    let highest = -Infinity
    for (const share of SHARES)
      for (const p of pointsOf(pane)) {
        const q = moved(pane, p, share)
        if (share === 1) highest = Math.max(highest, shape.warp.height(q[1]) - belt(shape.warp.station(q[2])))
        if (shape.warp.height(q[1]) > belt(shape.warp.station(q[2])) - 0.04) continue
        const depth = -shape.body(...q)
        expect(depth).toBeGreaterThan(0.001)
        expect(depth).toBeLessThan(0.075)
      }
    expect(highest).toBeLessThan(0.03)
  })

  it.each(['mirror-left', 'mirror-right'])('%s folds without touching the door or its window', (name) => {
    const mirror = named(name)
    for (const share of SHARES)
      for (const p of pointsOf(mirror)) {
        // What lies on the body at rest is its foot.
        if (shape.body(...p) < 0.006) continue
        expect(shape.body(...moved(mirror, p, share))).toBeGreaterThan(-0.008)
      }
  })

  it.each(['wiper-left', 'wiper-right'])('%s sweeps over the glass, neither in it nor off it', (name) => {
    const wiper = named(name)
    for (const share of SHARES) {
      let nearest = Infinity
      for (const p of pointsOf(wiper)) {
        if (Math.hypot(...subtract(p, wiper.origin)) < 0.06) continue
        const over = shape.body(...moved(wiper, p, share))
        nearest = Math.min(nearest, over)
        expect(over).toBeGreaterThan(-0.006)
      }
      expect(nearest).toBeLessThan(0.02)
    }
  })

  it.each(['wheel-front-left', 'wheel-front-right'])('%s steers clear of the body', (name) => {
    const wheel = named(name)
    const source = named('wheel-front-left-tyre')
    const still = blockers([{ ...named('body'), pieces: named('body').pieces.filter((q) => q.material === 'paint' || q.material === 'matt' || q.material === 'trim') }])
    const side = name.endsWith('left') ? 1 : -1
    for (const share of [0, 0.5, 1])
      for (const p of pointsOf(source, 3)) {
        const own = subtract(p, source.origin)
        const q = moved(wheel, add(wheel.origin, [side * own[0], own[1], side * own[2]]), share)
        expect(still.closestPointToPoint(new Vector3(...q))!.distance).toBeGreaterThan(0.003)
      }
  })
})
