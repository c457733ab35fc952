import { Scene, Vector3 } from 'three'
import { describe, expect, it, vi } from 'vitest'
import { createStore } from 'zustand/vanilla'
import type { Vec3 } from '../../src/contract/ids.ts'
import type { Pose } from '../../src/contract/pose.ts'
import type { PersonInRoom, StageModel } from '../../src/model/stage.ts'
import type { Bodies } from '../../src/scene/bodies.ts'
import { startCompany } from '../../src/scene/company.ts'
import type { RoomParts, Step, StepName } from '../../src/scene/room-parts.ts'

const ADVISOR = { side: 'advisor', look: null, name: 'Ines', advisor: true, verified: true } as unknown as PersonInRoom
const PLACE = { at: [4.6, 0, -4.2] as Vec3, facing: -0.8 }
const body = { halfWidth: 0.95, halfLength: 2.3, height: 1.5 }

/** A room whose parts are real wherever people come and go, and which notes whatever would move its view. */
const room = ({ headset, reduced = false, head = [0, 1.615, 4.5] as Vec3 }: { headset: boolean; reduced?: boolean; head?: Vec3 }) => {
  const stage = createStore<StageModel>(() => ({
    people: [], threshold: 'shut', reducedMotion: reduced, self: 'customer', distance: 1.5, pointed: { customer: null, advisor: null }, configuration: { open: [] }
  }) as unknown as StageModel)
  const scene = new Scene()
  const steps = new Map<StepName, Step>()
  const own = { head: { p: head, q: [0, 0, 0, 1] as [number, number, number, number] }, pointing: false, seated: false }
  const go = vi.fn()
  const drawn = new Map<string, { pose: Pose; still: boolean }>()
  const bodies: Bodies = {
    object: scene,
    add: ({ side }) => void drawn.set(side, { pose: own, still: true }),
    pose: (side, pose) => void drawn.set(side, { pose, still: false }),
    still: (side, pose) => void drawn.set(side, { pose, still: true }),
    pointAt: () => undefined,
    remove: (side) => void drawn.delete(side),
    wear: () => undefined,
    step: () => false,
    dispose: () => undefined
  }
  const orbit = { aim: [0, 0.7, 0] as Vec3, yaw: 0, pitch: 0.15, distance: 5, fov: 40, seated: false }
  const parts = {
    stage, scene, own: { pose: own }, body, steps: { set: (name: StepName, step: Step) => (steps.set(name, step), () => steps.delete(name)) },
    senses: { level: () => 0, hearFrom: () => undefined, onPose: () => () => undefined },
    rig: { go, orbit, reach: { across: 1, up: 1 } },
    gl: { xr: { isPresenting: headset } },
    place: createStore(() => ({ shown: { head: { threshold: PLACE } } })),
    product: createStore(() => ({ shown: null })),
    heads: new Map(), eye: new Vector3(...head), wake: () => undefined
  } as unknown as RoomParts
  const undo = startCompany(parts, bodies)
  const door = scene.getObjectByName('threshold')!
  return {
    go, drawn, door, undo, own, sign: scene.getObjectByName('edge-sign')!,
    say: (change: Partial<StageModel>) => stage.setState(change),
    /** Draws so many seconds. */
    pass(seconds: number, each: () => void = () => undefined) {
      for (let t = 0; t < seconds; t += 1 / 30) {
        steps.get('people')!(1 / 30)
        steps.get('threshold')!(1 / 30)
        each()
      }
    }
  }
}
const apart = (a: readonly number[], b: readonly number[]): number => Math.hypot(a[0]! - b[0]!, a[2]! - b[2]!)

