import { Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Body } from '../../src/world/people/infer/body.ts'
import { BONE, BONES, FOREARM, SHIN, THIGH, UPPER_ARM } from '../../src/world/people/skeleton.ts'
import { ball, bentAndTurned, DT, inside, place, play, turned, wrist } from './body-of.ts'
import { MOTIONS } from './headset.ts'

const DEGREE = Math.PI / 180

/*
 * Limits of joints. Elbow 150° and wrist 80° of flexion, back 80° forwards, 35° aside, 45° turned: norms of the American Academy of
 * Orthopaedic Surgeons (Joint Motion, 1965). Neck: NASA-STD-3000, volume I, figure 3.3.2.3.1-1 (95th percentile: forwards 71°, aside
 * 63°, turned 99°). Knee in a deep squat 157°: Hemmerich et al., J Orthop Res 24 (2006) 770.
 */
const MOST = { elbow: 150, wrist: 80, knee: 157, neckForward: 71, neckAside: 63, neckTurned: 99, backForward: 80, backAside: 35, backTurned: 45 }
/** Rounding of 32-bit numbers, degrees. */
const ROUNDED = 0.6

/**
 * Angular jerk, rad/s³, by differences over frames: that of a bone which jumps by one degree in one frame, and else stands still, is
 * 2 · 0.01745 · 60³. No bone may pop even so far.
 */
const MOST_JERK = 2 * DEGREE * 60 ** 3
/** Shins and feet are thrown forward at 5 to 10 rad/s at each step of a walk (Winter, Biomechanics and Motor Control, 2009). */
const MOST_JERK_OF_STEPS = 3.3 * MOST_JERK
const STEPPING: readonly number[] = [BONE.shinL, BONE.shinR, BONE.footL, BONE.footR, BONE.thighL, BONE.thighR]

const within = (angle: number, most: number, what: string): void => expect(angle / DEGREE, what).toBeLessThanOrEqual(most + ROUNDED)

/** Every joint of a body within what people can do, every bone as long as it is. */
const expectHuman = (body: Body, when: string): void => {
  expect(body.row.every(Number.isFinite), when).toBe(true)
  for (const k of [0, 1]) {
    const side = `${when}, ${k ? 'right' : 'left'}`
    const [shoulder, elbow, hip, knee, ankle] = [BONE.upperArmL, BONE.forearmL, BONE.thighL, BONE.shinL, BONE.footL].map((bone) => place(body, bone + k)) as [Vector3, Vector3, Vector3, Vector3, Vector3]
    const end = wrist(body, k)
    within(Math.PI - inside(elbow, shoulder, end), MOST.elbow, `${side} elbow`)
    within(Math.PI - inside(knee, hip, ankle), MOST.knee, `${side} knee`)
    within(new Vector3(0, 0, -1).applyQuaternion(turned(body, BONE.handL + k)).angleTo(end.clone().sub(elbow)), MOST.wrist, `${side} wrist`)
    for (const [from, to, length] of [[shoulder, elbow, UPPER_ARM], [elbow, end, FOREARM], [hip, knee, THIGH], [knee, ankle, SHIN]] as const)
      expect(Math.abs(from.distanceTo(to) - length), `${side}, a bone of ${length.toFixed(2)} m`).toBeLessThan(0.004)
    // A knee bends forwards: it stands before the line from hip to ankle.
    const line = ankle.clone().sub(hip)
    const off = knee.clone().sub(hip).addScaledVector(line, -knee.clone().sub(hip).dot(line) / line.lengthSq())
    expect(off.dot(new Vector3(0, 0, -1).applyQuaternion(turned(body, BONE.pelvis))), `${side} knee`).toBeGreaterThan(-0.02)
  }
  const neck = bentAndTurned(turned(body, BONE.chest), turned(body, BONE.head))
  within(neck.forward, MOST.neckForward, `${when} neck forwards`)
  within(neck.aside, MOST.neckAside, `${when} neck aside`)
  within(neck.turned, MOST.neckTurned, `${when} neck turned`)
  const back = bentAndTurned(turned(body, BONE.pelvis), turned(body, BONE.chest))
  within(back.forward, MOST.backForward, `${when} back forwards`)
  within(back.aside, MOST.backAside, `${when} back aside`)
  within(back.turned, MOST.backTurned, `${when} back turned`)
  for (let k = 0; k < BONES; k++) if (k !== BONE.ground) expect(Math.hypot(...body.row.subarray(k * 8 + 4, k * 8 + 8))).toBeCloseTo(1, 3)
}

