import { type AnimationClip, Quaternion } from 'three'

/** So often the way is halved when a place of a clip is looked for: a thousandth of a degree is left of a door's whole turn. */
const HALVINGS = 16

/** Shares of a clip's time and of a part's whole turn, each from the other, 0 to 1. */
export interface Turn {
  at(place: number): number
  placeOf(turned: number): number
}

/**
 * How far a part has turned at a place of its clip, and where in the clip it has turned so far: both shares, 0 to 1. A clip may begin and end
 * softly, so that half-way through it nothing has turned by half. Where a clip does not turn the part the two are the same.
 */
export function turnOf(clips: readonly AnimationClip[], name: string, part: string): Turn {
  const clip = clips.find((each) => each.name === name)
  const track = clip?.tracks.find((each) => each.name === `${part}.quaternion`)
  const curve = track && (track as unknown as { createInterpolant(): { evaluate(seconds: number): number[] } }).createInterpolant()
  if (!clip || !curve) return { at: (place) => place, placeOf: (turned) => turned }
  const turn = new Quaternion()
  const begin = new Quaternion().fromArray(curve.evaluate(0))
  const angle = (place: number) => begin.angleTo(turn.fromArray(curve.evaluate(place * clip.duration)))
  const whole = angle(1)
  if (whole === 0) return { at: (place) => place, placeOf: (turned) => turned }
  const at = (place: number) => angle(place) / whole
  return {
    at,
    placeOf(turned) {
      if (turned <= 0 || turned >= 1) return Math.min(1, Math.max(0, turned))
      let [low, high] = [0, 1]
      for (let k = 0; k < HALVINGS; k++) {
        const middle = (low + high) / 2
        if (at(middle) < turned) low = middle
        else high = middle
      }
      return (low + high) / 2
    }
  }
}
