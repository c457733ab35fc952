import { expect, it } from 'vitest'
import { positionOf, vertices } from '../kernel/mesh.ts'
import { compact, long, tall } from '../parameters.ts'
import { shapeFor } from '../shape/shape.ts'
import { arms } from './door-fittings.ts'

it.each([compact, long, tall])('hinges and straps of the $name car lie under its skin while all is shut', (parameters) => {
  const shape = shapeFor(parameters)
  for (const row of ['front', 'rear'] as const)
    for (const arm of arms(shape, row))
      for (let k = 0; k < vertices(arm); k++) expect(shape.body(...positionOf(arm, k))).toBeLessThan(-0.001)
})
