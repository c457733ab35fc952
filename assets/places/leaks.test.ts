import { describe, expect, it } from 'vitest'
import { createModel } from './kit/model.ts'
import { leaks } from './leaks.ts'
import { PLACES } from './rooms/all.ts'

/** Places with a roof: the terrace lies open. */
const CLOSED = PLACES.filter(({ name }) => name !== 'terrace')

describe.each(CLOSED.map((plan) => [plan.name, plan] as const))('the room of the %s (SPEC G9)', (_, plan) => {
  it('is shut: light comes in by its panes alone', async () => {
    const model = createModel(0.15)
    await plan.near(model)
    const { rays, gaps } = leaks(model, plan.box)
    console.log(`${plan.name}: ${gaps.length} of ${rays} rays find a way out beside the panes`)
    expect(gaps).toEqual([])
    // A pane left out is found, and where it was.
    const open = { ...model, triangles: { ...model.triangles, glass: [] } }
    const found = leaks(open, plan.box).gaps
    expect(found.length).toBeGreaterThan(100)
    expect(found.some(([, y]) => y > 0.3)).toBe(true)
  }, 120_000)
})
