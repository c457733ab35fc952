import type { ThreeEvent } from '@react-three/fiber'
import type { Vec3 } from '../../contract/ids.ts'
import { followed, type Hinge, letGo, wasMoved } from '../../world/moving/handle.ts'
import { lampAt } from '../../world/moving/lamp-at.ts'
import type { Turn } from '../../world/moving/turned.ts'
import type { RoomParts } from '../room-parts.ts'

/** What is pressed or taken of the product: the part, and the place on it. */
export interface Hit {
  readonly part: string
  readonly at: Vec3
}

/** Hands and rays on the product in a headset: what opens is taken and follows, lamps are pressed. */
export interface Taking {
  down(event: ThreeEvent<PointerEvent>, hit: Hit | null): void
  move(event: ThreeEvent<PointerEvent>): void
  up(): void
  /** A ray has left the product. */
  out(): void
  /** Where a fingertip pressed: there where it came to, and not where it was let go of. Null for whatever else presses. */
  touched(event: ThreeEvent<MouseEvent>): Hit | null
  /** True where a press has been used up: a part was moved by it, or a lamp was pressed. */
  pressed(hit: Hit): boolean
}

interface Held {
  pointer: number
  part: string
  clip: string
  hinge: Hinge
  taken: Vec3
  turn: Turn | undefined
  from: number
  now: number
}

/** Whatever the pointer comes to from here on, it is this object that it lets go of. */
function keep(event: ThreeEvent<PointerEvent>): void {
  const taken = event.target as unknown as { setPointerCapture?(pointer: number): void }
  taken.setPointerCapture?.(event.pointerId)
}

export function createTaking(parts: RoomParts): Taking {
  const { gl, stage, acts, product, bodywork, wake } = parts
  let held: Held | null = null
  let used = false
  let touchedAt: Hit | null = null
  const clipOf = (name: string) => {
    const clip = stage.getState().showroom.parts.find((part) => part.name === name)?.clip
    const found = bodywork.now?.clips.find((each) => each.name === clip)
    const hinge = found?.moves?.find(({ part }) => part === name)
    return clip && hinge ? { clip, hinge } : null
  }
  return {
    down(event, hit) {
      used = false
      const { shown } = product.getState()
      if (event.pointerType === 'touch' && gl.xr.isPresenting) {
        // A fingertip presses and takes nothing: what it touches would follow it when it is drawn back. On its way back something else may be nearer.
        touchedAt = hit
        return keep(event)
      }
      const found = hit && gl.xr.isPresenting && !stage.getState().tape && !stage.getState().chip ? clipOf(hit.part) : null
      if (!shown || !hit || !found || held) return
      const place = shown.progress().get(found.clip) ?? 0
      const turn = parts.turnOf?.(shown.product.clips, found.clip, hit.part)
      const from = turn?.at(place) ?? place
      held = { pointer: event.pointerId, part: hit.part, ...found, taken: hit.at, turn, from, now: from }
      keep(event)
    },
    move(event) {
      if (stage.getState().chip) parts.chipAt.now = [event.point.x, event.point.y, event.point.z]
      if (held?.pointer !== event.pointerId) return
      held.now = followed(held.hinge, held.from, held.taken, [event.point.x, event.point.y, event.point.z])
      if (!wasMoved(held.from, held.now) && !used) return
      used = true
      product.getState().shown?.hold(held.clip, held.turn?.placeOf(held.now) ?? held.now)
      wake()
    },
    out() {
      parts.chipAt.now = null
    },
    up() {
      if (!held) return
      const { part, clip, now } = held
      held = null
      if (!used) return
      product.getState().shown?.hold(clip, null)
      const isOpen = stage.getState().configuration.open.includes(part)
      const opens = letGo(isOpen, now)
      if (opens !== isOpen) acts.open(part, opens)
      wake()
    },
    touched(event) {
      return gl.xr.isPresenting && (event as Partial<ThreeEvent<PointerEvent>>).pointerType === 'touch' ? touchedAt : null
    },
    pressed(hit) {
      if (used) return true
      const { showroom, configuration, tape, chip } = stage.getState()
      // With a tape or a chip in the hand a press is theirs.
      if (!gl.xr.isPresenting || tape || chip) return false
      const { lights } = bodywork.now ?? { lights: null }
      const own = showroom.parts.find(({ name, light }) => name === hit.part && light)
      const light = hit.part.startsWith('lamps') ? lampAt(lights ?? null, hit.at) : null
      const lamp = own ?? showroom.parts.find((part) => light !== null && part.light === light)
      if (!lamp) return false
      acts.open(lamp.name, !configuration.open.includes(lamp.name))
      return true
    }
  }
}
