import { Group, Vector3 } from 'three'
import type { Look } from '../../contract/look.ts'
import type { Pose, Rigid } from '../../contract/pose.ts'
import { validPose } from '../../contract/pose.ts'
import type { PoseTarget } from '../../contract/pose-decode.ts'
import { createBodies } from './bodies.ts'
import type { Wearing } from './bodies.ts'
import { readPeople } from './data.ts'
import { createBody } from './infer/body.ts'
import type { Body, Hand } from './infer/body.ts'
import { infer } from './infer/infer.ts'
import { createMarks } from './marks.ts'
import { ROWS } from './row.ts'
import { createTagPlace, spreadTags } from './tag-places.ts'
import { createTags } from './tags.ts'
import { createRows, writeLook } from './textures.ts'
import { rangesOf } from './wardrobe.ts'
import { pointingSide, writeMarks } from './write-marks.ts'

/** Who somebody is to this page. `advisor` and `verified` are what this page's own server says, never the other side. */
export interface Person {
  /** Null: no body is drawn; a name over a shadow on the floor stands for them. */
  readonly look: Look | null
  readonly name: string
  readonly advisor: boolean
  readonly verified: boolean
}

export interface CrowdOptions {
  /** The word for an advisor in the viewer's language, for the name tag. */
  readonly advisorWord: string
  /** Distance within which people are drawn with all their detail, metres; if left out, 8 for a few and 3.5 for many. */
  readonly nearDistance?: number
  /** Numbers from 0 up to 1, for blinks and idling. */
  readonly random?: () => number
  /** Time constant with which poses are followed, seconds; 0 takes them as they come (they are smoothed already). */
  readonly follow?: number
}

/** All people of a room but oneself, in two draws. Everything is in the showroom's frame. */
export interface Crowd {
  readonly object: Group
  /** Adds somebody, who stands unseen until the first pose. False when the room is full. An id already there is changed. */
  add(id: string, person: Person): boolean
  remove(id: string): void
  /** Sets where somebody's head and hands are. A pose that no body can have is passed over. */
  setPose(id: string, pose: Pose): void
  /** The same from a decoded pose, without making garbage. */
  setPoseTarget(id: string, target: PoseTarget): void
  /** Says which way somebody's shoulders face, radians about y (0: −z); null: inferred from the head again. */
  setFacing(id: string, yaw: number | null): void
  /** How loud somebody speaks, 0…1. */
  setLevel(id: string, level: number): void
  /** Points somebody's arm, beam and ring at a point, or ends it. */
  pointAt(id: string, point: readonly [number, number, number] | null): void
  /** A still figure neither breathes, blinks nor speaks. */
  setStill(id: string, still: boolean): void
  /** Shows or hides name tags. */
  setTags(shown: boolean): void
  /** One frame; `dt` seconds. True while anything moves, so that rendering on demand can rest otherwise. */
  update(dt: number, cameraPosition: { x: number; y: number; z: number }): boolean
  dispose(): void
}

interface Member {
  readonly row: number
  readonly body: Body
  readonly wearing: Wearing
  person: Person
  tagWidth: number
  placed: boolean
  hand: 'left' | 'right' | null
  pointingPose: boolean
  settled: number
}

/** No head is lower, metres: a person is drawn as a person or not at all. */
const LOWEST_HEAD = 0.2
/** Up to so many people are drawn in detail from afar too. */
const FEW = 8
const NEAR_FEW = 8
const NEAR_MANY = 3.5
/** A figure that has come to rest is redrawn for so long, seconds. */
const SETTLING = 1.5
const FAR_AGAIN = 1.15

const take = (hand: Hand, rigid: Rigid | undefined, fresh: boolean): void => {
  const was = hand.tracked
  hand.tracked = rigid !== undefined
  if (!rigid) return
  hand.targetP.set(...rigid.p)
  hand.targetQ.set(...rigid.q).normalize()
  if (!was || fresh) {
    hand.p.copy(hand.targetP)
    hand.q.copy(hand.targetQ)
  }
}

