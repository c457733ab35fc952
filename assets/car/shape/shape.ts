import { smoothMin } from '../kernel/blend.ts'
import { house } from './house.ts'
import { lower } from './lower.ts'
import { warpFor } from './warp.ts'
import type { Field } from '../kernel/field.ts'
import type { CarParameters } from '../parameters.ts'
import type { Region } from './regions.ts'
import type { Warp } from './warp.ts'

/** The car's outer form in the car's own frame: x to the left, y up, z forward, origin on the floor between the axles. */
export interface Shape {
  parameters: CarParameters
  warp: Warp
  body: Field
  /** A region of the drawing as a field on this car. */
  region: (r: Region) => Field
  frontAxle: number
  rearAxle: number
  axleHeight: number
}

export function shapeFor(parameters: CarParameters): Shape {
  const warp = warpFor(parameters)
  const region = (r: Region): Field => (x, y, z) => r(warp.station(z), warp.half(x), warp.height(y))
  return {
    parameters,
    warp,
    region,
    body: region((s, u, y) => smoothMin(lower(s, u, y), house(s, u, y), 0.035)),
    frontAxle: parameters.wheelbase / 2,
    rearAxle: -parameters.wheelbase / 2,
    axleHeight: parameters.tyreDiameter / 2,
  }
}
