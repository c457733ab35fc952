import type { Change } from '../contract/configuration.ts'
import type { LeftMessage } from '../contract/http.ts'
import type { DeskStatus } from '../contract/queue.ts'
import type { UiLanguage } from '../contract/language.ts'
import type { CallActs } from './call.ts'
import type { StageActs } from './stage.ts'

/** Everything an advisor can do at the desk. Acts on a conversation go to the one on show (`active`). */
export interface DeskActs extends StageActs, CallActs {
  setStatus(status: DeskStatus): void
  /** Ends the pause after a conversation: the next may ring. */
  ready(): void
  /** How many conversations in writing at a time, and how long a pause after each, ms. */
  setPace(pace: { capacity: number; pause: number }): void
  accept(request: string): void
  pass(request: string): void
  activate(conversation: string): void
  say(text: string): void
  retry(id: string): void
  typing(on: boolean): void
  seen(seq: number): void
  /** Leaves the car as it is, where a choice did not fit. */
  letBe(): void
  undo(inverse: Change): void
  end(): void
  /** Takes an ended conversation off its seat. */
  clear(conversation: string): void
  setLanguage(language: UiLanguage): void
  leftMessages(): Promise<LeftMessage[]>
  leftMessageDone(id: string): Promise<void>
  enterHeadset(): void
}