/** How far the ball of a foot goes while it is on the floor, the farthest of all its stands, metres; and how often a foot stood down. */
const watchFeet = () => {
  const stood: (Vector3 | null)[] = [null, null]
  const seen = { slid: 0, stands: 0 }
  return {
    seen,
    look(body: Body) {
      for (const k of [0, 1]) {
        const now = ball(body, k)
        if (now.y > 0.01) stood[k] = null
        else if (stood[k]) seen.slid = Math.max(seen.slid, Math.hypot(now.x - stood[k]!.x, now.z - stood[k]!.z))
        else {
          stood[k] = now
          seen.stands++
        }
      }
    }
  }
}

/** The greatest angular jerk of any bone, and which. */
const watchJerk = () => {
  const last: Vector3[][] = Array.from({ length: BONES }, () => [])
  const turns = Array.from({ length: BONES }, () => [] as ReturnType<typeof turned>[])
  const seen = { jerk: 0, bone: -1, at: 0, steps: 0 }
  return {
    seen,
    look(body: Body, t: number) {
      for (let bone = 0; bone < BONE.ground; bone++) {
        const now = turned(body, bone)
        const before = turns[bone]!.at(-1)
        turns[bone] = [now]
        if (!before) continue
        const step = now.clone().multiply(before.clone().invert())
        const sign = step.w < 0 ? -2 : 2
        const speeds = last[bone]!
        speeds.push(new Vector3(step.x, step.y, step.z).multiplyScalar(sign / DT))
        if (speeds.length > 3) speeds.shift()
        if (speeds.length < 3 || t < 0.2) continue
        const jerk = speeds[2]!.clone().addScaledVector(speeds[1]!, -2).add(speeds[0]!).length() / (DT * DT)
        if (STEPPING.includes(bone)) seen.steps = Math.max(seen.steps, jerk)
        else if (jerk > seen.jerk) Object.assign(seen, { jerk, bone, at: t })
      }
    }
  }
}

describe('bodies inferred from headset motions (SPEC G21)', () => {
  for (const [name, { seconds, motion }] of Object.entries(MOTIONS)) {
    it(`G21: ${name}: feet stand, joints are people's, nothing pops, hands are where they are`, () => {
      const feet = watchFeet()
      const jerk = watchJerk()
      let missed = 0
      play(seconds, (t) => motion(t), (body, t) => {
        expectHuman(body, `${name} at ${t.toFixed(2)} s`)
        feet.look(body)
        jerk.look(body, t)
        const given = motion(t)
        if (t < 0.4) return
        missed = Math.max(missed, place(body, BONE.handL).distanceTo(new Vector3(...given.left!.p)), place(body, BONE.handR).distanceTo(new Vector3(...given.right!.p)))
      })
      expect(feet.seen.slid, 'sliding, metres').toBeLessThanOrEqual(0.02)
      expect(jerk.seen.jerk, `jerk of bone ${jerk.seen.bone} at ${jerk.seen.at.toFixed(2)} s`).toBeLessThan(MOST_JERK)
      expect(jerk.seen.steps, 'jerk of legs').toBeLessThan(name.startsWith('walking') ? MOST_JERK_OF_STEPS : MOST_JERK)
      expect(missed, 'hands, metres').toBeLessThanOrEqual(0.01)
    })
  }
})
