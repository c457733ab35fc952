import type { Me } from '../contract/http.ts'
import type { UiLanguage } from '../contract/language.ts'
import type { TeamActs } from '../model/team.ts'

export interface TeamPageProps {
  acts: TeamActs
  language: UiLanguage
  me: Me
  /** After leaving or signing out. */
  onOut(): void
  signOut(): Promise<void>
}
