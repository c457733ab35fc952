import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import { BONE, BONES } from '../skeleton.ts'
import type { Body } from './body.ts'
import { createBody } from './body.ts'
import { infer } from './infer.ts'

const DT = 1 / 60
const random = (): (() => number) => {
  let state = 7
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
const yawed = (yaw: number, pitch = 0): Quaternion =>
  new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), yaw).multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), pitch))

/** Moves a head as a function of time and looks at the body after every frame. */
const play = (seconds: number, move: (t: number, body: Body) => void, look: (body: Body, t: number) => void, body = createBody(random())): Body => {
  for (let t = 0; t < seconds; t += DT) {
    move(t, body)
    infer(body, DT, 0.045)
    look(body, t)
  }
  return body
}
const bone = (body: Body, k: number): Vector3 => new Vector3().fromArray(body.row, k * 8)
const angleAt = (middle: Vector3, a: Vector3, b: Vector3): number => a.clone().sub(middle).angleTo(b.clone().sub(middle))

/** A head that walks round the car: along a line, turning, stopping. */
const walk = (speed: number) => (t: number, body: Body): void => {
  const go = Math.min(t, 4)
  const bob = t < 4 ? 0.02 * Math.sin(t * 9) : 0
  body.targetHead.set(Math.sin(go * 0.5) * speed * 2, 1.615 + bob, -Math.cos(go * 0.5) * speed * 2)
  body.targetTurn.copy(yawed(-go * 0.5 - Math.PI / 2))
}

/** Everything finite, and legs, knees and arms that bend the way they do. */
const plausible = (body: Body): void => {
  expect(body.row.every(Number.isFinite)).toBe(true)
  for (const s of [0, 1]) {
    const hip = bone(body, BONE.thighL + s)
    const knee = bone(body, BONE.shinL + s)
    const ankle = bone(body, BONE.footL + s)
    expect(angleAt(knee, hip, ankle)).toBeGreaterThan(0.3)
    expect(hip.distanceTo(knee)).toBeLessThan(0.41 * 1.09)
    const shoulder = bone(body, BONE.upperArmL + s)
    const elbow = bone(body, BONE.forearmL + s)
    const palm = bone(body, BONE.handL + s)
    expect(angleAt(elbow, shoulder, palm)).toBeGreaterThan(0.2)
  }
  for (let k = 0; k < BONES; k++) expect(Math.hypot(...body.row.subarray(k * 8 + 4, k * 8 + 8))).toBeCloseTo(1, 3)
}

