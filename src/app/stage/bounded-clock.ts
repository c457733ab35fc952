import type { RootState } from '@react-three/fiber'

/** The longest time that a frame may claim to have taken, seconds. */
export const LONGEST_FRAME = 0.1

/**
 * Lets no frame step be told of more than {@link LONGEST_FRAME}, however late its picture came. What stood still for long then
 * begins to move without a jump, and what is eased by a share of the step never goes past its goal: the bent ray of
 * @react-three/xr turns by (step ÷ 0.1 s) of the way to where the hand points, and would swing ever farther out otherwise.
 */
export function boundSteps(clock: Pick<RootState['clock'], 'getDelta'>): void {
  const told = clock.getDelta.bind(clock)
  clock.getDelta = () => Math.min(told(), LONGEST_FRAME)
}
