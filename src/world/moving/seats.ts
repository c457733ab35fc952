import type { Vec3 } from '../../contract/ids.ts'
import { SEAT_NAMES, type SeatName } from '../../contract/seat.ts'
import type { Bodywork } from './bodywork.ts'
import { bodyOf } from './bodywork.ts'
import { type Floor, type Ground, nearestClear, SHOULDER } from './solid.ts'

/** Somewhere to sit: where the eyes are, showroom frame, metres. */
export interface Seat {
  readonly name: SeatName
  readonly eye: Vec3
}

/** Of a row's half width, how far out its two outer seats are. */
const OUT = 0.56
/** Eyes are so far under the top of the head-rests and behind the middle of the row, metres. */
const UNDER = 0.09
const BEHIND = 0.2
/** One sits at a seat whose eye is no farther from one's own than this, metres. */
const IN_SEAT = 0.45
/** Who gets out stands this far beside the body, metres. */
const BESIDE = SHOULDER + 0.3

/** The seats of a product: two in each row that it names `seats-front` and `seats-rear`. */
export function seatsOf({ parts }: Pick<Bodywork, 'parts'>): Seat[] {
  return SEAT_NAMES.flatMap((name) => {
    const [row, side] = name.split('-') as ['front' | 'rear', 'left' | 'right']
    const box = parts.find((part) => part.name === `seats-${row}`)?.box
    if (!box) return []
    const [[x0, , z0], [x1, y1, z1]] = box
    const eye: Vec3 = [(x0 + x1) / 2 + (side === 'left' ? 1 : -1) * ((x1 - x0) / 2) * OUT, y1 - UNDER, (z0 + z1) / 2 - BEHIND]
    return [{ name, eye }]
  })
}

/** Who sits where: the seat that somebody's head is in, or null. */
export function seatAt(seats: readonly Seat[], head: Vec3): Seat | null {
  const away = ({ eye }: Seat) => Math.hypot(eye[0] - head[0], eye[1] - head[1], eye[2] - head[2])
  const near = seats.toSorted((a, b) => away(a) - away(b))[0]
  return near && away(near) < IN_SEAT ? near : null
}

/**
 * Whether a seat may be taken: it must be free, and beside somebody else only if the customer has offered it. Who is alone in the
 * product sits where they like.
 *
 * @param others heads of everybody else
 * @param offered the seat that the customer offers, or null; the customer needs no offer of their own
 */
export function maySit(seats: readonly Seat[], name: SeatName, others: readonly Vec3[], self: 'customer' | 'advisor', offered: SeatName | null): boolean {
  const taken = others.flatMap((head) => seatAt(seats, head)?.name ?? [])
  if (!seats.some((seat) => seat.name === name) || taken.includes(name)) return false
  return taken.length === 0 || self === 'customer' || offered === name
}

/**
 * The seat that somebody is drawn in who says that they sit there, or null: they are drawn as everybody who stands. A customer sits where
 * they sit; an advisor only where it was offered.
 */
export function drawnIn(seats: readonly Seat[], head: Vec3, side: 'customer' | 'advisor', offered: SeatName | null): Seat | null {
  const seat = seatAt(seats, head)
  return seat && (side === 'customer' || seat.name === offered) ? seat : null
}

/** Where somebody stands who gets out of a seat: beside its own door, or the nearest free place to that; null where there is none. */
export function outOf(seat: Seat, bodywork: Bodywork, ground: Ground): Floor | null {
  const body = bodyOf(bodywork)
  const side = seat.eye[0] >= body.at[0] ? 1 : -1
  const wish: Floor = [body.at[0] + side * (body.half[0] + BESIDE), seat.eye[2]]
  return nearestClear(ground, wish, undefined, [wish[0] + side, wish[1]])
}