describe('the threshold (SPEC G25)', () => {
  it('G25: a knock is a still figure in a doorway that opens; on a page the view makes room', () => {
    const { say, pass, door, drawn, go } = room({ headset: false })
    expect(door.visible).toBe(false)
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1)
    expect(door.visible).toBe(true)
    expect(drawn.get('advisor')!.still).toBe(true)
    expect(apart(drawn.get('advisor')!.pose.head.p, door.position.toArray())).toBeLessThan(0.3)
    expect(go).toHaveBeenCalledTimes(1)
  })

  it('G25: in a headset it opens at the place’s own doorway, far enough off, and the view is never moved', () => {
    const { say, pass, door, drawn, go, own } = room({ headset: true })
    const before = structuredClone(own)
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1)
    expect(door.position.toArray()).toEqual(PLACE.at)
    expect(apart(drawn.get('advisor')!.pose.head.p, own.head.p)).toBeGreaterThan(1.8)
    say({ threshold: 'open' })
    pass(6)
    say({ people: [], threshold: 'shut' })
    pass(6)
    expect(go).not.toHaveBeenCalled()
    expect(own).toEqual(before)
  })

  it('G25: whoever stands in the place’s doorway is not knocked upon from within arm’s reach', () => {
    const head: Vec3 = [PLACE.at[0] + 0.4, 1.615, PLACE.at[2]]
    const { say, pass, door } = room({ headset: true, head })
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1)
    expect(door.visible).toBe(true)
    expect(apart(door.position.toArray(), head)).toBeGreaterThan(1.8)
  })

  it('G25: in a headset light at the edge of sight says on which side, until one looks there or it is answered', () => {
    const { say, pass, sign, own } = room({ headset: true, head: [0, 1.615, 2.5] })
    // Turned to the left, away from the doorway.
    own.head.q = [0, Math.sin(0.8), 0, Math.cos(0.8)]
    pass(0.5)
    expect(sign.visible).toBe(false)
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1.5)
    expect(sign.visible).toBe(true)
    const seen = sign.position.clone().sub(new Vector3(...own.head.p)).applyQuaternion(sign.quaternion.clone().invert())
    expect(seen.x).toBeGreaterThan(0.5)
    expect(Math.atan2(seen.x, -seen.z)).toBeLessThan(0.8)
    own.head.q = [0, Math.sin(-0.3), 0, Math.cos(-0.3)]
    pass(1.5)
    expect(sign.visible).toBe(false)
    own.head.q = [0, Math.sin(0.8), 0, Math.cos(0.8)]
    pass(1.5)
    expect(sign.visible).toBe(true)
    say({ people: [], threshold: 'shut' })
    pass(1.5)
    expect(sign.visible).toBe(false)
  })

  it('G25: on a page there is no such light', () => {
    const { say, pass, sign, own } = room({ headset: false })
    own.head.q = [0, 1, 0, 0]
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1.5, () => expect(sign.visible).toBe(false))
  })

  it('G25: let in, they walk through; leaving, the doorway opens again, they walk out through it, and it shuts', () => {
    const { say, pass, door, drawn } = room({ headset: false })
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1)
    const from = door.position.clone()
    say({ threshold: 'open' })
    const way: number[] = []
    pass(0.3, () => way.push(apart(drawn.get('advisor')!.pose.head.p, from.toArray())))
    expect(way[0]).toBeLessThan(0.4)
    expect(way.every((far, k) => k === 0 || far - way[k - 1]! < 0.35)).toBe(true)
    pass(6)
    expect(drawn.get('advisor')!.still).toBe(false)
    expect(apart(drawn.get('advisor')!.pose.head.p, from.toArray())).toBeGreaterThan(1)
    expect(door.visible).toBe(false)
    say({ people: [], threshold: 'shut' })
    let last: readonly number[] = []
    let seen = false
    pass(8, () => {
      seen ||= door.visible
      last = drawn.get('advisor')?.pose.head.p ?? last
    })
    expect(seen).toBe(true)
    expect(apart(last, from.toArray())).toBeLessThan(0.3)
    expect(drawn.size).toBe(0)
    expect(door.visible).toBe(false)
  })

  it('G25: declined, it shuts with the figure in it, who never comes in', () => {
    const { say, pass, door, drawn } = room({ headset: false })
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(1)
    say({ people: [], threshold: 'shut' })
    pass(3, () => expect(drawn.get('advisor')?.still ?? true).toBe(true))
    expect(drawn.size).toBe(0)
    expect(door.visible).toBe(false)
  })

  it('G25: where motion is reduced nobody walks and the doorway is open or shut at once', () => {
    const { say, pass, door, drawn } = room({ headset: false, reduced: true })
    say({ people: [ADVISOR], threshold: 'knock' })
    pass(0.05)
    expect(door.getObjectByName('threshold-light')!.scale.x).toBe(1)
    say({ threshold: 'open' })
    const seen: (readonly number[])[] = []
    pass(2, () => seen.push([...drawn.get('advisor')!.pose.head.p]))
    for (const at of seen) expect(apart(at, seen.at(-1)!)).toBeLessThan(0.01)
    say({ people: [], threshold: 'shut' })
    pass(0.2)
    expect(drawn.size).toBe(0)
  })
})
