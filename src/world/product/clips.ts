import { type AnimationClip, type KeyframeTrack, type Object3D, PropertyBinding, Quaternion } from 'three'

/** What three does and its declarations do not tell of. */
interface Bound {
  bind(): void
  setValue(values: ArrayLike<number>, offset: number): void
}
interface Curve {
  /** Values at so many seconds, in a list that the next call writes over. */
  evaluate(seconds: number): ArrayLike<number>
}

/** One clip's say in one property of a part. */
interface Say {
  readonly clip: string
  readonly seconds: number
  readonly curve: Curve
}

/** One property of one part, by whatever clips move it. */
interface Moved {
  readonly bound: Bound
  readonly turns: boolean
  readonly first: Say
  readonly others: Say[]
  /** Where several have a say: what comes of it. */
  readonly sum: number[]
}

const [turn, other] = [new Quaternion(), new Quaternion()]

/**
 * Puts parts where their clips say: clips that are held at places of their own, not played. A property that several clips move is
 * where they would have it in shares of how far each has gone, so that one that stands at its beginning does not hold back another.
 * three's mixer blends clips that run, for some 5 KB more before the first picture.
 *
 * @returns poses everything; `shareOf` gives how far a clip has gone, 0 to 1
 */
export function createPoser(root: Object3D, clips: readonly AnimationClip[]): (shareOf: (clip: string) => number) => void {
  const moved = new Map<string, Moved>()
  for (const clip of clips) {
    for (const track of clip.tracks) {
      const say = { clip: clip.name, seconds: clip.duration, curve: curveOf(track) }
      const there = moved.get(track.name)
      if (there) there.others.push(say)
      else moved.set(track.name, { bound: new PropertyBinding(root, track.name) as unknown as Bound, turns: track.ValueTypeName === 'quaternion', first: say, others: [], sum: [] })
    }
  }
  const all = [...moved.values()]
  for (const { bound } of all) bound.bind()
  return (shareOf) => {
    for (const each of all) each.bound.setValue(valueOf(each, shareOf), 0)
  }
}

const curveOf = (track: KeyframeTrack): Curve => (track as unknown as { createInterpolant(): Curve }).createInterpolant()

function valueOf({ first, others, sum, turns }: Moved, shareOf: (clip: string) => number): ArrayLike<number> {
  let gone = shareOf(first.clip)
  const value = first.curve.evaluate(gone * first.seconds)
  if (others.length === 0) return value
  for (let k = 0; k < value.length; k++) sum[k] = value[k]!
  for (const { clip, seconds, curve } of others) {
    const share = shareOf(clip)
    if (share === 0) continue
    gone += share
    mix(sum, curve.evaluate(share * seconds), share / gone, turns)
  }
  return sum
}

function mix(into: number[], values: ArrayLike<number>, share: number, turns: boolean): void {
  if (turns) turn.fromArray(into).slerp(other.fromArray(values as number[]), share).toArray(into)
  else for (let k = 0; k < into.length; k++) into[k]! += (values[k]! - into[k]!) * share
}
