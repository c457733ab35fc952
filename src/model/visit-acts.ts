import type { Change } from '../contract/configuration.ts'
import type { Keep, Mode, Rated } from '../contract/conversation.ts'
import type { Booked, Slot } from '../contract/hours.ts'
import type { UiLanguage } from '../contract/language.ts'
import type { SeatName } from '../contract/seat.ts'
import type { CallActs } from './call.ts'
import type { StageActs } from './stage.ts'
import type { LookDraft } from './look/draft.ts'
import type { OwnAvatarActs } from './own-avatar.ts'
import type { Panel } from './visit.ts'

export interface Asking {
  mode: Mode
  language: string
  name: string | null
  subject: string | null
  /** One of the subjects that advisors know best, as the door names them. */
  topic?: string | null
}

/**
 * Everything a customer can do. Each act returns at once; what comes of it is seen in the store. Implemented in
 * `src/app` with the network; a surface never knows a socket.
 */
export interface VisitActs extends StageActs, CallActs, OwnAvatarActs {
  show(panel: Panel): void
  ask(asking: Asking): void
  cancel(): void
  /** `mayRead`: what was written with somebody else before; no unless it is said. */
  admit(mayRead?: boolean): void
  decline(): void
  say(text: string): void
  /** Sends a refused or waiting message again, under the same id. */
  retry(id: string): void
  typing(on: boolean): void
  seen(seq: number): void
  /** Makes the inverse of a change somebody made. */
  undo(inverse: Change): void
  /** Takes over the car that a link leads to, or lets it be. */
  takeLinked(take: boolean): void
  /** From writing to voice and back, within a conversation. */
  setMode(mode: Mode): void
  stepBack(): void
  /** Offers the advisor a seat beside one's own; null takes it back. */
  offerSeat(seat: SeatName | null): void
  end(): void
  keep(keep: Keep): void
  /** Says whether it helped, after the end; again to say something else. */
  rate(rated: Rated): void
  /** Leaves a message while nobody is in; resolves to its private link, rejects with a Refused. */
  leaveMessage(message: { name: string | null; text: string; language: string }): Promise<string>
  /** Times at which somebody who speaks the language could call back, soonest first. */
  slots(language: string): Promise<Slot[]>
  /** Agrees on one of them; rejects with a Refused, `taken` where somebody else was first. */
  book(wish: { startsAt: number; language: string; name: string | null; subject: string | null; email: string | null }): Promise<Booked>
  /** The appointment that one came by: null for whoever came by none, `over` where its link opens nothing, or nothing any more. */
  appointment(): Promise<Slot | 'over' | null>
  giveUpAppointment(): Promise<void>
  setSelf(self: { name: string | null; look: string | null; posesRefused: boolean }): void
  /** Begins to choose what one looks like, changes what is being chosen, and leaves it: worn and kept, or as it was. */
  editLook(): void
  draftLook(draft: LookDraft): void
  leaveLook(wear: boolean): void
  /** Takes the look that was chosen off this device; it is worn until the page is left. */
  forgetLook(): void
  setLanguage(language: UiLanguage): void
  /** Asks the browser for the microphone, so that it is allowed before a headset is put on. Must be called from a press. */
  allowMicrophone(): void
  /** Asks for the microphone first where voice is wanted: browsers end an immersive session at that prompt. */
  enterHeadset(): void
  /** Transcript and configuration as a file of the visitor's own. */
  download(): void
}
