import type { Side } from '../../contract/conversation.ts'
import type { OwnAvatarFault } from '../../contract/own-avatar.ts'
import type { OwnAvatar } from '../../world/own-avatar/avatar.ts'
import { readOwnAvatar } from '../../world/own-avatar/read.ts'
import { must, NotWorn } from '../../world/own-avatar/refusal.ts'

export interface AvatarAsked {
  bytes: Uint8Array
  wearer: Side
}
export type AvatarLookedAt = { avatar: OwnAvatar<ImageBitmap> } | { fault: OwnAvatarFault }

const tell = (answer: AvatarLookedAt, moved: Transferable[] = []) => self.postMessage(answer, { transfer: moved })

self.onmessage = async ({ data: { bytes, wearer } }: MessageEvent<AvatarAsked>) => {
  try {
    const avatar = readOwnAvatar(bytes, wearer)
    const pictures: ImageBitmap[] = []
    for (const { bytes: raw, type, width, height } of avatar.pictures) {
      const picture = await createImageBitmap(new Blob([raw.slice()], { type })).catch(() => null)
      // What a header says of a picture may be a lie: what was decoded counts.
      must(picture !== null && picture.width === width && picture.height === height, 'broken', 'a picture that is not what it says')
      pictures.push(picture)
    }
    tell({ avatar: { ...avatar, pictures } }, pictures)
  } catch (error) {
    tell({ fault: error instanceof NotWorn ? error.fault : 'broken' })
  }
}
