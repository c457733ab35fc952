import type { SeatName } from '../../contract/seat.ts'
import type { Vec3 } from '../../contract/ids.ts'
import { EVEN_EYE_HEIGHT } from '../../contract/pose.ts'
import { orbitOf } from '../../world/camera/orbit.ts'
import { maySit, outOf, type Seat, seatAt, seatsOf } from '../../world/moving/seats.ts'
import type { Floor } from '../../world/moving/solid.ts'
import type { RoomParts } from '../room-parts.ts'

/** A seated eye sees as wide as this, degrees, and looks at the road from a little above. */
const WIDE = 66
const AHEAD = 1
const DOWN = 0.27
const STANDING_WIDE = 40

const seatsIn = ({ bodywork }: RoomParts): Seat[] => (bodywork.now ? seatsOf(bodywork.now) : [])

/** The seat of that name if this person may take it now. */
export function seatToTake(parts: RoomParts, name: SeatName): Seat | null {
  const { self, offered } = parts.stage.getState()
  const seats = seatsIn(parts)
  return maySit(seats, name, [...parts.heads.values()], self, offered) ? (seats.find((seat) => seat.name === name) ?? null) : null
}

/** The seat that a view is taken from, or null: it is from outside. */
export const seatOfView = (parts: RoomParts, eye: Vec3): SeatName | null => seatAt(seatsIn(parts), eye)?.name ?? null

/** Where somebody stands who gets out of a seat; null: there is no room to. */
export function standingBeside(parts: RoomParts, name: SeatName): Floor | null {
  const seat = seatsIn(parts).find((each) => each.name === name)
  return seat && parts.bodywork.now ? outOf(seat, parts.bodywork.now, parts.ground()) : null
}

/** Takes seats on a page as the stage asks for them, where they are free, and gets out beside the bodywork. Returns the undo. */
export function followSeat(parts: RoomParts): () => void {
  const { stage, rig, body, gl } = parts
  let quiet = false
  return stage.subscribe((model, before) => {
    if (gl.xr.isPresenting) return
    if (model.view !== before.view) {
      // A view from inside is a seat that was taken by it; any other leaves the seat.
      const eye = model.showroom.views.find(({ id }) => id === model.view.id)?.eye
      const seat = eye ? seatOfView(parts, eye as Vec3) : null
      if (seat !== model.seat) quietly(seat)
      return
    }
    if (model.seat === before.seat || quiet) return
    if (model.seat) {
      const seat = seatToTake(parts, model.seat)
      if (!seat) return quietly(before.seat)
      const [x, y, z] = seat.eye
      rig.go(orbitOf(seat.eye, [x * 0.7, y - DOWN, z + AHEAD], WIDE, body))
      return
    }
    const at = before.seat && standingBeside(parts, before.seat)
    if (!at) return quietly(before.seat)
    rig.go(orbitOf([at[0], EVEN_EYE_HEIGHT, at[1]], [0, 0.9, at[1]], STANDING_WIDE, body))
  })

  function quietly(seat: SeatName | null): void {
    quiet = true
    stage.setState({ seat })
    quiet = false
  }
}
