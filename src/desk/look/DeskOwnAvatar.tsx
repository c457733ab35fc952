import { useStore } from 'zustand'
import type { StoreApi } from 'zustand/vanilla'
import type { OwnAvatarActs, OwnAvatarWorn } from '../../model/own-avatar.ts'
import { OwnAvatar } from '../../ui/look/OwnAvatar.tsx'

/** An avatar of an advisor's own: what is worn on this page, and what can be done with it. */
export interface DeskAvatar {
  readonly worn: StoreApi<OwnAvatarWorn>
  readonly acts: OwnAvatarActs
}

/** An advisor's own avatar, for as long as the desk is open. */
export function DeskOwnAvatar({ worn, acts }: DeskAvatar) {
  return <OwnAvatar worn={useStore(worn)} acts={acts} />
}
