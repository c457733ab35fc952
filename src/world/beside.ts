import type { Vec3 } from '../contract/ids.ts'
import { type Body, inside } from './camera/orbit.ts'
import { NEAREST_PERSON, USUAL_DISTANCE } from './distance.ts'

/**
 * What somebody sees: from `eye` at `aim` (showroom frame, metres), with half the free picture's width and height as tangents.
 * `lens`: a page's eye, which looks through a long lens from far off; else the eye is one's own head in a headset.
 */
export interface Sight {
  eye: Vec3
  aim: Vec3
  across: number
  up: number
  lens: boolean
}

export interface Beside {
  /** One's own head: nobody comes nearer to it than `distance`, metres. */
  own: Vec3
  sight: Sight
  /** The side that is liked better: 1 right, -1 left. */
  side: 1 | -1
  distance: number
  body: Body
}

/** So much farther than `distance` a place may be where that leaves the product free, metres. */
const FARTHER = 1.7
/** Half a standing person's width with arms, and their height with the name over them, metres. */
const HALF = 0.36
const TALL = 2.15
/** Shoulders keep this clear of the product, metres. */
const CLEAR = 0.3
const DEGREE = Math.PI / 180

/**
 * Where somebody who has no place of their own in the room stands beside a visitor: in the picture, not before what the visitor looks
 * at, as little as can be before the product, and near. Null where every place is taken up by the product.
 */
export function placeBeside(wish: Beside): Vec3 | null {
  let best: Vec3 | null = null
  let least = Infinity
  const nearest = leastOf(wish.distance)
  const toAim = Math.atan2(wish.sight.aim[0] - wish.own[0], wish.sight.aim[2] - wish.own[2])
  const ahead = wish.sight.lens ? Math.atan2(wish.sight.aim[0] - wish.sight.eye[0], wish.sight.aim[2] - wish.sight.eye[2]) : toAim
  for (let far = 0; far <= FARTHER; far += 0.1)
    for (let turn = 25; turn <= 155; turn += 5)
      for (const side of [wish.side, -wish.side]) {
        // To the right of somebody who looks along +z is -x: angles count from +z towards +x.
        const angle = ahead - side * turn * DEGREE
        const place: Vec3 = [wish.own[0] + Math.sin(angle) * (nearest + far), wish.own[1], wish.own[2] + Math.cos(angle) * (nearest + far)]
        const cost = costOf(place, wish)
        if (cost < least) [best, least] = [place, cost]
      }
  return best
}

const leastOf = (distance: number): number => Math.max(NEAREST_PERSON, Number.isFinite(distance) ? distance : USUAL_DISTANCE)

/** How ill a place is to stand in; Infinity where nobody may stand. Of no unit: places are compared by it. */
export function costOf(place: Vec3, wish: Beside): number {
  const { own, sight, body, side } = wish
  const apart = Math.hypot(place[0] - own[0], place[2] - own[2])
  const least = leastOf(wish.distance)
  if (apart < least - 1e-6 || inside([place[0], 0, place[2]], body, CLEAR)) return Infinity
  const far = (apart - least) * 0.5
  return far + (sight.lens ? inPicture(place, wish) : aroundHead(place, own, sight, side))
}

/** In a headset: about 42 degrees off what one looks at, on the better side, and never less than 28. */
function aroundHead(place: Vec3, own: Vec3, sight: Sight, side: number): number {
  const turn = wrapped(Math.atan2(sight.aim[0] - own[0], sight.aim[2] - own[2]) - Math.atan2(place[0] - own[0], place[2] - own[2])) / DEGREE
  return Math.abs(Math.abs(turn) - 42) / 40 + (Math.sign(turn) === side ? 0 : 1.5) + (Math.abs(turn) < 28 ? 6 : 0)
}

function inPicture(place: Vec3, { sight, body, side }: Beside): number {
  const { eye, aim } = sight
  const whole = Math.hypot(aim[0] - eye[0], aim[2] - eye[2]) || 1
  const [fx, fz] = [(aim[0] - eye[0]) / whole, (aim[2] - eye[2]) / whole]
  const depth = (x: number, z: number) => (x - eye[0]) * fx + (z - eye[2]) * fz
  // Positive to the right of somebody who looks along f.
  const lateral = (x: number, z: number) => -(x - eye[0]) * fz + (z - eye[2]) * fx
  const near = depth(place[0], place[2])
  if (near < 1.2) return Infinity
  const [x, half] = [lateral(place[0], place[2]) / near, HALF / near]
  const corners = [1, -1].flatMap((a) => [1, -1].map((b): [number, number] => [a * body.halfWidth, b * body.halfLength]))
  const ends = corners.map(([cx, cz]) => lateral(cx, cz) / Math.max(0.3, depth(cx, cz)))
  const over = Math.max(0, Math.min(x + half, Math.max(...ends)) - Math.max(x - half, Math.min(...ends))) / (2 * half)
  const line = eye[1] + ((aim[1] - eye[1]) * near) / whole
  const cut = Math.max(0, Math.abs(x) + half - sight.across * 0.98) / half
  const head = Math.max(0, (TALL - line) / near - sight.up) / half
  const feet = Math.max(0, line / near - sight.up) / half
  const before = near < whole + 0.4 && Math.abs(x) < half + 0.25 / near ? 6 : 0
  // Behind the product one is hidden by it, which is worse than hiding some of it.
  const behind = near > whole ? over * 2.5 : 0
  return over * 1.6 + behind + cut * 5 + head * 3 + feet * 0.6 + before + (Math.sign(x) === side ? 0 : 0.35)
}

const wrapped = (angle: number): number => Math.atan2(Math.sin(angle), Math.cos(angle))
