/** Where somebody sits in a product, by row and side as it drives. */
export const SEAT_NAMES = ['front-left', 'front-right', 'rear-left', 'rear-right'] as const
export type SeatName = (typeof SEAT_NAMES)[number]

/** The seat beside one, in the same row. */
export const besideSeat = (seat: SeatName): SeatName => (seat.endsWith('left') ? seat.replace('left', 'right') : seat.replace('right', 'left')) as SeatName
