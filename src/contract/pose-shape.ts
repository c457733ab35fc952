/** A rigid placement: `p` in metres, `q` a unit quaternion (x, y, z, w). */
export interface Rigid {
  readonly p: readonly [number, number, number]
  readonly q: readonly [number, number, number, number]
}

/**
 * Where one person's head and hands are, in the showroom's frame (metres, y up, the product at the origin facing +z).
 * `head.p` is the point between the eyes and `head.q` turns the view direction -z, up +y. A hand's `p` is the palm's
 * middle; its fingers point along -z of `q`, the back of the hand along +y (WebXR's grip of a flat hand). A hand that
 * nothing tracks is left out.
 */
export interface Pose {
  readonly head: Rigid
  readonly left?: Rigid
  readonly right?: Rigid
  /** The person is pointing at something: the beam's end travels apart, as a part or a point. */
  readonly pointing: boolean
  readonly seated: boolean
}

/** A pose as it came from the wire: `seq` counts 0…255 and `time` 0…65535 ms, both going round. */
export interface PoseFrame {
  readonly pose: Pose
  readonly seq: number
  readonly time: number
}
