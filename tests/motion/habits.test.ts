import { Quaternion, Vector3 } from 'three'
import { describe, expect, it } from 'vitest'
import type { Pose } from '../../src/contract/pose.ts'
import type { Body } from '../../src/world/people/infer/body.ts'
import { S } from '../../src/world/people/infer/body.ts'
import { FINGERTIP } from '../../src/world/people/infer/reach.ts'
import { FACE_TEXEL } from '../../src/world/people/row.ts'
import { BONE } from '../../src/world/people/skeleton.ts'
import { inside, newBody, place, play, turned, wrist } from './body-of.ts'

const yawed = (yaw: number, pitch = 0): Quaternion =>
  new Quaternion().setFromAxisAngle(new Vector3(0, 1, 0), yaw).multiply(new Quaternion().setFromAxisAngle(new Vector3(1, 0, 0), pitch))
const head = (x: number, y: number, z: number, q = new Quaternion(), seated = false): Pose => ({ head: { p: [x, y, z], q: [q.x, q.y, q.z, q.w] }, pointing: false, seated })
const at = (body: Body, offset: number): Vector3 => new Vector3().fromArray(body.s, offset)
/** Degrees by which an arm is bent at the elbow. */
const bent = (body: Body, k: number): number => ((Math.PI - inside(place(body, BONE.forearmL + k), place(body, BONE.upperArmL + k), wrist(body, k))) * 180) / Math.PI

