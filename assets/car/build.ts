import { body } from './parts/body.ts'
import { bumperTrim } from './parts/bumper-trim.ts'
import { badges } from './parts/badges.ts'
import { bonnet } from './parts/bonnet.ts'
import { cabin } from './parts/cabin.ts'
import { chargePort } from './parts/charge-port.ts'
import { dashboard } from './parts/dashboard.ts'
import { doors } from './parts/doors.ts'
import { fittings } from './parts/fittings.ts'
import { glazing } from './parts/glazing.ts'
import { lampsFront } from './parts/lamps-front.ts'
import { lampsRear } from './parts/lamps-rear.ts'
import { withLights } from './parts/lights.ts'
import { mirrors } from './parts/mirrors.ts'
import { pack } from './parts/pack.ts'
import { withMoves } from './parts/moves.ts'
import { seats } from './parts/seats.ts'
import { cutSkin } from './parts/skin.ts'
import { steeringWheel } from './parts/steering-wheel.ts'
import { tailgate } from './parts/tailgate.ts'
import { wipers } from './parts/wipers.ts'
import { wheels } from './parts/wheels/wheels.ts'
import { faceOutward } from './kernel/mesh.ts'
import { shapeFor } from './shape/shape.ts'
import type { Detail } from './detail.ts'
import type { CarParameters } from './parameters.ts'
import type { Part } from './parts/part.ts'

/** Every part of a car, parents before children. The same parameters and detail give the same parts, bit for bit. */
export function buildCar(parameters: CarParameters, detail: Detail): Part[] {
  const shape = shapeFor(parameters)
  const skin = cutSkin(shape, detail)
  const parts = [
    ...body(shape, skin, detail),
    ...bonnet(shape, skin, detail),
    ...tailgate(shape, skin),
    ...doors(shape, skin, detail),
    lampsFront(shape, skin, detail),
    ...bumperTrim(shape, detail),
    ...badges(shape, detail),
    ...wipers(shape, detail),
    ...lampsRear(shape, skin, detail),
    ...mirrors(shape, detail),
    ...chargePort(shape, skin),
    ...wheels(shape, detail),
    ...seats(shape, detail),
    ...dashboard(shape, detail),
    ...steeringWheel(shape, detail),
    ...cabin(shape, detail),
    ...fittings(shape, detail),
    ...glazing(skin),
    ...pack(shape, detail),
  ]
  return withMoves(withLights(parts), shape).map((part) => ({ ...part, pieces: part.pieces.map((q) => ({ ...q, mesh: faceOutward(q.mesh) })) }))
}
