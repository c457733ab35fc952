import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { committedStripes } from './reflecting.ts'
import { countBreaks } from './stripes.ts'
import type { Soup } from './stripes.ts'

/** A barrel along z, one metre in radius, in two halves with a gap of 8 mm; `kink` turns the second half's normals, in radians. */
function barrel(kink: number): Soup {
  const positions: number[] = []
  const normals: number[] = []
  const put = (z: number, a: number): void => {
    positions.push(Math.cos(a), Math.sin(a) + 1, z)
    const turned = z > 0 ? kink : 0
    normals.push(Math.cos(a) * Math.cos(turned), Math.sin(a) * Math.cos(turned), Math.sin(turned))
  }
  const around = 120
  for (const [from, to] of [[-0.06, -0.004], [0.004, 0.06]] as const)
    for (let k = 0; k < around; k++) {
      const [a, b] = [(k / around) * 2 * Math.PI, ((k + 1) / around) * 2 * Math.PI]
      for (const [z, q] of [[from, a], [from, b], [to, b], [from, a], [to, b], [to, a]] as const) put(z, q)
    }
  return { positions: new Float32Array(positions), normals: new Float32Array(normals) }
}

describe('broken stripes (SPEC O7)', () => {
  it('are none where the skin goes on over a shut-line', () => {
    const { crossings, breaks } = countBreaks(barrel(0), [1.1, 2.1, 0.07])
    expect(crossings).toBeGreaterThan(100)
    expect(breaks).toEqual([])
  }, 60_000)

  it('are at every crossing where it turns by two degrees', () => {
    const { crossings, breaks } = countBreaks(barrel((2.2 * Math.PI) / 180), [1.1, 2.1, 0.07])
    expect(breaks.length).toBeGreaterThan(crossings * 0.9)
  }, 60_000)

  it('are none over shut-lines and lamps of the built car', async () => {
    const folder = join(import.meta.dirname, '../../../public/product/one')
    const { crossings, breaks } = await committedStripes(folder)
    expect(crossings).toBeGreaterThan(500)
    const told = breaks.map((b) => `${b.view} ${b.at.map((v) => v.toFixed(2)).join(' ')}: ${b.degrees.toFixed(1)}°`)
    expect(told).toEqual([])
  }, 120_000)
})
