import { createStore, type StoreApi } from 'zustand/vanilla'
import type { Side } from '../../contract/conversation.ts'
import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import type { OwnAvatarActs, OwnAvatarWorn } from '../../model/own-avatar.ts'
import type { OwnAvatar } from '../../world/own-avatar/avatar.ts'
import { lookAtAvatar } from './look-at.ts'
import type { AvatarLookedAt } from './worker.ts'

/** The avatars of their own that others in the room wear on this page, each looked at here. */
export type OthersAvatars = StoreApi<Readonly<Partial<Record<Side, OwnAvatar<ImageBitmap>>>>>

interface Options {
  self: Side
  /** Gives the bytes to those in the call, from now on and whenever somebody comes; null: none is worn. */
  hand(bytes: Uint8Array | null): void
  onWorn(worn: OwnAvatarWorn): void
}

/** Pictures that nobody will draw hold memory until they are closed. */
function letGo(answer: AvatarLookedAt | null): void {
  if (answer && 'avatar' in answer) for (const picture of answer.avatar.pictures) picture.close()
}

/** What one wears oneself, and what others wear. Nothing of it is kept: with the page it is gone. */
export function createOwnAvatars({ self, hand, onWorn }: Options) {
  const others: OthersAvatars = createStore(() => ({}))
  let wish = 0
  /** What was told last of each: only that counts. */
  const told = new Map<Side, unknown>()

  const acts: OwnAvatarActs = {
    wearAvatar: ({ name, size, bytes }) => {
      const mine = ++wish
      const say = (worn: OwnAvatarWorn) => mine === wish && onWorn(worn)
      const look = async () => {
        if (size > OWN_AVATAR.bytes) return say({ state: 'refused', name, fault: 'too-large' })
        say({ state: 'looking', name })
        const data = new Uint8Array(await bytes())
        const answer = await lookAtAvatar(data, self)
        letGo(answer)
        if (mine !== wish) return
        hand('avatar' in answer ? data : null)
        say('avatar' in answer ? { state: 'worn', name, triangles: answer.avatar.triangles } : { state: 'refused', name, fault: answer.fault })
      }
      look().catch(() => say({ state: 'refused', name, fault: 'broken' }))
    },
    takeOffAvatar: () => {
      wish++
      hand(null)
      onWorn({ state: 'none' })
    }
  }

  /** What the other wears, as it came: looked at here before anything of it is drawn. */
  const received = async (from: Side, bytes: Uint8Array | null) => {
    const mine = {}
    told.set(from, mine)
    const answer = bytes ? await lookAtAvatar(bytes, from) : null
    if (mine !== told.get(from)) return letGo(answer)
    const avatar = answer && 'avatar' in answer ? answer.avatar : null
    if (answer && 'fault' in answer) console.warn(`the other's own avatar is not drawn: ${answer.fault}`)
    const known = Object.keys(others.getState()).filter((side) => side !== from).length
    others.setState((now) => {
      const { [from]: _before, ...rest } = now
      return avatar && known < OWN_AVATAR.room ? { ...rest, [from]: avatar } : rest
    }, true)
  }

  return { acts, others, received }
}
