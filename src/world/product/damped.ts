/**
 * One step of a critically damped spring: from `at` with `speed` (units a second) towards `to`, `smooth` seconds being about
 * the time it takes. Never swings over for a target that stays. After Game Programming Gems 4, 1.10 (T. Lowe).
 */
export function damped(at: number, speed: number, to: number, smooth: number, seconds: number): { at: number; speed: number } {
  const omega = 2 / smooth
  const x = omega * seconds
  const decay = 1 / (1 + x + 0.48 * x * x + 0.235 * x * x * x)
  const change = at - to
  const pull = (speed + omega * change) * seconds
  const next = to + (change + pull) * decay
  // The series is not exact: cut what would cross the target.
  if (to > at === next > to) return { at: to, speed: 0 }
  return { at: next, speed: (speed - omega * pull) * decay }
}
