import cluster, {type Worker} from 'node:cluster'
import {once} from 'node:events'
import {fileURLToPath} from 'node:url'
import type {App, AppOptions} from '../app-shape.ts'
import {freeTcpPort} from '../free-port.ts'
import type {Begin, FromMember, ToMember} from './words.ts'

/** A member that ended by itself is replaced after so long, ms: one that cannot live does not keep the machine busy. */
const AGAIN_AFTER = 500
/** How long a member may take to close, ms, before it is ended. */
const PATIENCE = 10_000
/** Where any port will do: how often another is tried, if somebody took the one that was free a moment ago. */
const PORT_TRIES = 3

/**
 * Several app processes behind one port, as one app (SPEC A10): this process holds the port and hands connections out, the members do
 * all the work over one database. A member that dies is replaced; what it was in the middle of stands in the database.
 */
export function createCrew(options: AppOptions): App {
  const {config, pool, livekit, log} = options
  const members = new Set<Worker>()
  let closing = false
  let url: string | null = null
  // One port for as long as this crew lives: when all members have died at once, node:cluster forgets what it gave them for 0.
  let {port} = config

  // A member may be dying while it is spoken to: its end, not what could not be told, is what counts.
  const tell = (member: Worker, message: ToMember) => void (member.isConnected() && member.send(message, () => {}))
  const {user, password, database, connectionString, max, connectionTimeoutMillis} = pool.options
  const begin = (): Begin => ({
    t: 'begin',
    config: {...config, port},
    database: definedOnly({host: pool.options.host, port: pool.options.port, user, password, database, connectionString, max, connectionTimeoutMillis}),
    livekit: livekit && {url: livekit.url, apiKey: livekit.apiKey, apiSecret: livekit.apiSecret, state: livekit.state()},
  })

  /** Starts a member; resolves with its address once it listens. */
  function join(): Promise<string> {
    cluster.setupPrimary({exec: fileURLToPath(new URL('./member.mjs', import.meta.url)), args: [], execArgv: []})
    const member = cluster.fork()
    members.add(member)
    return new Promise((resolve, reject) => {
      member.on('message', (message: FromMember) => {
        if (message.t === 'ready') tell(member, begin())
        if (message.t === 'listening') resolve(message.url)
      })
      member.once('exit', (code, signal) => {
        members.delete(member)
        reject(new Error(`an app process ended before it listened (${signal ?? code})`))
        if (closing || url === null) return
        log.error('an app process ended', {code, signal})
        setTimeout(() => !closing && join().catch(() => {}), AGAIN_AFTER)
      })
    })
  }

  async function joinFirst(): Promise<string> {
    for (let tries = 1; ; tries++) {
      if (config.port === 0) port = await freeTcpPort(config.bind)
      try {
        return await join()
      } catch (error) {
        if (config.port !== 0 || tries === PORT_TRIES) throw error
      }
    }
  }

  const stopTelling = livekit?.onState((state) => members.forEach((member) => tell(member, {t: 'livekit', state})))

  return {
    async listen() {
      const first = await joinFirst()
      url = first
      await Promise.all(Array.from({length: config.processes - 1}, join))
      return {url: first}
    },
    async signInLink() {
      const [member] = members
      if (!member) return null
      const answer = new Promise<string | null>((resolve) => {
        const hear = (message: FromMember) => {
          if (message.t !== 'link') return
          member.off('message', hear)
          resolve(message.link)
        }
        member.on('message', hear)
      })
      tell(member, {t: 'link'})
      return answer
    },
    async close() {
      closing = true
      stopTelling?.()
      await Promise.all(
        [...members].map(async (member) => {
          const gone = once(member, 'exit')
          const late = setTimeout(() => member.process.kill('SIGKILL'), PATIENCE)
          tell(member, {t: 'close'})
          await gone
          clearTimeout(late)
        }),
      )
    },
  }
}

function definedOnly<T extends object>(values: T): {[K in keyof T]?: Exclude<T[K], undefined>} {
  return Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined)) as {[K in keyof T]?: Exclude<T[K], undefined>}
}
