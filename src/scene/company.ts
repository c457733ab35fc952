import { Quaternion, Vector3 } from 'three'
import type { Vec3 } from '../contract/ids.ts'
import type { Pose } from '../contract/pose.ts'
import type { Side } from '../contract/conversation.ts'
import type { PersonInRoom, StageModel } from '../model/stage.ts'
import { eyeOf } from '../world/camera/orbit.ts'
import { drawnIn, seatsOf } from '../world/moving/seats.ts'
import { createPointingRing } from '../world/pointing.ts'
import { createEdgeSign } from '../world/edge-sign.ts'
import { lookingFrom } from '../world/standing.ts'
import { createThreshold } from '../world/threshold.ts'
import { type DoorPlace, isPolite, makingRoom, ownDoor, placeDoor, withRoomFor } from '../world/threshold-place.ts'
import { createVisitor, type Visitor } from '../world/visitor.ts'
import type { Bodies } from './bodies.ts'
import { createMatter } from './matter.ts'
import { createReceived, type Received } from './received.ts'
import type { RoomParts } from './room-parts.ts'
import { sightOf } from './sight-of.ts'

/** A voice that counts as somebody's speaking, of 0 to 1. */
const AUDIBLE = 0.08

/** In a headset panels stand to the left: people come to the right, so that none is between the two. */
const HEADSET_SIDE = 1

/** Somebody in the room: a still figure in the doorway (`visitor` null) or a person who walks about. */
interface Present {
  person: PersonInRoom
  visitor: Visitor | null
  received: Received
  leaving: boolean
  /** The figure stands in its place: said once, so that the picture may rest. */
  placed: boolean
}

/**
 * Everybody else in the room: the doorway, the people who come through it and what they point at. Follows the stage until
 * the undo that it returns.
 */
