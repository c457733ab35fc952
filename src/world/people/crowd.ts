import { Group } from 'three'
import type { Pose } from '../../contract/pose.ts'
import type { PoseTarget } from '../../contract/pose-decode.ts'
import { takeSteps } from './between.ts'
import { createBadges } from './badges.ts'
import { createBodies } from './bodies.ts'
import { readPeople } from './data.ts'
import { createBody, S } from './infer/body.ts'
import { createPaces, seldom } from './paces.ts'
import { mannerOf } from './manner-of.ts'
import { createMarks } from './marks.ts'
import { createMoved, moveByTurns, moveNow } from './member.ts'
import type { Member } from './member.ts'
import type { Person } from './person.ts'
import { BODY_TEXELS, MOVING_TEXELS, ROWS } from './row.ts'
import { createTagPlace, liftTags, spreadTags } from './tag-places.ts'
import { createTags } from './tags.ts'
import { shouldersOf, statureOf } from './stature.ts'
import { takePose, takeTarget } from './take.ts'
import { createRows, writeLook } from './textures.ts'
import { createUploads } from './uploads.ts'
import { belowTheNeck, rangesOf } from './wardrobe.ts'
import { clearMarks, pointingSide, writeLift, writeMarks } from './write-marks.ts'

export interface CrowdOptions {
  /** The word for an advisor in the viewer's language, for the name tag. */
  readonly advisorWord: string
  /** Distance within which people are drawn with all their detail, metres; if left out, 8 for a few and 3.5 for many. */
  readonly nearDistance?: number
  /** Numbers from 0 up to 1, for blinks and idling. */
  readonly random?: () => number
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
  /**
   * How loud somebody speaks, 0…1; and, where the page that hears knows it, how open (0…1) and how wide (-1 round … 1) the mouth is
   * for that sound.
   */
  setLevel(id: string, level: number, open?: number, wide?: number): void
  /** Points somebody's arm, beam and ring at a point, or ends it. */
  pointAt(id: string, point: readonly [number, number, number] | null): void
  /** A still figure neither breathes, blinks nor speaks. */
  setStill(id: string, still: boolean): void
  /** Somebody's bones and face as they are drawn (row.ts), changed in place; null before their first pose. */
  bones(id: string): Float32Array | null
  /** Shows or hides name tags. */
  setTags(shown: boolean): void
  /** One frame; `dt` seconds. True while anything moves, so that rendering on demand can rest otherwise. */
  update(dt: number, cameraPosition: { x: number; y: number; z: number }): boolean
  dispose(): void
}

/** Up to so many people are drawn in detail, and inferred in every frame, from afar too. Of more, those far off are inferred less often. */
const FEW = 8
const NEAR_FEW = 8
const NEAR_MANY = 3.5
/** A figure that has come to rest is redrawn for so long, seconds. */
const SETTLING = 1.5
const FAR_AGAIN = 1.15
/** Among many, whoever is farther off than this, metres, may be inferred in every fourth frame; nearer, in every second. */
const FARTHER = 5
/** Places of tags are looked at every so many frames. */
const TAGS_EVERY = 4
/** Time in which a tag makes way, seconds. */
const TAG_TIME = 0.05
/** Numbers of a row. */
const STRIDE = MOVING_TEXELS * 4
/** What is pointed at lies within this of the middle, metres. */
const FARTHEST_POINT = 64