describe('people whose hands nothing tracks', () => {
  it('G22: come to rest with their feet under them, facing where the head faces', () => {
    const body = play(9, (t) => head(Math.min(t, 3) * 0.9, 1.615, 0, yawed(-Math.PI / 2)))
    for (const foot of [S.footL, S.footR]) expect(at(body, foot).setY(0).distanceTo(at(body, S.hips).setY(0))).toBeLessThan(0.3)
    expect(Math.cos(body.yaw + Math.PI / 2)).toBeGreaterThan(0.99)
  })

  it('G22: let the head turn over still shoulders, and turn them when it turns far', () => {
    const body = play(0.5, () => head(0, 1.615, 0))
    play(0.4, () => head(0, 1.615, 0, yawed(0.4)), () => {}, body)
    expect(Math.abs(body.yaw)).toBeLessThan(0.2)
    play(1.5, () => head(0, 1.615, 0, yawed(1.6)), () => {}, body)
    expect(body.yaw).toBeGreaterThan(1)
  })

  it('G22: crouch and sit: hips go down, feet stay on the floor', () => {
    const crouch = play(3, (t) => head(0, 1.615 - 0.7 * Math.min(1, t), 0))
    expect(at(crouch, S.hips).y).toBeLessThan(0.5)
    const sit = play(3, () => head(0, 1.2, 0, yawed(0), true))
    expect(at(sit, S.hips).y).toBeGreaterThan(0.4)
    expect(at(sit, S.hips).y).toBeLessThan(0.65)
    expect(at(sit, S.footL).y).toBe(0)
    expect(inside(place(sit, BONE.shinL), place(sit, BONE.thighL), place(sit, BONE.footL))).toBeLessThan(2.1)
  })

  it('G22: hang their arms slightly bent, each person a little differently, and shift their weight now and then', () => {
    const hands = [0.1, 0.35, 0.6, 0.85].map((manner) => {
      const body = play(3, () => head(0, 1.615, 0), () => {}, newBody(manner))
      for (const k of [0, 1]) {
        expect(bent(body, k)).toBeGreaterThan(8)
        expect(bent(body, k)).toBeLessThan(50)
        expect(place(body, BONE.handL + k).y).toBeLessThan(0.9)
      }
      return place(body, BONE.handR)
    })
    for (const [k, hand] of hands.entries()) for (const other of hands.slice(k + 1)) expect(hand.distanceTo(other)).toBeGreaterThan(0.004)
    const aside = new Set<number>()
    play(60, () => head(0, 1.615, 0), (body) => aside.add(Math.sign(Math.round(place(body, BONE.pelvis).x * 200))))
    expect([...aside].sort()).toEqual(expect.arrayContaining([-1, 1]))
  })

  it('G22: gesture sparingly while they speak, and not at all while they listen', () => {
    const lifted = (level: number): number => {
      let frames = 0
      play(60, (_, body) => { body.level = level; return head(0, 1.615, 0) }, (body) => { frames += Math.max(place(body, BONE.handL).y, place(body, BONE.handR).y) > 0.92 ? 1 : 0 })
      return frames / 3600
    }
    expect(lifted(0)).toBe(0)
    const speaking = lifted(0.6)
    expect(speaking).toBeGreaterThan(0.08)
    expect(speaking).toBeLessThan(0.5)
  })

  it('G22: point with an all but straight arm, the first finger in line with the point, and look there', () => {
    for (const target of [new Vector3(0.6, 0.3, -1.5), new Vector3(-0.4, 0.9, -1.2), new Vector3(0.3, 1.4, -3), new Vector3(0.2, 2.4, -1)]) {
      const body = play(2.5, (_, b) => {
        b.s.set(target.toArray(), S.target)
        b.isPointing = true
        return head(0, 1.615, 0)
      })
      const k = body.pointSide > 0 ? 1 : 0
      expect(bent(body, k), `${target.toArray()}`).toBeLessThan(45)
      const hand = turned(body, BONE.handL + k)
      const tip = new Vector3(body.pointSide * FINGERTIP[0], FINGERTIP[1], FINGERTIP[2]).applyQuaternion(hand).add(place(body, BONE.handL + k))
      const way = target.clone().sub(tip).normalize()
      expect(way.angleTo(new Vector3(0, 0, -1).applyQuaternion(hand)) * 180 / Math.PI, 'degrees off').toBeLessThan(4)
      expect(tip.distanceTo(place(body, BONE.upperArmL + k))).toBeGreaterThan(0.5)
      // The finger is on the line from about the eyes: lower than them, higher than the arm's own line.
      expect(body.gazeX * Math.sign(target.x)).toBeGreaterThan(-0.02)
    }
  })

  it('G22: meet the eyes of who looks on in spans, and look away between', () => {
    let meeting = 0
    let spans = 0
    let met = false
    play(60, (_, body) => { body.s.set([0, 1.6, -1.5], S.viewer); return head(0, 1.615, 0) }, (body) => {
      meeting += body.meets ? 1 : 0
      spans += body.meets && !met ? 1 : 0
      met = body.meets
    })
    expect(meeting / 3600).toBeGreaterThan(0.4)
    expect(meeting / 3600).toBeLessThan(0.85)
    expect(spans).toBeGreaterThan(8)
    let never = true
    play(20, (_, body) => { body.s.set([0, 1.6, 3], S.viewer); return head(0, 1.615, 0) }, (body) => { never &&= !body.meets })
    expect(never).toBe(true)
  })

  it('G22: move the mouth with the voice, blink now and then, and do neither when still', () => {
    let widest = 0
    let blinks = 0
    let shut = 0
    const body = play(20, (_, b) => { b.level = 0.7; return head(0, 1.615, 0) }, (b) => {
      widest = Math.max(widest, b.jaw)
      const now = b.row[FACE_TEXEL * 4]! > 0.5 ? 1 : 0
      blinks += now > shut ? 1 : 0
      shut = now
    })
    expect(widest).toBeGreaterThan(0.5)
    expect(blinks).toBeGreaterThan(2)
    expect(blinks).toBeLessThan(15)
    play(2, (_, b) => { b.level = 0; return null }, () => {}, body)
    expect(body.jaw).toBeLessThan(0.02)
    body.still = true
    const before = Array.from(play(8, () => null, () => {}, body).row)
    const after = Array.from(play(1, (_, b) => { b.level = 1; return null }, () => {}, body).row)
    after.forEach((value, k) => expect(value).toBeCloseTo(before[k]!, 3))
  })
})
