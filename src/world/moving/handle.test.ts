import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Vec3 } from '../../contract/ids.ts'
import type { Bodywork } from './bodywork.ts'
import { followed, type Hinge, letGo, wasMoved } from './handle.ts'

const car = JSON.parse(readFileSync(new URL('../../../public/product/one/product.json', import.meta.url), 'utf8')) as Bodywork
const hinges = car.clips.flatMap(({ name, part, moves }) => {
  const move = moves?.find((each) => each.part === part)
  const box = car.parts.find((each) => each.name === part)?.box
  return name.endsWith('-open') && move && box ? [{ name, hinge: move as Hinge, box }] : []
})

/** Rodrigues' rotation, here as the test's own. */
function rotated(point: Vec3, { at, axis, degrees }: Hinge, share: number): Vec3 {
  const angle = (degrees * share * Math.PI) / 180
  const length = Math.hypot(...axis)
  const [x, y, z] = axis.map((each) => each / length) as [number, number, number]
  const [a, b, c] = [point[0] - at[0], point[1] - at[1], point[2] - at[2]]
  const [cos, sin, dot] = [Math.cos(angle), Math.sin(angle), x * a + y * b + z * c]
  return [
    at[0] + a * cos + (y * c - z * b) * sin + x * dot * (1 - cos),
    at[1] + b * cos + (z * a - x * c) * sin + y * dot * (1 - cos),
    at[2] + c * cos + (x * b - y * a) * sin + z * dot * (1 - cos)
  ]
}

describe('what is taken by its handle follows the hand (M20)', () => {
  it('doors, bonnet, tailgate and flap of the built car, from anywhere on their way to anywhere', () => {
    expect(hinges.map(({ name }) => name)).toEqual(expect.arrayContaining(['bonnet-open', 'tailgate-open', 'door-front-left-open', 'door-rear-right-open', 'charge-port-open']))
    for (const { hinge, box } of hinges)
      fc.assert(
        fc.property(fc.double({ min: 0, max: 1, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true }), (from, to) => {
          // The corner that is farthest from the hinge stands for the handle.
          const corners = [0, 1].flatMap((i) => [0, 1].flatMap((j) => [0, 1].map((k): Vec3 => [box[i]![0], box[j]![1], box[k]![2]])))
          const shut = corners.toSorted((a, b) => Math.hypot(b[0] - hinge.at[0], b[1] - hinge.at[1], b[2] - hinge.at[2]) - Math.hypot(a[0] - hinge.at[0], a[1] - hinge.at[1], a[2] - hinge.at[2]))[0]!
          expect(followed(hinge, from, rotated(shut, hinge, from), rotated(shut, hinge, to))).toBeCloseTo(to, 6)
        }),
        { numRuns: 40 }
      )
  })

  it('never goes past its ends, and does not follow a hand that was lost or is at the hinge itself', () => {
    const { hinge } = hinges.find(({ name }) => name === 'door-front-left-open')!
    const edge: Vec3 = [0.95, 0.9, -0.1]
    expect(followed(hinge, 0, edge, [-3, 0.9, 0.9])).toBe(0)
    expect(followed(hinge, 0.8, rotated(edge, hinge, 0.8), rotated(edge, hinge, 1.4))).toBe(1)
    expect(followed(hinge, 0.3, edge, [Number.NaN, 0, 0])).toBe(0.3)
    expect(followed(hinge, 0.3, edge, [...hinge.at])).toBe(0.3)
  })

  it('let go of, it goes on the way it was meant', () => {
    expect([letGo(false, 0.1), letGo(false, 0.4), letGo(true, 0.6), letGo(true, 0.9)]).toEqual([false, true, false, true])
    expect([wasMoved(0, 0.01), wasMoved(1, 0.8)]).toEqual([false, true])
  })
})
