import {randomBytes} from 'node:crypto'
import {once} from 'node:events'
import {rm} from 'node:fs/promises'
import {connect, createServer, type Server} from 'node:net'
import path from 'node:path'
import {codeOf} from './refusal.ts'
import {leaveSocketFolder, socketFolder} from './socket-folder.ts'

/** Held until it is released, or until this process is gone. */
export type SocketLock = {release(): Promise<void>}

/** Who holds a lock that could not be had; its process number where it said one. */
export type LockHolder = {readonly heldBy: number | null}

/** How long a holder may take to answer on its lock, in milliseconds. */
const patience = 2_000

/**
 * Takes the lock of a name on a folder, or says who has it. The lock is a socket, which the system takes down with its
 * process however that ends, so that it is never left behind.
 */
export async function takeLock(dataDir: string, name: string): Promise<SocketLock | LockHolder> {
  const folder = await socketFolder(dataDir, name)
  const file = path.join(folder, name)
  const mine = randomBytes(8).toString('hex')
  const server = createServer((socket) => {
    socket.on('error', () => socket.destroy())
    socket.end(`${process.pid} ${mine}`)
  })
  if (!(await listens(server, file))) {
    const holder = await whoHolds(file)
    if (holder !== null) return heldBy(holder)
    // Nobody answers: whoever made it is gone.
    await rm(file, {force: true})
    if (!(await listens(server, file))) return heldBy('')
  }
  // Two at once may both have found the old one dead: the last to make it anew has it.
  const holder = await whoHolds(file)
  if (holder === null || !holder.endsWith(mine)) {
    server.close()
    return heldBy(holder ?? '')
  }
  return {
    async release() {
      await new Promise((resolve) => server.close(resolve))
      await leaveSocketFolder(folder, dataDir)
    },
  }
}

function heldBy(said: string): LockHolder {
  const pid = /^\d+/.exec(said)?.[0]
  return {heldBy: pid === undefined ? null : Number(pid)}
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
