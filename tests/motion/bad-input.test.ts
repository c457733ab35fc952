import fc from 'fast-check'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { decodeLook } from '../../src/contract/look.ts'
import { createPoseTarget } from '../../src/contract/pose.ts'
import type { Pose } from '../../src/contract/pose.ts'
import { S } from '../../src/world/people/infer/body.ts'
import type { Body } from '../../src/world/people/infer/body.ts'
import { infer } from '../../src/world/people/infer/infer.ts'
import { createPace, setPace } from '../../src/world/people/infer/pace.ts'
import { readPeople } from '../../src/world/people/data.ts'
import { MOVING_TEXELS } from '../../src/world/people/row.ts'
import { BONE, BONES, FOREARM, SHIN, THIGH, UPPER_ARM } from '../../src/world/people/skeleton.ts'
import { takePose, takeTarget } from '../../src/world/people/take.ts'
import { rangesOf } from '../../src/world/people/wardrobe.ts'
import { newBody, place, wrist } from './body-of.ts'

const pace = createPace()
setPace(pace, 1 / 60)

/** Any number at all: ordinary ones, absurd ones, none. */
const number = fc.oneof({ weight: 5, arbitrary: fc.double({ min: -3, max: 3, noNaN: true }) }, fc.double(), fc.constantFrom(0, Number.NaN, Infinity, -Infinity, 1e30))
const rigid = fc.record({ p: fc.tuple(number, number, number), q: fc.oneof(fc.tuple(number, number, number, number), fc.constantFrom([0, 0, 0, 0] as const, [0, 0, 1, 0] as const, [1, 0, 0, 0] as const)) })
const pose = fc.record({ head: rigid, left: rigid, right: rigid, pointing: fc.boolean(), seated: fc.boolean() }, { requiredKeys: ['head', 'pointing', 'seated'] })
const given = fc.record({
  poses: fc.array(pose, { minLength: 1, maxLength: 6 }),
  wheelchair: fc.boolean(),
  isPointing: fc.boolean(),
  target: fc.tuple(fc.double({ min: -64, max: 64, noNaN: true }), fc.double({ min: -64, max: 64, noNaN: true }), fc.double({ min: -64, max: 64, noNaN: true })),
  facing: fc.option(fc.double({ noNaN: true, noDefaultInfinity: true })),
  build: fc.double({ min: -1, max: 1, noNaN: true })
})

/** A person: every bone real and near their place, turns that are turns, arms and legs as long as they are. */
const expectPerson = (body: Body): void => {
  expect(body.row.every(Number.isFinite)).toBe(true)
  const [x, z] = [body.s[S.given]!, body.s[S.given + 2]!]
  for (let bone = 0; bone < BONES; bone++) {
    if (bone === BONE.ground && !body.wheelchair) continue
    const spot = place(body, bone)
    expect(Math.hypot(spot.x - x, spot.z - z)).toBeLessThan(2.5)
    expect(spot.y).toBeGreaterThan(-2.5)
    expect(spot.y).toBeLessThan(6)
    expect(Math.hypot(...body.row.subarray(bone * 8 + 4, bone * 8 + 8))).toBeCloseTo(1, 2)
  }
  for (const k of [0, 1]) {
    for (const [from, to, length] of [
      [place(body, BONE.upperArmL + k), place(body, BONE.forearmL + k), UPPER_ARM],
      [place(body, BONE.forearmL + k), wrist(body, k), FOREARM],
      [place(body, BONE.thighL + k), place(body, BONE.shinL + k), THIGH],
      [place(body, BONE.shinL + k), place(body, BONE.footL + k), SHIN]
    ] as const) expect(Math.abs(from.distanceTo(to) - length)).toBeLessThan(0.01)
  }
}

describe('bad input (SPEC G23)', { timeout: 120_000 }, () => {
  it('G23: whatever poses come, a person is drawn as a person, or not at all', () => {
    fc.assert(
      fc.property(given, ({ poses, wheelchair, isPointing, target, facing, build }) => {
        const body = newBody()
        Object.assign(body, { wheelchair, isPointing, build, facing })
        body.s.set(target, S.target)
        let placed = false
        for (const each of poses) {
          placed = takePose(body, each as Pose) || placed
          if (!placed) continue
          for (let frame = 0; frame < 4; frame++) {
            infer(body, pace)
            expectPerson(body)
          }
        }
      }),
      { numRuns: 400 }
    )
  })

  it('G23: the same for decoded poses, which come without that check', () => {
    fc.assert(
      fc.property(rigid, rigid, fc.boolean(), (head, hand, has) => {
        const body = newBody()
        const made = Object.assign(createPoseTarget(), { head, left: hand, hasLeft: has })
        if (!takeTarget(body, made as never)) return
        for (let frame = 0; frame < 3; frame++) infer(body, pace)
        expectPerson(body)
      }),
      { numRuns: 400 }
    )
  })

  it('G23: upside down, no turn at all, a head under the floor or on it, hands 3 m away, in the head, and behind', () => {
    const q = [0, 0, 0, 1] as const
    const kept: [string, Pose, boolean][] = [
      ['upside down', { head: { p: [0, 1.6, 0], q: [0, 0, 1, 0] }, pointing: false, seated: false }, true],
      ['no turn', { head: { p: [0, 1.6, 0], q: [0, 0, 0, 0] }, pointing: false, seated: false }, false],
      ['under the floor', { head: { p: [0, -1, 0], q }, pointing: false, seated: false }, false],
      ['on the floor', { head: { p: [0, 0.25, 0], q }, pointing: false, seated: false }, true],
      ['a hand 3 m away', { head: { p: [0, 1.6, 0], q }, right: { p: [3, 1.6, 0], q }, pointing: false, seated: false }, false],
      ['a hand out of reach', { head: { p: [0, 1.6, 0], q }, right: { p: [1.4, 1.6, 0], q }, pointing: false, seated: false }, true],
      ['hands in the head', { head: { p: [0, 1.6, 0], q }, left: { p: [0, 1.6, 0], q }, right: { p: [0, 1.6, 0], q }, pointing: true, seated: false }, true],
      ['a hand behind', { head: { p: [0, 1.6, 0], q }, right: { p: [0, 1.2, 0.6], q: [0, 1, 0, 0] }, pointing: true, seated: true }, true]
    ]
    for (const [name, each, drawn] of kept) {
      const body = newBody()
      expect(takePose(body, each), name).toBe(drawn)
      if (!drawn) continue
      for (let frame = 0; frame < 60; frame++) infer(body, pace)
      expectPerson(body)
    }
  })

  it('G23: any bytes are a look that the people file can dress', () => {
    const file = readFileSync(new URL('../../public/people/people.bin', import.meta.url))
    const names = new Set(readPeople(file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer).map((range) => range.name))
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), fc.boolean(), fc.constantFrom('left', 'right', null), (text, advisor, hand) => {
      const worn = rangesOf(decodeLook(text), advisor, hand as 'left' | 'right' | null)
      expect(worn.filter((name) => !names.has(name))).toEqual([])
      expect(worn.length).toBeLessThanOrEqual(14)
    }))
  })

  it('G24: no look wears what counts: without the word of the viewer’s server there is no badge', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      expect(rangesOf(decodeLook(text), false, null).filter((name) => /badge|lanyard|seal|tag/.test(name))).toEqual([])
    }))
    expect(MOVING_TEXELS).toBeGreaterThan(BONES * 2)
  })
})
