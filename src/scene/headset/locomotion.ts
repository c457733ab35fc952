import { type Group, Matrix4, Vector3 } from 'three'
import type { Vec3 } from '../../contract/ids.ts'
import type { SeatName } from '../../contract/seat.ts'
import { arcOf, landingAt } from '../../world/moving/arc.ts'
import { bodyOf } from '../../world/moving/bodywork.ts'
import { createLandingMark } from '../../world/moving/landing.ts'
import { liftOf } from '../../world/moving/height.ts'
import { type Floor, gapTo, walkOn } from '../../world/moving/solid.ts'
import { askedBy, createAiming, createTurning, type Stick } from '../../world/moving/sticks.ts'
import { createVeil } from '../../world/moving/veil.ts'
import { placeOfView } from '../../world/moving/view-place.ts'
import { createVignette } from '../../world/moving/vignette.ts'
import { seatOfView, seatToTake, standingBeside } from '../moving/seating.ts'
import type { RoomParts } from '../room-parts.ts'
import { faceTo, sitAt, stepTo, turnAbout } from './place.ts'

/** Walking by a stick, metres a second. */
const PACE = 1.4
/** A head is in the bodywork when it is this far within its outline and no higher than the roof, metres: then the picture goes dark. */
const WITHIN = 0.12

export interface Locomotion {
  /** Moves somebody in a headset by their sticks. A frame step: true while something goes on. */
  step(seconds: number): boolean
  /** Steps to a place of the floor, or as near to it as one may stand. */
  land(wish: Floor): void
  /** Shows where one would land who pressed there. */
  aim(wish: Floor | null): void
  dispose(): void
}

const sticksOf = (session: XRSession): Stick[] =>
  [...session.inputSources].flatMap(({ handedness, gamepad }) => {
    if ((handedness !== 'left' && handedness !== 'right') || !gamepad || gamepad.axes.length < 2) return []
    // In the standard layout the touchpad comes first and the stick after it.
    const at = gamepad.axes.length >= 4 ? 2 : 0
    return [{ hand: handedness, x: gamepad.axes[at]!, y: gamepad.axes[at + 1]! }]
  })

/**
 * @param space the headset's own space, or undefined before it is there
 * @param floor whether that space stands on the floor
 */
