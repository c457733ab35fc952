/** How long the camera, a panel or a sheet moves, seconds (the design's `--move`). */
export const MOVE_SECONDS = 0.24

/** The house's easing, cubic-bezier(.2, 0, 0, 1): `t` and the answer 0 to 1. Solved for x by Newton's steps. */
export function eased(t: number): number {
  if (t <= 0) return 0
  if (t >= 1) return 1
  let u = t
  for (let step = 0; step < 8; step++) {
    const x = 0.6 * u * (1 - u) ** 2 + u ** 3 - t
    const slope = 0.6 * (1 - u) * (1 - 3 * u) + 3 * u * u
    u = Math.min(1, Math.max(0, u - x / Math.max(slope, 1e-4)))
  }
  return 3 * (1 - u) * u * u + u ** 3
}
