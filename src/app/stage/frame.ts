import { STEP_NAMES, type Step, type StepName, type Steps } from '../../scene/room-parts.ts'

/**
 * One frame, in order:
 *
 * 1. `keys` walk the page's eye
 * 2. `camera` eases to where it shall be
 * 3. `product` doors and paint move on
 * 4. `studio` light and dark
 *    and `place` the time of day of the place that stands in its stead
 * 5. `sampleHead` where one's own head and hands are,
 *    and `exposure` what an eye there has got used to
 * 6. `offerPose` hands them to the senses
 * 7. `people` received poses, kept at their distance, smoothed and drawn
 * 8. `threshold` the doorway
 * 9. `pointers` rings and beams
 * 10. `hands` what one's own hold, in a headset,
 *    and `chip` a choice held against the product,
 *    and `mirror` oneself opposite while one chooses what to look like
 * 11. `panels` of a headset, and `captions`,
 *    a `surprise` that is on its way, and a `stroke` that a hand draws
 * 12. `spots` where all that falls on the page
 *
 * then React Three Fiber renders. Any step that still moves asks for the next frame.
 */
export interface Frame extends Steps {
  run(seconds: number): boolean
}

export function createFrame(): Frame {
  // The last one set is run: a headset's head takes the page's place and gives it back.
  const set = new Map<StepName, Step[]>(STEP_NAMES.map((name) => [name, []]))
  const inOrder = [...set.values()]
  return {
    set(name, step) {
      const steps = set.get(name)!
      steps.push(step)
      return () => {
        const at = steps.lastIndexOf(step)
        if (at >= 0) steps.splice(at, 1)
      }
    },
    run(seconds) {
      let moving = false
      // By number, here and in each step: a walk through a list by itself leaves an object a turn behind.
      for (let k = 0; k < inOrder.length; k++) {
        const steps = inOrder[k]!
        if (steps.length > 0 && steps[steps.length - 1]!(seconds)) moving = true
      }
      return moving
    }
  }
}
