import type { Side } from '../../contract/conversation.ts'
import { OWN_AVATAR } from '../../contract/own-avatar.ts'
import type { AvatarAsked, AvatarLookedAt } from './worker.ts'

/** A file that is not looked through by then is not worn, ms. */
const PATIENCE = 20_000

/**
 * Looks at somebody's file in a worker of its own, which is gone afterwards whatever the file made it do. Never rejects: whatever
 * goes wrong is a reason not to wear it.
 */
export function lookAtAvatar(bytes: Uint8Array, wearer: Side): Promise<AvatarLookedAt> {
  if (bytes.byteLength > OWN_AVATAR.bytes) return Promise.resolve({ fault: 'too-large' })
  const worker = new Worker(new URL('./worker.ts', import.meta.url), { type: 'module' })
  return new Promise<AvatarLookedAt>((settle) => {
    const patience = setTimeout(() => settle({ fault: 'too-slow' }), PATIENCE)
    const done = (answer: AvatarLookedAt) => {
      clearTimeout(patience)
      settle(answer)
    }
    worker.onmessage = ({ data }: MessageEvent<AvatarLookedAt>) => done(data)
    worker.onerror = () => done({ fault: 'broken' })
    worker.postMessage({ bytes, wearer } satisfies AvatarAsked)
  }).finally(() => worker.terminate())
}
