import type { OwnAvatarFault } from '../contract/own-avatar.ts'

/** An avatar of one's own, as its wearer's page tells of it. Held by this page alone; gone with it. */
export type OwnAvatarWorn =
  | { readonly state: 'none' }
  | { readonly state: 'looking'; readonly name: string }
  | { readonly state: 'worn'; readonly name: string; readonly triangles: number }
  | { readonly state: 'refused'; readonly name: string; readonly fault: OwnAvatarFault }

export interface OwnAvatarActs {
  /** Looks at a file and wears it if it can be worn. `bytes` is asked for once, and not at all for a file that is too large. */
  wearAvatar(file: { name: string; size: number; bytes(): Promise<ArrayBuffer> }): void
  takeOffAvatar(): void
}
