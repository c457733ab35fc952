/** One past conversation: how long its customer had waited and how long it lasted, ms. */
export type ServiceTime = { readonly waited: number; readonly lasted: number }

/** Fewer past conversations than this are no basis for a figure (SPEC Q8). */
export const LEAST_BASIS = 5

const MINUTE = 60_000
/** Of ten waits eight lie within this many standard deviations of the mean, if many small causes add up. */
const EIGHT_OF_TEN = 1.2816

/**
 * The range in whole minutes in which eight of ten waits should lie, for who stands at `place` (1 is next) while `people` are
 * on duty; null while there is no honest basis. The wait is the sum of `place` gaps between departures, each a service time
 * divided by the number of people who serve.
 */
export function waitRange(place: number, people: number, past: readonly ServiceTime[]): [number, number] | null {
  if (people < 1 || past.length < LEAST_BASIS) return null
  const gaps = past.map(({ lasted }) => lasted / people)
  const mean = gaps.reduce((sum, gap) => sum + gap, 0) / gaps.length
  const variance = gaps.reduce((sum, gap) => sum + (gap - mean) ** 2, 0) / (gaps.length - 1)
  const middle = place * mean
  const spread = EIGHT_OF_TEN * Math.sqrt(place * variance)
  return [Math.max(0, Math.floor((middle - spread) / MINUTE)), Math.max(1, Math.ceil((middle + spread) / MINUTE))]
}
