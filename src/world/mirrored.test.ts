import { Quaternion, Vector3 } from 'three'
import { expect, it } from 'vitest'
import type { Pose, Rigid } from '../contract/pose.ts'
import { mirrored, placeMirror } from './mirrored.ts'

const BODY = { halfWidth: 1, halfLength: 2.4, height: 1.4 }
const HEAD: Rigid = { p: [4, 1.6, 4], q: [0, 0, 0, 1] }
const ahead = ({ q }: Rigid) => new Vector3(0, 0, -1).applyQuaternion(new Quaternion(...(q as [number, number, number, number])))

it('Y9: the figure in the mirror stands opposite, looks back, and lifts the hand that is on the same side of the mirror', () => {
  const mirror = placeMirror(HEAD, BODY)
  const pose: Pose = { head: HEAD, right: { p: [4.3, 1.2, 3.7], q: [0, 0, 0, 1] }, pointing: false, seated: false }
  const figure = mirrored(pose, mirror)
  expect(figure.head.p[0]).toBeCloseTo(4)
  expect(figure.head.p[2]).toBeCloseTo(4 - 1.7)
  expect(ahead(figure.head).z).toBeCloseTo(1)
  expect(figure.right).toBeUndefined()
  expect(figure.left!.p[0]).toBeCloseTo(4.3)
  expect(figure.left!.p[1]).toBeCloseTo(1.2)
  expect(figure.left!.p[2]).toBeCloseTo(2.6)
})

it('Y9: it looks left and tilts as a mirror does', () => {
  const mirror = placeMirror(HEAD, BODY)
  const turned: Rigid = { p: HEAD.p, q: new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), 0.5).toArray() as [number, number, number, number] }
  const look = ahead(mirrored({ head: turned, pointing: false, seated: false }, mirror).head)
  // One looks to −x; so does the figure.
  expect(ahead(turned).x).toBeLessThan(-0.4)
  expect(look.x).toBeCloseTo(ahead(turned).x)
  expect(look.z).toBeCloseTo(-ahead(turned).z)
})
