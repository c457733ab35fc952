import { describe, expect, it } from 'vitest'
import { createPools } from './pools.ts'
import type { DataTexture, ShaderMaterial } from 'three'

const at = [{ middle: [0.6, 0.9, -2] as const, half: [0.1, 0.01, 0.05] as const, radius: 0.1 }]
const LAMPS = [
  { name: 'tail', color: [1, 0, 0] as const, strength: 1, at },
  { name: 'brake', color: [1, 0, 0] as const, strength: 3, at }
]
const reddest = (pools: NonNullable<ReturnType<typeof createPools>>): number => {
  const picture = (pools.mesh.material as ShaderMaterial).uniforms['picture']!.value as DataTexture
  return Math.max(...(picture.image.data as Uint8Array).filter((_, k) => k % 4 === 0))
}

describe('the pools of a product’s lamps (SPEC O10)', () => {
  it('are one draw when something is lit, and none when all is dark', () => {
    const pools = createPools(LAMPS)!
    expect(pools.mesh.visible).toBe(false)
    pools.set({ tail: 0.75 })
    expect(pools.mesh.visible).toBe(true)
    expect(Array.isArray(pools.mesh.material)).toBe(false)
    pools.set({ tail: 0, brake: 0 })
    expect(pools.mesh.visible).toBe(false)
  })

  it('grow brighter with the brake than with the tail light', () => {
    const pools = createPools(LAMPS)!
    pools.set({ tail: 0.75 })
    const dim = reddest(pools)
    pools.set({ tail: 0.75, brake: 1 })
    expect(dim).toBeGreaterThan(0)
    expect(reddest(pools)).toBeGreaterThan(1.5 * dim)
  })

  it('let every ray through, and are none where no lamp says where it stands', () => {
    const hits: never[] = []
    createPools(LAMPS)!.mesh.raycast({} as never, hits)
    expect(hits).toEqual([])
    expect(createPools([{ ...LAMPS[0]!, at: [] }])).toBeNull()
  })
})