/** Makes a crowd from the people file's bytes. Throws an Error when they are none. */
export const createCrowd = (data: ArrayBuffer, options: CrowdOptions): Crowd => {
  const random = options.random ?? Math.random
  const { moving, standing } = createRows()
  const numbers = moving.texture.image.data as Float32Array
  const steps = new Float32Array(numbers.length)
  const uploads = createUploads(moving.texture, STRIDE)
  const badges = createBadges()
  const bodies = createBodies(readPeople(data), moving.texture, standing.texture, badges.texture)
  const tags = createTags()
  const marks = createMarks(tags, moving.texture)
  const object = new Group()
  object.add(bodies.mesh, marks.mesh)
  object.visible = false
  const members = new Map<string, Member>()
  const list: Member[] = []
  const free = Array.from({ length: ROWS }, (_, k) => ROWS - 1 - k)
  const places = Array.from({ length: ROWS }, createTagPlace)
  const order = Uint8Array.from({ length: ROWS }, (_, k) => k)
  const paces = createPaces()
  let frame = 0
  let tagsShown = true
  let changed = true

  const dress = (member: Member): void => {
    const { look, advisor, own } = member.person
    const ranges = member.placed && look ? rangesOf(look, advisor, member.hand) : []
    member.wearing.wear(own ? ranges.filter(belowTheNeck) : ranges)
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
    pointingHand(member)
    if (member.placed) return
    member.placed = true
    dress(member)
  }

  const describe = (member: Member, person: Person): void => {
    member.person = person
    if (person.look) {
      member.body.wheelchair = person.look.wheelchair
      member.body.build = shouldersOf(person.look)
      writeLook(standing.row(member.row), person.look)
      standing.texture.needsUpdate = true
    }
    member.stature = statureOf(person.look)
    member.tagWidth = tags.write(member.row, { name: person.name, advisor: person.advisor ? options.advisorWord : null, verified: person.verified })
    if (person.advisor && person.languages) badges.write(member.row, person.name, person.languages)
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
      const shown = moving.row(row)
      const member: Member = {
        ...createMoved(row, createBody(random, new Float32Array(BODY_TEXELS * 4), mannerOf(id + person.name)), shown, steps.subarray(row * STRIDE, (row + 1) * STRIDE)),
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
      clearMarks(member.shown)
      member.steps.fill(0)
      Object.assign(places[member.row]!, { width: 0, lift: 0, to: 0 })
      uploads.changed(member.row)
      changed = true
    },
    setPose(id, pose) {
      const member = members.get(id)
      if (!member || !takePose(member.body, pose)) return
      member.pointingPose = pose.pointing
      place(member)
    },
    setFacing(id, yaw) {
      const member = members.get(id)
      if (member) member.body.facing = yaw !== null && Number.isFinite(yaw) ? yaw : null
    },
    setPoseTarget(id, target) {
      const member = members.get(id)
      if (!member || !takeTarget(member.body, target)) return
      member.pointingPose = target.pointing
      place(member)
    },
    setLevel(id, level, open = Number.NaN, wide = Number.NaN) {
      const member = members.get(id)
      if (!member) return
      member.body.level = level > 0 ? Math.min(1, level) : 0
      const known = Number.isFinite(open + wide)
      member.body.soundOpen = known ? open : Number.NaN
      member.body.soundWide = known ? wide : Number.NaN
    },
    pointAt(id, point) {
      const member = members.get(id)
      if (!member) return
      const real = point !== null && point.every((value) => Math.abs(value) <= FARTHEST_POINT)
      member.body.isPointing = real
      if (real) member.body.s.set(point, S.target)
      member.settled = 0
      pointingHand(member)
    },
    setStill(id, still) {
      const member = members.get(id)
      if (!member || member.body.still === still) return
      member.body.still = still
      member.settled = 0
    },
    bones(id) {
      const member = members.get(id)
      return member?.placed ? member.shown : null
    },
    setTags(shown) {
      tagsShown = shown
      changed = true
    },
    update(dt, cameraPosition) {
      const step = Math.min(Math.max(dt, 0), 0.1)
      paces.next(step)
      const often = seldom(step, 2)
      const rarely = seldom(step, 4)
      frame++
      const few = list.length <= FEW
      const near = options.nearDistance ?? (few ? NEAR_FEW : NEAR_MANY)
      const { x, y, z } = cameraPosition
      let moves = changed
      changed = false
      let last = -1
      for (let k = 0; k < list.length; k++) {
        const member = list[k]!
        if (!member.placed) continue
        if (member.row > last) last = member.row
        // Far off, between two times that they are inferred: all rows are moved on together below.
        if (member.left > 0 && !few) {
          member.left--
          uploads.changed(member.row)
          moves = true
          continue
        }
        const { body } = member
        const { s } = body
        s[S.viewer] = x
        s[S.viewer + 1] = y
        s[S.viewer + 2] = z
        const dx = s[S.given]! - x, dy = s[S.given + 1]! - y, dz = s[S.given + 2]! - z
        const distance = Math.sqrt(dx * dx + dy * dy + dz * dz)
        if (body.still) member.settled += step
        const alive = !body.still || member.settled <= SETTLING
        if (alive) {
          if (few || distance < near || body.still || !body.started) moveNow(member, paces.of[0]!)
          else moveByTurns(member, paces.of, distance < FARTHER ? often : rarely)
          moves = true
        }
        if (body.isPointing) pointingHand(member)
        if (distance < near) member.wearing.setNear(true)
        else if (distance > near * FAR_AGAIN) member.wearing.setNear(false)
        const tag = places[member.row]!
        tag.width = tagsShown ? member.tagWidth : 0
        if (writeMarks(body, member.shown, tag) || alive) uploads.changed(member.row)
      }
      if (!few) takeSteps(numbers, steps, (last + 1) * STRIDE)
      if (few || frame % TAGS_EVERY === 1) spreadTags(places, last + 1, order, x, y, z)
      if (liftTags(places, last + 1, 1 - Math.exp(-step / TAG_TIME))) {
        moves = true
        for (let k = 0; k < list.length; k++) {
          const { row, shown } = list[k]!
          writeLift(shown, places[row]!)
          uploads.changed(row)
        }
      }
      object.visible = last >= 0
      marks.show(last + 1)
      uploads.send()
      return moves
    },
    dispose() {
      bodies.dispose()
      marks.dispose()
      tags.dispose()
      badges.dispose()
      moving.texture.dispose()
      standing.texture.dispose()
    }
  }
}