export function startLocomotion(parts: RoomParts, session: XRSession, space: () => XRReferenceSpace | undefined, origin: Group, floor: boolean): Locomotion {
  const { stage, gl, scene, own, body } = parts
  const turning = createTurning()
  const aiming = createAiming()
  const vignette = createVignette()
  const veil = createVeil()
  const mark = createLandingMark()
  const head = new Vector3()
  const way = new Vector3()
  const hand = new Matrix4()
  let lifted: string | null = null
  scene.add(mark.group, veil.mesh)

  const camera = () => gl.xr.getCamera()
  const feet = (): Floor => {
    camera().getWorldPosition(head)
    return [head.x, head.z]
  }
  const lift = () => {
    const { height } = stage.getState().moving
    const told = camera().position.y
    // A headset that has not found itself yet says nothing of heights.
    if (lifted === height || !(own.pose.head.p[1] !== 0) || (floor && Math.abs(told) < 1e-6)) return
    lifted = height
    if (!stage.getState().seat) origin.position.y = liftOf(told, floor, height === 'off' ? null : Number(height) / 100)
  }
  const stepThere = (at: Floor) => {
    stepTo(origin, camera(), { x: at[0], z: at[1] })
    veil.blink()
  }
  const land = (wish: Floor) => {
    const at = landingAt(wish, feet(), parts.ground())
    mark.hide()
    if (!at) return
    if (stage.getState().seat) {
      stage.setState({ seat: null })
      return
    }
    stepThere(at)
  }
  const arcFrom = (mover: 'left' | 'right') => {
    const source = [...session.inputSources].find(({ handedness }) => handedness === mover)
    const pose = source && space() ? (gl.xr.getFrame() as XRFrame | null)?.getPose(source.targetRaySpace, space()!) : undefined
    if (!pose) return arcOf([Number.NaN, 0, 0], [0, 0, 0], feet(), parts.ground())
    origin.updateWorldMatrix(true, false)
    hand.fromArray(pose.transform.matrix).premultiply(origin.matrixWorld)
    way.set(-hand.elements[8]!, -hand.elements[9]!, -hand.elements[10]!)
    return arcOf([hand.elements[12]!, hand.elements[13]!, hand.elements[14]!], way.toArray() as Vec3, feet(), parts.ground())
  }
  const walk = (right: number, ahead: number, seconds: number): number => {
    const length = Math.hypot(right, ahead)
    if (length < 0.01) return 0
    camera().getWorldDirection(way).setY(0)
    if (way.lengthSq() < 1e-6) return 0
    way.normalize()
    const from = feet()
    // To the right of (x, z) lies (−z, x).
    const [dx, dz] = [way.x * ahead - way.z * right, way.z * ahead + way.x * right]
    const to = walkOn(parts.ground(), from, [from[0] + dx * PACE * seconds, from[1] + dz * PACE * seconds])
    origin.position.x += to[0] - from[0]
    origin.position.z += to[1] - from[1]
    return Math.hypot(to[0] - from[0], to[1] - from[1]) / Math.max(seconds, 1e-3)
  }
  const inBodywork = (): number => {
    if (stage.getState().seat) return 0
    const at = feet()
    if (head.y > body.height || !parts.bodywork.now) return 0
    return Math.min(1, Math.max(0, (-gapTo(bodyOf(parts.bodywork.now), at).distance - WITHIN) * 8))
  }

  const unfollow = stage.subscribe(({ seat, view }, before) => {
    if (view !== before.view) return toView(view.id)
    if (seat === before.seat || stepping) return
    if (seat) sit(seat, before.seat)
    else if (before.seat) rise(before.seat)
  })
  // A view is a place to step to: the picture goes dark and one is there. Nothing flies past. One from inside is a seat.
  let stepping = false
  const toView = (id: string) => {
    const view = stage.getState().showroom.views.find((each) => each.id === id)
    if (!view) return
    const seat = seatOfView(parts, view.eye as Vec3)
    if (seat) return stage.setState({ seat })
    const place = placeOfView({ eye: view.eye as Vec3, aim: view.aim as Vec3 }, parts.ground())
    if (!place) return
    if (stage.getState().seat) {
      stepping = true
      stage.setState({ seat: null })
      stepping = false
      lifted = null
      origin.position.y = 0
      lift()
    }
    faceTo(origin, camera(), place.towards)
    stepThere(place.at)
  }
  const sit = (name: SeatName, before: SeatName | null) => {
    const seat = seatToTake(parts, name)
    if (!seat) return stage.setState({ seat: before })
    sitAt(origin, camera(), seat.eye)
    veil.blink()
  }
  const rise = (name: SeatName) => {
    const at = standingBeside(parts, name)
    if (!at) return stage.setState({ seat: name })
    lifted = null
    origin.position.y = 0
    lift()
    stepThere(at)
  }
  // Whoever sat on the page when they put the headset on sits here.
  const { seat } = stage.getState()
  const waiting = { seat }

  return {
    step(seconds) {
      if (waiting.seat && own.pose.head.p[1] > 0) {
        const found = seatToTake(parts, waiting.seat)
        if (found) sitAt(origin, camera(), found.eye)
        waiting.seat = null
      }
      lift()
      const { moving, seat: sits } = stage.getState()
      const asked = askedBy(sticksOf(session), moving.hand === 'both' ? null : moving.hand)
      const turned = turning.step(seconds, asked.turn, moving.turn)
      if (turned) turnAbout(origin, camera(), turned)
      let speed = 0
      if (moving.walk === 'smooth' && !sits) speed = walk(asked.right, asked.ahead, seconds)
      else {
        const did = aiming.step(asked.ahead)
        if (did === 'aim' && asked.mover) mark.show(arcFrom(asked.mover))
        else if (did === 'go') {
          const { landing } = arcFrom(asked.mover ?? 'left')
          mark.hide()
          if (landing) land(landing)
        } else if (did === 'rest' && asked.mover && Math.abs(asked.ahead) > 0) mark.hide()
      }
      const edge = vignette.step(seconds, speed, moving.turn === 'smooth' ? turned / Math.max(seconds, 1e-3) : 0, moving.vignette)
      return veil.step(seconds, edge, inBodywork())
    },
    land,
    aim: (wish) => mark.ring(wish && landingAt(wish, feet(), parts.ground())),
    dispose() {
      // A session may be ended in the middle of an aim: nothing of it stays.
      unfollow()
      aiming.reset()
      turning.reset()
      mark.dispose()
      veil.dispose()
    }
  }
}