describe('the inferred body', () => {
  for (const speed of [0.4, 0.8, 1.3]) {
    it(`keeps planted feet where they are while walking at ${speed} m/s (slides ≤ 2 cm)`, () => {
      const planted: (Vector3 | null)[] = [null, null]
      let steps = 0
      let slide = 0
      let behind = 0
      play(7, walk(speed), (body, t) => {
        plausible(body)
        body.feet.forEach((foot, k) => {
          if (body.stepping === k) {
            if (planted[k]) steps++
            planted[k] = null
          } else if (planted[k]) slide = Math.max(slide, Math.hypot(foot.at.x - planted[k]!.x, foot.at.z - planted[k]!.z))
          else planted[k] = foot.at.clone()
        })
        if (t > 1) for (const foot of body.feet) behind = Math.max(behind, Math.hypot(foot.at.x - body.pelvis.x, foot.at.z - body.pelvis.z))
      })
      expect(slide).toBeLessThanOrEqual(0.02)
      expect(steps).toBeGreaterThan(3)
      expect(behind).toBeLessThan(0.55)
    })
  }

  it('comes to rest with its feet under it, facing where the head faces', () => {
    const body = play(9, walk(0.8), () => {})
    for (const foot of body.feet) expect(Math.hypot(foot.at.x - body.pelvis.x, foot.at.z - body.pelvis.z)).toBeLessThan(0.3)
    expect(Math.cos(body.yaw - (-2 - Math.PI / 2))).toBeGreaterThan(0.99)
  })

  it('lets the head turn over still shoulders, and turns them when it turns far', () => {
    const little = play(0.5, (_, body) => { body.targetHead.set(0, 1.615, 0); body.targetTurn.copy(yawed(0)) }, () => {})
    play(0.4, (_, body) => { body.targetTurn.copy(yawed(0.4)) }, () => {}, little)
    expect(Math.abs(little.yaw)).toBeLessThan(0.2)
    play(1, (_, body) => { body.targetTurn.copy(yawed(1.6)) }, () => {}, little)
    expect(little.yaw).toBeGreaterThan(1.0)
  })

  it('crouches and sits: hips follow down, feet stay on the floor, knees bend', () => {
    const crouch = play(3, (t, body) => { body.targetHead.set(0, 1.615 - 0.7 * Math.min(1, t), 0) }, plausible)
    expect(crouch.pelvis.y).toBeLessThan(0.5)
    const sit = play(3, (_, body) => { body.seated = true; body.targetHead.set(0, 1.2, 0) }, plausible)
    expect(sit.pelvis.y).toBeGreaterThan(0.4)
    expect(sit.pelvis.y).toBeLessThan(0.65)
    expect(sit.feet[0].at.y).toBe(0)
    expect(angleAt(bone(sit, BONE.shinL), bone(sit, BONE.thighL), bone(sit, BONE.footL))).toBeLessThan(2.1)
  })

  it('keeps tracked hands exactly where they are, and reaches out to point without them', () => {
    const body = play(2, (t, b) => {
      b.targetHead.set(0, 1.615, 0)
      b.left.tracked = b.right.tracked = true
      b.left.targetP.set(-0.3, 1.2 + 0.2 * Math.sin(t), -0.4)
      b.right.targetP.set(0.3, 1.2, -0.4)
    }, plausible)
    expect(bone(body, BONE.handR).distanceTo(body.right.targetP)).toBeLessThan(0.01)
    const pointing = play(2, (_, b) => { b.targetHead.set(0, 1.615, 0); b.isPointing = true; b.target.set(1, 1, -3) }, plausible)
    const arm = bone(pointing, BONE.handR).sub(bone(pointing, BONE.upperArmR)).normalize()
    expect(arm.dot(new Vector3(1, 1, -3).sub(bone(pointing, BONE.upperArmR)).normalize())).toBeGreaterThan(0.95)
  })

  it('draws a person from poses that no person has', () => {
    const bad: [string, (body: Body) => void][] = [
      ['upside down', (b) => { b.targetHead.set(0, 1.6, 0); b.targetTurn.set(0, 0, 1, 0) }],
      ['head under the floor', (b) => { b.targetHead.set(0, -1, 0) }],
      ['head on the floor', (b) => { b.targetHead.set(0, 0.1, 0) }],
      ['straight down', (b) => { b.targetHead.set(0, 1.6, 0); b.targetTurn.copy(yawed(0, -Math.PI / 2)) }],
      ['hands in the head', (b) => { b.targetHead.set(0, 1.6, 0); b.left.tracked = b.right.tracked = true; b.left.targetP.set(0, 1.6, 0); b.right.targetP.set(0, 1.6, 0) }],
      ['hand out of reach', (b) => { b.targetHead.set(0, 1.6, 0); b.right.tracked = true; b.right.targetP.set(0, 1.6, -1.5) }],
      ['pointing at its own eye', (b) => { b.targetHead.set(0, 1.6, 0); b.isPointing = true; b.target.set(0, 1.6, 0) }],
      ['jumping about', (b) => { b.targetHead.set(Math.sin(b.time * 1e4) * 20, 1.6, 0) }]
    ]
    for (const [name, set] of bad) {
      const body = play(1, (_, b) => set(b), () => {})
      expect(body.row.every(Number.isFinite), name).toBe(true)
      expect(bone(body, BONE.pelvis).y, name).toBeGreaterThan(0.3)
      expect(bone(body, BONE.pelvis).y, name).toBeLessThan(1)
    }
  })

  it('moves the mouth with the voice, blinks now and then, and does neither when still', () => {
    let widest = 0
    let blinks = 0
    let shut = 0
    const body = play(20, (_, b) => { b.level = 0.7 }, (b) => {
      widest = Math.max(widest, b.jaw)
      const now = b.row[32 * 4]! > 0.5 ? 1 : 0
      blinks += now > shut ? 1 : 0
      shut = now
    })
    expect(widest).toBeGreaterThan(0.5)
    expect(blinks).toBeGreaterThan(2)
    expect(blinks).toBeLessThan(15)
    play(2, (_, b) => { b.level = 0 }, () => {}, body)
    expect(body.jaw).toBeLessThan(0.02)
    body.still = true
    const before = Array.from(play(6, () => {}, () => {}, body).row)
    const after = Array.from(play(1, (_, b) => { b.level = 1 }, () => {}, body).row)
    after.forEach((value, k) => expect(value).toBeCloseTo(before[k]!, 4))
  })
})
