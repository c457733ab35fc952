import type { PerspectiveCamera } from 'three'
import { eased, MOVE_SECONDS } from './ease.ts'
import { type Covered, frameFree } from './frame-free.ts'
import { allowed, allowInPlace, between, type Body, type MovingOrbit, movingOrbit, type Orbit } from './orbit.ts'

/** Owns a page's camera: where it looks from, how it gets there, and how the picture is framed. */
export interface Rig {
  readonly orbit: Orbit
  /** The same as it is in this picture: a walk changes it in place, so nothing of it is to be kept. */
  readonly live: Orbit
  /** Half of what is seen in the free area, as tangents: to the sides and upwards. */
  readonly reach: { readonly across: number; readonly up: number }
  /** Changes the orbit at once (a drag, a step). Ends any easing and the first turn. */
  move(change: (orbit: Orbit) => Orbit): void
  /** The same in place, for a walk that leaves nothing behind in each picture. Wakes nobody: whoever walks asks for the next picture. */
  walk(change: (live: MovingOrbit) => void): void
  /** Goes to an orbit in 240 ms, or at once where motion is reduced. */
  go(to: Orbit): void
  /** Says how the canvas is covered and how large it is, CSS pixels; eased unless it is the first. */
  frame(width: number, height: number, covered: Covered): void
  reduceMotion(on: boolean): void
  /** A slow turn of the first picture until anybody touches it; nothing where motion is reduced. */
  turnGently(): void
  /** Moves on by `seconds`; true while another frame is needed. */
  step(seconds: number): boolean
  /** Writes the camera anew, also when nothing moved: after somebody else used it. */
  apply(): void
  /** Calls back when something wants a frame; returns the undo. */
  onWake(listener: () => void): () => void
}

const GENTLE_SECONDS = 6
const GENTLE_TURN = 0.22

export function createRig(camera: PerspectiveCamera, start: Orbit, body: Body): Rig {
  let orbit = start
  /** What walks change; the orbit itself while one walks, and then a copy for whoever keeps it. */
  let own = movingOrbit(start)
  let copy: Orbit | null = null
  let from: Orbit | null = null
  let to: Orbit | null = null
  let passed = 0
  let gentle = -1
  let reduced = false
  let touched = false
  let size = { width: 1, height: 1 }
  let covered: Covered | null = null
  let coveredFrom: Covered | null = null
  let coveredNow: Covered = { top: 0, right: 0, bottom: 0, left: 0 }
  let coveredPassed = 0
  const reach = { across: 0.3, up: 0.2 }
  /** What the lens was last set for. */
  let framed: { fov: number; size: object; covered: Covered } | null = null
  const listeners = new Set<() => void>()
  const wake = () => listeners.forEach((listener) => listener())

  const kept = (): Orbit => (orbit === own ? (copy ??= movingOrbit(own)) : orbit)
  const put = (next: Orbit) => {
    orbit = next
    copy = null
  }

  const look = () => {
    const { aim } = orbit
    const flat = Math.cos(orbit.pitch) * orbit.distance
    camera.position.set(aim[0] + Math.sin(orbit.yaw) * flat, aim[1] + Math.sin(orbit.pitch) * orbit.distance, aim[2] + Math.cos(orbit.yaw) * flat)
    camera.lookAt(aim[0], aim[1], aim[2])
    if (framed?.fov !== orbit.fov || framed.size !== size || framed.covered !== coveredNow) frameLens()
    camera.updateMatrixWorld()
  }
  const frameLens = () => {
    framed = { fov: orbit.fov, size, covered: coveredNow }
    const framing = frameFree(orbit.fov, size.width, size.height, coveredNow)
    ;({ across: reach.across, up: reach.up } = framing)
    camera.fov = framing.fov
    camera.aspect = framing.aspect
    camera.zoom = 1
    if (framing.offsetX || framing.offsetY) camera.setViewOffset(size.width, size.height, framing.offsetX, framing.offsetY, size.width, size.height)
    else camera.clearViewOffset()
    camera.updateProjectionMatrix()
  }
  const apply = () => {
    framed = null
    look()
  }

  const stepEase = (seconds: number): boolean => {
    if (!from || !to) return false
    passed += seconds
    put(passed < MOVE_SECONDS ? between(from, to, eased(passed / MOVE_SECONDS)) : to)
    if (passed < MOVE_SECONDS) return true
    from = to = null
    return false
  }

  const stepGentle = (seconds: number): boolean => {
    if (gentle < 0) return false
    const speed = (t: number) => Math.sin((Math.PI * t) / GENTLE_SECONDS) ** 2
    const angle = ((speed(gentle) * GENTLE_TURN * 2) / GENTLE_SECONDS) * seconds
    put({ ...kept(), yaw: orbit.yaw + angle })
    gentle += seconds
    if (gentle < GENTLE_SECONDS) return true
    gentle = -1
    return false
  }

  const stepCovered = (seconds: number): boolean => {
    if (!covered || !coveredFrom) return false
    coveredPassed += seconds
    coveredNow = coveredBetween(coveredFrom, covered, eased(coveredPassed / MOVE_SECONDS))
    if (coveredPassed < MOVE_SECONDS) return true
    coveredNow = covered
    coveredFrom = null
    return false
  }

  return {
    reach,
    get orbit() {
      return kept()
    },
    get live() {
      return orbit
    },
    move(change) {
      touched = true
      from = to = null
      gentle = -1
      put(allowed(change(kept()), body))
      wake()
    },
    walk(change) {
      touched = true
      from = to = null
      gentle = -1
      if (orbit !== own) own = movingOrbit(orbit)
      change(own)
      allowInPlace(own, body)
      put(own)
    },
    go(target) {
      touched = true
      gentle = -1
      const end = allowed(target, body)
      passed = 0
      if (reduced) {
        from = to = null
        put(end)
      } else [from, to] = [kept(), end]
      wake()
    },
    frame(width, height, next) {
      const first = covered === null
      const same = !first && (['top', 'right', 'bottom', 'left'] as const).every((side) => covered![side] === next[side])
      size = { width: Math.max(1, width), height: Math.max(1, height) }
      if (first || reduced) [covered, coveredNow, coveredFrom] = [next, next, null]
      else if (!same) [covered, coveredFrom, coveredPassed] = [next, coveredNow, 0]
      apply()
      wake()
    },
    reduceMotion(on) {
      reduced = on
      if (!on) return
      gentle = -1
      if (to) put(to)
      from = to = null
      if (covered) [coveredNow, coveredFrom] = [covered, null]
    },
    turnGently() {
      if (reduced || touched) return
      gentle = 0
      wake()
    },
    step(seconds) {
      // A picture that stood still for long must not jump to the end of a movement that begins now.
      const dt = Math.min(seconds, 0.1)
      const eases = stepEase(dt)
      const turns = stepGentle(dt)
      const uncovers = stepCovered(dt)
      look()
      return eases || turns || uncovers
    },
    apply,
    onWake(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    }
  }
}

function coveredBetween(from: Covered, to: Covered, t: number): Covered {
  const mix = (side: keyof Covered) => from[side] + (to[side] - from[side]) * t
  return { top: mix('top'), right: mix('right'), bottom: mix('bottom'), left: mix('left') }
}
