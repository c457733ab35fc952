import { Vector3 } from 'three'
import { expect, it } from 'vitest'
import type { Body } from '../../src/world/people/infer/body.ts'
import { takeSteps } from '../../src/world/people/between.ts'
import { createMoved, moveByTurns, moveNow } from '../../src/world/people/member.ts'
import { createPaces, seldom } from '../../src/world/people/paces.ts'
import { BODY_TEXELS } from '../../src/world/people/row.ts'
import { BONE, FOREARM, SHIN, THIGH, UPPER_ARM } from '../../src/world/people/skeleton.ts'
import { takePose } from '../../src/world/people/take.ts'
import { ball, DT, newBody, place, wrist } from './body-of.ts'
import { MOTIONS } from './headset.ts'

/** Plays a motion as somebody far off among many is drawn, inferred in every fourth frame: `look` sees what is drawn. */
const playFar = (seconds: number, motion: (typeof MOTIONS)[string]['motion'], look: (drawn: Body, t: number) => void): void => {
  const body = newBody()
  const shown = new Float32Array(BODY_TEXELS * 4)
  const steps = new Float32Array(shown.length)
  const moved = createMoved(2, body, shown, steps)
  const paces = createPaces()
  for (let t = 0; t < seconds; t += DT) {
    expect(takePose(body, motion(t))).toBe(true)
    paces.next(DT)
    if (t === 0) moveNow(moved, paces.of[0]!)
    else moveByTurns(moved, paces.of, 4)
    takeSteps(shown, steps, shown.length)
    const drawn = { ...body, row: shown.slice() }
    for (let o = 4; o < BONE.ground * 8; o += 8) {
      const length = Math.hypot(...drawn.row.subarray(o, o + 4))
      // The shader takes the length of a turn out again.
      for (let k = 0; k < 4; k++) drawn.row[o + k]! /= length
    }
    look(drawn, t)
  }
}

for (const [name, { seconds, motion }] of Object.entries(MOTIONS)) {
  it(`G21: ${name}, far off among many: no later than a frame, feet stand, limbs keep their length`, () => {
    const stood: (Vector3 | null)[] = [null, null]
    let slid = 0
    let stretched = 0
    let late = 0
    playFar(seconds, motion, (drawn, t) => {
      const head = place(drawn, BONE.head)
      // Where they were said to be in this frame, or in one beside it: whichever is nearest.
      const away = [-1, 0, 1].map((frame) => head.distanceTo(new Vector3(...motion(Math.max(0, t + frame * DT)).head.p)))
      late = Math.max(late, Math.min(...away))
      for (const k of [0, 1]) {
        for (const [from, to, length] of [
          [place(drawn, BONE.upperArmL + k), place(drawn, BONE.forearmL + k), UPPER_ARM],
          [place(drawn, BONE.forearmL + k), wrist(drawn, k), FOREARM],
          [place(drawn, BONE.thighL + k), place(drawn, BONE.shinL + k), THIGH],
          [place(drawn, BONE.shinL + k), place(drawn, BONE.footL + k), SHIN]
        ] as const) stretched = Math.max(stretched, Math.abs(from.distanceTo(to) - length))
        const now = ball(drawn, k)
        if (now.y > 0.01) stood[k] = null
        else if (stood[k]) slid = Math.max(slid, Math.hypot(now.x - stood[k]!.x, now.z - stood[k]!.z))
        else stood[k] = now
      }
    })
    expect(late, 'head, metres').toBeLessThan(0.012)
    expect(slid, 'sliding, metres').toBeLessThanOrEqual(0.02)
    expect(stretched, 'limbs, metres').toBeLessThan(0.02)
  })
}

it('G21: somebody carried elsewhere is there at once, however seldom they are inferred', () => {
  const shownAt: number[] = []
  playFar(1, (t) => ({ head: { p: [t < 0.5 ? 0 : 4, 1.615, 0], q: [0, 0, 0, 1] }, pointing: false, seated: false }), (drawn) => { shownAt.push(place(drawn, BONE.head).x) })
  expect(shownAt.filter((x) => x > 0.2 && x < 3.8)).toEqual([])
  expect(shownAt.at(-1)).toBeCloseTo(4, 2)
})

it('G21: whoever takes turns is inferred once in four frames, and as many in each frame', () => {
  const paces = createPaces()
  const members = Array.from({ length: 16 }, (_, row) => createMoved(row, newBody(), new Float32Array(BODY_TEXELS * 4), new Float32Array(BODY_TEXELS * 4)))
  const inferred: number[][] = []
  for (let frame = 0; frame < 40; frame++) {
    paces.next(DT)
    inferred.push(members.flatMap((member, row) => {
      const before = member.body.time
      if (frame === 0) moveNow(member, paces.of[0]!)
      else moveByTurns(member, paces.of, 4)
      return member.body.time === before ? [] : [row]
    }))
  }
  const later = inferred.slice(8)
  expect(later.map((rows) => rows.length)).toEqual(later.map(() => 4))
  for (const { row } of members) expect(later.filter((rows) => rows.includes(row))).toHaveLength(8)
})

it('G21: on a slow device nobody waits longer than on a quick one', () => {
  expect([1 / 90, 1 / 60, 1 / 40, 1 / 30, 1 / 10].map((dt) => seldom(dt, 4))).toEqual([4, 4, 2, 2, 1])
  expect(seldom(1 / 90, 2)).toBe(2)
})
