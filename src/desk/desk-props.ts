import type { RefCallback } from 'react'
import type { BesideActs } from '../model/beside.ts'
import type { Me } from '../contract/http.ts'
import type { DeskActs } from '../model/desk-acts.ts'
import type { DeskStore } from '../model/desk.ts'
import type { Senses } from '../model/senses.ts'
import type { SignInActs } from '../model/sign-in.ts'
import type { Spots } from '../model/spots.ts'
import type { StageStore } from '../model/stage.ts'
import type { LookDrawer } from '../ui/look/drawn.ts'
import type { PortraitMaker } from '../ui/people/portrait.ts'
import type { PreferencesStore } from '../ui/preferences/preferences.ts'
import type { AnswerLeft } from './left/answer-left.ts'
import type { DeskAvatar } from './look/DeskOwnAvatar.tsx'

export interface DeskProps {
  desk: DeskStore
  /** Null until the first conversation brought a showroom. */
  stage: StageStore | null
  acts: DeskActs
  senses: Senses
  /** Gets the box that the room's canvas is put into, and null when it goes. */
  room: RefCallback<HTMLDivElement>
  account: SignInActs
  /** Notes, labels, ready answers, earlier conversations. */
  beside: BesideActs
  /** Who is signed in, as the page began. */
  me: Me
  preferences: PreferencesStore
  /** Where people point, on the canvas. */
  spots?: Spots
  portrait?: PortraitMaker
  /** Draws oneself for the editor of looks; without it the editor has no picture. */
  drawLook?: LookDrawer
  /** A file worn instead of the look, while the desk is open. */
  ownAvatar?: DeskAvatar
  /** Answers a message that was left; without it messages can only be marked as done. */
  answerLeft?: AnswerLeft
  /** After signing out here. */
  onSignedOut?: () => void
}
