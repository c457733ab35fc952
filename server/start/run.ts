import {once} from 'node:events'
import {createServer, isIPv4} from 'node:net'
import {networkInterfaces} from 'node:os'
import type {Config} from '../config.ts'
import type {Log} from '../log.ts'
import {announcement} from './announce.ts'
import type {App, AppOptions} from './app-shape.ts'
import {findFence} from '../incoming/fence.ts'
import {fenceSentence} from './fence-sentence.ts'
import {readTls, selfSignedTls} from './certificate.ts'
import {closing, type Closing} from './closing.ts'
import {startDatabase} from './database.ts'
import {diskRefusal, prepareDataFolder} from './data-folder.ts'
import {removeInstance, writeInstance} from './instance.ts'
import {lanAddress} from './lan-address.ts'
import {lockFolder} from './lock.ts'
import {buildPages} from './pages.ts'
import {Refusal, codeOf, textOf} from './refusal.ts'
import {startVoice} from './voice.ts'

export type RunOptions = {
  readonly config: Config
  readonly createApp: (options: AppOptions) => Promise<App>
  /** The checkout. */
  readonly root: string
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
  readonly say: (line: string) => void
  /** Resolves when somebody wants it to stop. */
  readonly stopped: Promise<unknown>
}

/**
 * Sets everything up, runs until it is told to stop or cannot go on, and stops everything in order. Gives the exit code: 0
 * if it was told to stop. Says in one sentence why it could not start or go on.
 */
export async function run(options: RunOptions): Promise<number> {
  const {say, stopped} = options
  const open = closing(say)
  const asked = stopped.then(() => null)
  try {
    const set = setUp(options, open)
    set.catch(() => {})
    // Told to stop during set-up: what is under way ends with this process, whose children are all guarded.
    const failed = await Promise.race([set, asked])
    if (failed === null) return 0
    const failure = await Promise.race([failed.failed, asked])
    if (failure === null) return 0
    say(failure.message)
    return 1
  } catch (error) {
    say(sentenceFor(error, options.config))
    return 1
  } finally {
    await open.closeAll()
  }
}

async function setUp(options: RunOptions, open: Closing): Promise<{failed: Promise<Error>}> {
  const {root, env, log, say} = options
  const network = await joinNetwork(options.config)
  await prepareDataFolder(options.config.dataDir)
  const lock = await lockFolder(options.config.dataDir)
  open.add('The lock', lock.release)
  await tryPort(options.config)
  const config = {...network.config, tls: await tlsFor(network)}

  const database = await startDatabase(config, (error) => log.error('database', {reason: error.message}))
  open.add('The database', database.stop)
  const [voice, fence] = await Promise.all([
    startVoice({config, env, say, mediaAddress: network.mediaAddress}),
    findFence(),
    config.dev ? false : buildPages(root, say),
  ])
  if (voice) open.add('LiveKit', voice.stop)
  const app = await options.createApp({config, pool: database.pool, livekit: voice, log})
  open.add('The server', app.close)
  const {url} = await app.listen()
  await writeInstance(config.dataDir, {pid: process.pid, url})
  open.add('The note of this start', () => removeInstance(config.dataDir))
  const signInLink = await app.signInLink()
  say(announcement({url: url.replace(/\/$/, ''), lan: config.lan, media: voice?.media() ?? null, signInLink, models: fenceSentence(fence.kind, config.readModelsWithoutAFence)}))
  return {failed: database.failed}
}

type Network = {readonly config: Config; readonly mediaAddress: string}

/** Finds out by which address others reach this machine, where they are to. */
async function joinNetwork(config: Config): Promise<Network> {
  if (config.bind === '127.0.0.1') return {config, mediaAddress: '127.0.0.1'}
  const address = isIPv4(config.host) ? config.host : lanAddress(networkInterfaces())
  if (address === null) throw new Refusal('This machine is in no network: join one, or start without --lan and --host.')
  const host = config.lan && config.host === 'localhost' ? address : config.host
  return {config: {...config, host}, mediaAddress: address}
}

async function tlsFor({config, mediaAddress}: Network): Promise<Config['tls']> {
  if (config.tlsFiles) return readTls(config.tlsFiles)
  if (!config.lan) return null
  const names = [...new Set([config.host, mediaAddress, 'localhost', '127.0.0.1'])]
  return selfSignedTls(config.dataDir, names, new Date())
}

/** Finds out that the port is taken before minutes are spent on getting ready for it. */
async function tryPort({port, bind}: Config): Promise<void> {
  const server = createServer()
  try {
    server.listen({port, host: bind})
    await once(server, 'listening')
  } finally {
    server.close()
  }
}

function isListening(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'syscall' in error && error.syscall === 'listen'
}

function sentenceFor(error: unknown, config: Config): string {
  if (error instanceof Refusal) return error.message
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return `Port ${config.port} is taken by another program: stop that one, or choose another port with --port.`
    case 'EACCES':
      return isListening(error)
        ? `Port ${config.port} may not be used by this account: choose one above 1023 with --port.`
        : diskRefusal(error, config.dataDir).message
    case 'ENOSPC':
    case 'EDQUOT':
    case 'EROFS':
      return diskRefusal(error, config.dataDir).message
    // PostgreSQL's own code for a full disk.
    case '53100':
      return `The disk that holds ${config.dataDir} is full: make room there, then start again.`
    default:
      return `Parlour could not start: ${error instanceof Error && error.stack ? error.stack : textOf(error)}`
  }
}
