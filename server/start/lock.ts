import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {rm} from 'node:fs/promises'
import {connect, createServer, type Server} from 'node:net'
import path from 'node:path'
import {Refusal, codeOf} from './refusal.ts'
import {leaveSocketFolder, socketFolder} from './socket-folder.ts'

/** Held while a Parlour runs on a data folder. */
export type FolderLock = {release(): Promise<void>}

const socketName = 'lock'
/** How long another Parlour may take to answer on its lock, in milliseconds. */
const patience = 2_000

/**
 * Makes sure that no other Parlour runs on this data folder. The lock is a socket, which the system takes down with its
 * process however that ends, so that it is never left behind. Throws a `Refusal` if somebody else holds it.
 */
export async function lockFolder(dataDir: string): Promise<FolderLock> {
  const folder = await socketFolder(dataDir, socketName)
  const file = path.join(folder, socketName)
  const mine = randomBytes(8).toString('hex')
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(`${process.pid} ${mine}`)
  })
  if (!(await listens(server, file))) {
    const holder = await whoHolds(file)
    if (holder !== null) throw alreadyRunning(dataDir, holder)
    // Nobody answers: whoever made it is gone.
    await rm(file, {force: true})
    if (!(await listens(server, file))) throw alreadyRunning(dataDir, '')
  }
  // Two starts at once may both have found the old one dead: the last to make it anew has it.
  const holder = await whoHolds(file)
  if (holder === null || !holder.endsWith(mine)) {
    server.close()
    throw alreadyRunning(dataDir, holder ?? '')
  }
  return {
    async release() {
      await new Promise((resolve) => server.close(resolve))
      await leaveSocketFolder(folder, dataDir)
    },
  }
}

async function listens(server: Server, file: string): Promise<boolean> {
  try {
    server.listen(file)
    await once(server, 'listening')
    return true
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') return false
    throw error
  }
}

/** What the holder of a lock says of itself (its process number first), or null if nobody holds it. */
async function whoHolds(file: string): Promise<string | null> {
  const socket = connect(file)
  const silence = setTimeout(() => socket.destroy(new Error('no answer')), patience)
  let said = ''
  socket.on('data', (piece) => (said += piece.toString('utf8')))
  try {
    await once(socket, 'connect')
    await once(socket, 'close')
    return said
  } catch (error) {
    const code = codeOf(error)
    if (code === 'ECONNREFUSED' || code === 'ENOENT') return null
    return said
  } finally {
    clearTimeout(silence)
    socket.destroy()
  }
}

function alreadyRunning(dataDir: string, holder: string): Refusal {
  const pid = /^\d+/.exec(holder)?.[0]
  return new Refusal(
    `Parlour is already running on ${dataDir}${pid ? ` (process ${pid})` : ''}: stop that one first, or choose another ` +
      'folder with --data.',
  )
}
