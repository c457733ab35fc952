import { expect, it } from 'vitest'
import type { Pose } from '../../contract/pose.ts'
import { looksFrom } from './looks-from.ts'

const pose = { head: { p: [0, 1.6, 3], q: [0, 0, 0, 1] } } as unknown as Pose
const giant = { head: { p: [0, 16, 30], q: [0, 0, 0, 1] } } as unknown as Pose

it('R2: beside a product at a tenth nobody is held to look from where they stood before', () => {
  expect(looksFrom({ pose, drawn: null })).toBe(pose)
  expect(looksFrom({ pose, drawn: { pose, scale: 1 } })).toBe(pose)
  expect(looksFrom({ pose, drawn: { pose: giant, scale: 10 } })).toBeNull()
})
