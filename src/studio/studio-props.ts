import type { AttentionTable, Promises } from '../contract/attention/reading.ts'
import type { Me } from '../contract/http.ts'
import type { TintedPicture } from '../ui/tinted.ts'
import type { UiLanguage } from '../contract/language.ts'
import type { Text } from '../contract/language.ts'
import type { ModelActs } from './models/acts.ts'
import type { ShowroomActs } from './ShowroomList.tsx'

/** Everything that can be read and done in the studio. Each rejects where the house cannot be asked. */
export interface StudioActs extends ModelActs, ShowroomActs {
  showrooms(): Promise<{ showrooms: { slug: string; title: Text }[] }>
  attention(slug: string): Promise<AttentionTable>
  promises(): Promise<Promises>
  /** Paints sums by zone on the product. */
  paint(table: AttentionTable, seconds: Readonly<Record<string, number>>, size: { width: number; height: number }, night: boolean): Promise<TintedPicture>
}

export interface StudioPageProps {
  language: UiLanguage
  me: Me
  acts: StudioActs
  signOut(): Promise<void>
  onOut(): void
}