/** Makes a crowd from the people file's bytes. Throws an Error when they are none. */
export const createCrowd = (data: ArrayBuffer, options: CrowdOptions): Crowd => {
  const follow = options.follow ?? 0.045
  const random = options.random ?? Math.random
  const { moving, standing } = createRows()
  const bodies = createBodies(readPeople(data), moving.texture, standing.texture)
  const tags = createTags()
  const marks = createMarks(tags)
  const object = new Group()
  object.add(bodies.mesh, marks.mesh)
  object.visible = false
  const members = new Map<string, Member>()
  const list: Member[] = []
  const free = Array.from({ length: ROWS }, (_, k) => ROWS - 1 - k)
  const places = Array.from({ length: ROWS }, createTagPlace)
  const order = new Uint8Array(ROWS)
  const eye = new Vector3()
  let tagsShown = true
  let changed = true

  const dress = (member: Member): void => {
    const { look, advisor } = member.person
    member.wearing.wear(member.placed && look ? rangesOf(look, advisor, member.hand) : [])
    changed = true
  }

  const pointingHand = (member: Member): void => {
    const { body } = member
    const wants = member.pointingPose || body.isPointing
    const hand = wants ? pointingSide(body) : null
    if (hand === member.hand) return
    member.hand = hand
    dress(member)
  }

  const place = (member: Member): void => {
    member.settled = 0
    if (member.placed) return
    member.placed = true
    dress(member)
  }

  const describe = (member: Member, person: Person): void => {
    member.person = person
    if (person.look) {
      member.body.wheelchair = person.look.wheelchair
      member.body.build = person.look.build
      writeLook(standing.row(member.row), person.look)
      standing.texture.needsUpdate = true
    }
    member.tagWidth = tags.write(member.row, { name: person.name, advisor: person.advisor ? options.advisorWord : null, verified: person.verified })
    dress(member)
  }

  return {
    object,
    add(id, person) {
      const known = members.get(id)
      if (known) {
        describe(known, person)
        return true
      }
      const row = free.pop()
      if (row === undefined) return false
      const member: Member = {
        row,
        body: createBody(random, moving.row(row)),
        wearing: bodies.dress(row),
        person,
        tagWidth: 0,
        placed: false,
        hand: null,
        pointingPose: false,
        settled: 0
      }
      members.set(id, member)
      list.push(member)
      describe(member, person)
      return true
    },
    remove(id) {
      const member = members.get(id)
      if (!member) return
      member.wearing.remove()
      members.delete(id)
      list.splice(list.indexOf(member), 1)
      free.push(member.row)
      changed = true
    },
    setPose(id, pose) {
      const member = members.get(id)
      if (!member || !validPose(pose) || pose.head.p[1] < LOWEST_HEAD) return
      const { body } = member
      body.targetHead.set(...pose.head.p)
      body.targetTurn.set(...pose.head.q).normalize()
      take(body.left, pose.left, !member.placed)
      take(body.right, pose.right, !member.placed)
      body.seated = pose.seated
      member.pointingPose = pose.pointing
      pointingHand(member)
      place(member)
    },
    setFacing(id, yaw) {
      const member = members.get(id)
      if (member) member.body.facing = yaw !== null && Number.isFinite(yaw) ? yaw : null
    },
    setPoseTarget(id, target) {
      const member = members.get(id)
      if (!member || target.head.p[1] < LOWEST_HEAD) return
      const { body } = member
      body.targetHead.set(...target.head.p)
      body.targetTurn.set(...target.head.q)
      take(body.left, target.hasLeft ? target.left : undefined, !member.placed)
      take(body.right, target.hasRight ? target.right : undefined, !member.placed)
      body.seated = target.seated
      member.pointingPose = target.pointing
      pointingHand(member)
      place(member)
    },
    setLevel(id, level) {
      const member = members.get(id)
      if (member) member.body.level = level > 0 ? Math.min(1, level) : 0
    },
    pointAt(id, point) {
      const member = members.get(id)
      if (!member) return
      const real = point !== null && point.every(Number.isFinite)
      member.body.isPointing = real
      if (real) member.body.target.set(...point)
      member.settled = 0
      pointingHand(member)
    },
    setStill(id, still) {
      const member = members.get(id)
      if (!member) return
      member.body.still = still
      member.settled = 0
    },
    setTags(shown) {
      tagsShown = shown
      changed = true
    },
    update(dt, cameraPosition) {
      eye.set(cameraPosition.x, cameraPosition.y, cameraPosition.z)
      const near = options.nearDistance ?? (list.length <= FEW ? NEAR_FEW : NEAR_MANY)
      let moves = changed
      changed = false
      let shown = 0
      for (const member of list) {
        if (!member.placed) continue
        const { body } = member
        member.settled += dt
        const rests = body.still && member.settled > SETTLING
        if (!rests) infer(body, Math.min(dt, 0.1), follow)
        moves ||= !rests
        if (body.isPointing) pointingHand(member)
        const distance = eye.distanceTo(body.head)
        if (distance < near) member.wearing.setNear(true)
        else if (distance > near * FAR_AGAIN) member.wearing.setNear(false)
        const tag = places[shown]!
        tag.width = tagsShown ? member.tagWidth : 0
        writeMarks(marks.row(shown), body, member.row, tag)
        shown++
      }
      spreadTags(places, shown, order, eye.x, eye.y, eye.z, 1 - Math.exp(-dt / 0.15))
      for (let k = 0; k < shown; k++) marks.row(k)[5]! += places[k]!.lift
      object.visible = shown > 0
      marks.changed(shown)
      if (moves) moving.texture.needsUpdate = true
      return moves
    },
    dispose() {
      bodies.dispose()
      marks.dispose()
      tags.dispose()
      moving.texture.dispose()
      standing.texture.dispose()
    }
  }
}
