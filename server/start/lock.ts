import {Refusal} from './refusal.ts'
import {takeLock, type SocketLock} from './socket-lock.ts'

/** Makes sure that no other Parlour runs on this data folder. Throws a `Refusal` if one does. */
export async function lockFolder(dataDir: string): Promise<SocketLock> {
  const lock = await takeLock(dataDir, 'lock')
  if ('release' in lock) return lock
  throw new Refusal(
    `Parlour is already running on ${dataDir}${lock.heldBy === null ? '' : ` (process ${lock.heldBy})`}: stop that one ` +
      'first, or choose another folder with --data.',
  )
}
