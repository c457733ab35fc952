import { AnimationClip, Quaternion, QuaternionKeyframeTrack, Vector3 } from 'three'
import { expect, it } from 'vitest'
import { turnOf } from './turned.ts'

const FULL = -1.1
/** A door whose clip begins and ends softly. */
const clip = (() => {
  const places = Array.from({ length: 25 }, (_, k) => k / 24)
  const values = places.flatMap((t) => new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), FULL * t * t * (3 - 2 * t)).toArray())
  return new AnimationClip('door-open', 1.4, [new QuaternionKeyframeTrack('door.quaternion', places.map((t) => 1.4 * t), values)])
})()

it('M20: a part that is held stands where the hand is, however softly its clip begins', () => {
  const turn = turnOf([clip], 'door-open', 'door')
  expect(turn.at(0.25)).toBeCloseTo(0.25 ** 2 * 2.5, 2)
  for (const turned of [0, 0.02, 0.16, 0.5, 0.77, 1]) expect(turn.at(turn.placeOf(turned))).toBeCloseTo(turned, 4)
  expect(turn.placeOf(0.156)).toBeGreaterThan(0.23)
  expect([turn.placeOf(-0.2), turn.placeOf(1.3)]).toEqual([0, 1])
})

it('a part that no clip turns is where its clip is', () => {
  for (const turn of [turnOf([clip], 'door-open', 'bonnet'), turnOf([], 'door-open', 'door')]) expect([turn.at(0.3), turn.placeOf(0.3)]).toEqual([0.3, 0.3])
})