export function startCompany(parts: RoomParts, bodies: Bodies): () => void {
  const { stage, scene, senses, rig, body, own, steps, gl } = parts
  const matter = createMatter(parts)
  const threshold = createThreshold()
  const ring = createPointingRing()
  const sign = createEdgeSign()
  scene.add(threshold.group, ring.mesh, sign.mesh)
  const present = new Map<Side, Present>()
  let door: DoorPlace | null = null
  const seats = () => (parts.bodywork.now ? seatsOf(parts.bodywork.now) : [])

  const openDoor = () => {
    if (threshold.openness === 0 || !door) {
      const head = own.pose.head.p as Vec3
      const inPlace = parts.place.getState().shown?.head.threshold
      // On a page the picture makes room beside the product; in a headset nobody's view is moved, so a place has its own doorway.
      door = !gl.xr.isPresenting ? placeDoor(eyeOf(rig.orbit), rig.orbit.aim, body) : inPlace && isPolite(inPlace.at, head) ? ownDoor(inPlace, head) : placeDoor(head, [0, 0.8, 0], body)
      threshold.stand(door)
    }
    threshold.open(true, stage.getState().reducedMotion)
  }
  const shutDoor = () => threshold.open(false, stage.getState().reducedMotion)

  const follow = (model: StageModel, before: StageModel | null) => {
    if (before && model.people === before.people && model.threshold === before.threshold) return
    for (const person of model.people) {
      const known = present.get(person.side)
      if (known && !known.leaving) {
        // Who looks otherwise now stands where they stood.
        if (!sameLook(known.person, person)) bodies.add(person)
        known.person = person
        continue
      }
      if (known) bodies.remove(person.side)
      bodies.add(person)
      const walksIn = model.threshold === 'open' && door !== null && threshold.openness > 0
      present.set(person.side, { person, visitor: model.threshold === 'knock' ? null : createVisitor(walksIn ? door!.at : null), received: createReceived(), leaving: false, placed: false })
    }
    if (model.threshold === 'knock' && before?.threshold !== 'knock') {
      openDoor()
      if (door && !gl.xr.isPresenting) rig.go(makingRoom(rig.orbit, door))
    }
    // Somebody is simply there, as at a desk: the eye makes room for them as it does at a knock.
    if (model.threshold === 'open' && before?.threshold !== 'knock' && model.people.length > (before?.people.length ?? 0) && !gl.xr.isPresenting) rig.go(withRoomFor(rig.orbit))
    for (const [side, here] of present) {
      const still = model.people.some((person) => person.side === side)
      if (still && model.threshold === 'open' && !here.visitor) here.visitor = createVisitor(model.reducedMotion ? null : (door?.at ?? null))
      if (still || here.leaving) continue
      here.leaving = true
      if (here.visitor && before && !model.reducedMotion) openDoor()
      here.visitor?.leave(before && door && !model.reducedMotion ? door.at : null)
      if (!here.visitor) shutDoor()
    }
    parts.wake()
  }

  let deserted = false
  const figure = (): Pose => {
    const at: Vec3 = door ? [door.at[0] + Math.sin(door.facing) * 0.12, 1.615, door.at[2] + Math.cos(door.facing) * 0.12] : [0, 1.615, -4]
    return { head: { p: at, q: lookingFrom(at, [parts.eye.x, 1.5, parts.eye.z]) }, pointing: false, seated: false }
  }

  const stepPeople = (seconds: number): boolean => {
    // Where nobody is, nobody is asked in each picture.
    if (deserted && present.size === 0 && threshold.openness === 0) return false
    let inDoorway = false
    let moves = false
    for (const [side, here] of present) {
      if (!here.visitor) {
        inDoorway = true
        if (!here.placed) bodies.still(side, figure())
        here.placed = true
        if (here.leaving && threshold.openness < 0.02) drop(side)
        continue
      }
      const received = here.received.at(performance.now())
      if (received) here.visitor.receive(received)
      const seat = received?.seated ? drawnIn(seats(), received.head.p as Vec3, side, stage.getState().offered) : null
      if (received && seat) {
        const sits: Pose = { ...received, head: { ...received.head, p: seat.eye } }
        bodies.pose(side, sits, senses.level(side), null, senses.mouth?.(side, shape) ? shape : null)
        hear(sits)
        parts.heads.set(side, seat.eye)
        continue
      }
      const { distance, reducedMotion: still } = stage.getState()
      const speaking = senses.level(side) > AUDIBLE || senses.level(stage.getState().self) > AUDIBLE
      const bounds = { own: own.pose, sight: sightOf(parts), side: gl.xr.isPresenting ? HEADSET_SIDE : (door?.side ?? 1), distance, body, part: matter.of(side), speaking, still } as const
      const { pose, facing, moving, gone } = here.visitor.step(seconds, bounds)
      if (gone) drop(side)
      else {
        bodies.pose(side, pose, senses.level(side), facing, senses.mouth?.(side, shape) ? shape : null)
        hear(pose)
        parts.heads.set(side, pose.head.p as Vec3)
      }
      inDoorway ||= moving
      moves ||= moving
    }
    if (!inDoorway && threshold.openness > 0) shutDoor()
    // Whoever is here breathes and blinks: beside a person the picture is never still.
    const stirs = bodies.step(seconds) || moves
    deserted = present.size === 0 && !stirs
    return stirs
  }
  const stepThreshold = (seconds: number): boolean => {
    // Whoever wears a headset may look elsewhere when somebody knocks: their view stays theirs.
    const waits = gl.xr.isPresenting && stage.getState().threshold === 'knock' && threshold.openness > 0
    sign.point(own.pose.head, waits && door ? door.at : null)
    const fades = sign.step(seconds)
    return threshold.step(seconds) || fades
  }
  const shape = { open: 0, wide: 0 }
  const mouth = new Vector3()
  const turn = new Quaternion()
  const hear = (pose: Pose) => {
    const head = own.pose.head
    turn.set(...(head.q as [number, number, number, number])).invert()
    mouth.set(pose.head.p[0] - head.p[0], pose.head.p[1] - head.p[1], pose.head.p[2] - head.p[2]).applyQuaternion(turn)
    senses.hearFrom([mouth.x, mouth.y, mouth.z])
  }
  const drop = (side: Side) => {
    bodies.remove(side)
    present.delete(side)
    parts.heads.delete(side)
  }

  const at = new Vector3()
  const shown = { customer: false, advisor: false }
  const stepPointers = (): boolean => {
    const model = stage.getState()
    for (let k = 0; k < SIDES.length; k++) {
      const side = SIDES[k]!
      const point = matter.pointed(side)
      // What has ended is said once, so that the picture may rest.
      if (point === null && !shown[side]) continue
      if (side !== model.self) bodies.pointAt(side, point)
      else if (point) ring.show(at.set(...point), parts.eye)
      else ring.hide()
      shown[side] = point !== null
    }
    return false
  }

  follow(stage.getState(), null)
  const undo = [
    stage.subscribe((model, before) => {
      follow(model, before)
      if (model.pointed !== before.pointed || model.distance !== before.distance) parts.wake()
    }),
    senses.onPose((side, pose, time) => {
      present.get(side)?.received.take(pose, time, performance.now())
      parts.wake()
    }),
    steps.set('people', stepPeople),
    steps.set('threshold', stepThreshold),
    steps.set('pointers', stepPointers)
  ]
  return () => {
    for (const each of undo) each()
    matter.dispose()
    for (const side of present.keys()) bodies.remove(side)
    threshold.dispose()
    sign.dispose()
    ring.dispose()
  }
}

const SIDES = ['customer', 'advisor'] as const

const sameLook = (a: PersonInRoom, b: PersonInRoom): boolean => a.look === b.look && a.name === b.name
