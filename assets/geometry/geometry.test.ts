import {describe, expect, it} from 'vitest'
import {smoothUnion} from './blend.ts'
import type {Mesh} from './mesh.ts'
import {join, mirrorX, triangleCount} from './mesh.ts'
import {occlusion} from './occlusion.ts'
import {patch} from './patch.ts'
import {capsule, roundBox, sphere} from './shapes.ts'
import {simplify} from './simplify.ts'
import {spline} from './spline.ts'
import {surfaceNets} from './surface-nets.ts'
import {tube} from './tube.ts'

const ball = surfaceNets((x, y, z) => sphere(x, y, z, [0, 0, 0], 0.1), [-0.13, -0.13, -0.13], [0.13, 0.13, 0.13], 0.01)

/** Volume inside a closed mesh (divergence theorem): positive only when triangles face outward. */
const volume = ({positions: p, indices}: Mesh): number => {
  let sum = 0
  for (let k = 0; k < indices.length; k += 3) {
    const [a, b, c] = [3 * indices[k]!, 3 * indices[k + 1]!, 3 * indices[k + 2]!]
    sum +=
      p[a]! * (p[b + 1]! * p[c + 2]! - p[b + 2]! * p[c + 1]!) +
      p[a + 1]! * (p[b + 2]! * p[c]! - p[b]! * p[c + 2]!) +
      p[a + 2]! * (p[b]! * p[c + 1]! - p[b + 1]! * p[c]!)
  }
  return sum / 6
}

describe('surface nets', () => {
  it('meshes a ball: on its surface, closed, facing outward, with its normals', () => {
    for (let k = 0; k < ball.positions.length; k += 3) {
      const [x, y, z] = ball.positions.subarray(k, k + 3) as unknown as [number, number, number]
      expect(Math.hypot(x, y, z)).toBeCloseTo(0.1, 5)
      expect((x * ball.normals[k]! + y * ball.normals[k + 1]! + z * ball.normals[k + 2]!) / 0.1).toBeGreaterThan(0.9999)
    }
    expect(volume(ball)).toBeGreaterThan(0.97 * (4 / 3) * Math.PI * 1e-3)
    expect(volume(ball)).toBeLessThan((4 / 3) * Math.PI * 1e-3)
  })

  it('gives the same surface with far blocks skipped as without', () => {
    const bone = (x: number, y: number, z: number) =>
      smoothUnion(capsule(x, y, z, [-0.2, 0, 0], [0.2, 0, 0], 0.02), roundBox(x, y, z, [0.2, 0, 0], [0.05, 0.04, 0.03], 0.01), 0.03)
    const quick = surfaceNets(bone, [-0.3, -0.1, -0.1], [0.3, 0.1, 0.1], 0.008)
    const full = surfaceNets(bone, [-0.3, -0.1, -0.1], [0.3, 0.1, 0.1], 0.008, Infinity)
    expect(quick.indices).toEqual(full.indices)
  })
})

it('simplifies to about the number of triangles asked for', async () => {
  const few = await simplify(ball, 200)
  expect(triangleCount(few)).toBeLessThanOrEqual(200)
  expect(triangleCount(few)).toBeGreaterThan(150)
  expect(volume(few)).toBeGreaterThan(0.9 * (4 / 3) * Math.PI * 1e-3)
})

it('mirrors and joins without turning triangles inside out', () => {
  expect(volume(join(ball, mirrorX(ball)))).toBeCloseTo(2 * volume(ball), 9)
})

it('makes tubes and patches that face their normals', () => {
  const ring = tube(
    Array.from({length: 24}, (_, k) => [Math.cos((k / 12) * Math.PI), Math.sin((k / 12) * Math.PI), 0] as const),
    0.1,
    12,
    true
  )
  expect(volume(ring)).toBeGreaterThan(0.9 * 2 * Math.PI * Math.PI * 0.01)
  const sheet = patch((u, v) => [u, 0, -v], 2, 2)
  expect(sheet.normals[1]).toBeCloseTo(1)
})

it('sees an open ball as open and a corner as closed', () => {
  const field = (x: number, y: number, z: number) => Math.min(sphere(x, y, z, [0, 0, 0], 0.1), y + 0.1)
  const open = occlusion(field, ball)
  const height = (v: number) => ball.positions[3 * v + 1]!
  const vertices = Array.from(open.keys())
  const top = vertices.reduce((a, b) => (height(a) > height(b) ? a : b))
  const low = vertices.reduce((a, b) => (height(a) < height(b) ? a : b))
  expect(open[top]).toBeGreaterThan(0.95)
  expect(open[low]).toBeLessThan(0.5)
})

it('draws a spline through its points and holds its ends', () => {
  const curve = spline([[0, 1], [1, 3], [3, 2]])
  expect([curve(-1), curve(0), curve(1), curve(3), curve(9)]).toEqual([1, 1, 3, 2, 2])
  expect(() => spline([[0, 1]])).toThrow('two points')
})
