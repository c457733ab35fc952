import { seatOf } from '../model/desk-receives.ts'
import type { DeskActs } from '../model/desk-acts.ts'
import type { DeskModel } from '../model/desk.ts'
import type { KeyAct } from './keys.ts'

/** What keys do to the page itself, as against the conversation. */
export interface DeskPlaces {
  take(): void
  pass(): void
  reply(): void
  car(): void
  end(): void
  left(): void
  help(): void
  notes(): void
  answers(): void
  find(): void
  times(): void
  side(): void
  picture(): void
  theme(): void
  account(): void
  /** Leaves a field or closes a sheet; false if there was nothing to leave. */
  leave(): boolean
  show(conversation: string): void
}

/** Does what a key means, as things stand; false where it means nothing now. */
export function deskAct(act: KeyAct, model: DeskModel, acts: DeskActs, places: DeskPlaces): boolean {
  const seat = seatOf(model, model.active)
  const together = seat?.state === 'together'
  switch (act.do) {
    case 'take':
    case 'pass':
      if (model.offer) places[act.do]()
      return model.offer !== null
    case 'seat': {
      const wanted = model.seats[act.seat]
      if (wanted) places.show(wanted.talk.id)
      return wanted !== undefined
    }
    case 'status':
      if (model.line === 'open') acts.setStatus(model.status === 'available' ? 'away' : 'available')
      return true
    case 'busy':
      if (model.line === 'open') acts.setStatus(model.status === 'busy' ? 'available' : 'busy')
      return true
    case 'shift-end':
      if (model.line === 'open') acts.setStatus(model.status === 'leaving' ? 'available' : 'leaving')
      return true
    case 'ready': {
      const paused = model.pace !== null && model.pace.pausedUntil !== null
      if (paused) acts.ready()
      return paused
    }
    case 'undo': {
      const last = together ? seat.talk.entries.findLast((entry) => entry.kind === 'changed') : undefined
      if (last?.kind === 'changed') acts.undo(last.inverse)
      return last !== undefined
    }
    case 'voice':
      if (!together || seat.talk.mode !== 'voice') return false
      voice(model, acts)
      return true
    case 'hold':
      if (!together || !model.call.pushToTalk) return false
      acts.hold(true)
      return true
    case 'headset':
      if (!together) return false
      acts.enterHeadset()
      return true
    case 'leave':
      return places.leave()
    default:
      places[act.do]()
      return true
  }
}

function voice({ call }: DeskModel, acts: DeskActs) {
  if (call.microphone === 'on') acts.mute(true)
  else if (call.microphone === 'muted') acts.mute(false)
  else if (call.microphone !== 'asking') acts.microphoneOn()
}
