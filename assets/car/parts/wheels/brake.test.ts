import { describe, expect, it } from 'vitest'
import { compact } from '../../parameters.ts'
import { vertices } from '../../kernel/mesh.ts'
import { coarse } from '../../detail.ts'
import { brakeRoom, caliper } from './brake.ts'
import { DESIGNS } from './designs.ts'

/** Radii that the calliper reaches, metres. */
const REACH = { from: 0.148, to: 0.236 } as const
/** Metres that a spoke clears it by, at least: the name on the calliper stands out by less. */
const CLEAR = 0.002

describe('a brake', () => {
  it.each(DESIGNS.map((d) => d.name))('stays clear of the spokes of the %s wheel as they turn past it', (name) => {
    const face = DESIGNS.find((d) => d.name === name)!.face(compact.rimDiameter / 2)
    for (let r = REACH.from; r < REACH.to; r += 0.004)
      for (let a = 0; a < 2 * Math.PI; a += 0.01) {
        // Walls stand behind the edges only; between them a spoke is hollow.
        if (face.solid(r, a) > 0 || face.solid(r, a) < -0.004) continue
        expect(face.out(r, a) - face.depth - brakeRoom(r), `${r.toFixed(3)} ${a.toFixed(2)}`).toBeGreaterThan(CLEAR)
      }
  })

  it('keeps the calliper within the room that it is given', () => {
    const { positions } = caliper(coarse)
    const radii = Array.from({ length: positions.length / 3 }, (_, k) => ({ x: positions[3 * k]!, r: Math.hypot(positions[3 * k + 1]!, positions[3 * k + 2]!) }))
    expect(vertices(caliper(coarse))).toBeGreaterThan(50)
    for (const { x, r } of radii) {
      expect(r).toBeGreaterThan(REACH.from - 0.004)
      expect(r).toBeLessThan(REACH.to + 0.002)
      expect(x).toBeLessThan(brakeRoom(r) + 0.004)
    }
  })
})
