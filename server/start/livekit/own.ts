import {randomBytes} from 'node:crypto'
import {tmpdir} from 'node:os'
import {startChild, type Child} from '../child.ts'
import {freeTcpPort, freeUdpPort} from '../free-port.ts'
import {textOf} from '../refusal.ts'
import {backoff} from './backoff.ts'
import type {LiveKitHandle, MediaAddress} from './handle.ts'
import {answers} from './probe.ts'
import {ownServerConfig} from './server-config.ts'
import {holdState, type StateHolder} from './state.ts'

/** A LiveKit server that this process runs. */
export type OwnLiveKit = LiveKitHandle & {
  /** The process number of its present life, or null between two. */
  pid(): number | null
}

export type OwnLiveKitOptions = {
  /** The program, as `obtainLiveKit` found it. */
  readonly file: string
  /** The address that browsers send media to: 127.0.0.1 unless people come from the local network. */
  readonly mediaAddress: string
  /** The media ports wished for; another is taken where one is not free. Without a wish any will do. */
  readonly udpPort?: number
  readonly tcpPort?: number
  /** Told of each end and restart, in one line. */
  readonly say: (line: string) => void
}

/** How often a server that has not answered yet is asked, in milliseconds. */
const impatientInterval = 30
/** How often one that has answered is asked whether it still does, in milliseconds. */
const interval = 2_000
/** So many answers missing in a row and it hangs: it is ended and started again. */
const missesAllowed = 5

/**
 * Runs our own LiveKit server with fresh random keys and keeps it running: when it ends, or hangs, it is started again
 * after a wait that grows while it keeps falling. Resolves once it answers, or once its first start has failed, and is
 * then `down` and still trying.
 */
export async function runOwnLiveKit(options: OwnLiveKitOptions): Promise<OwnLiveKit> {
  const apiKey = `API${randomBytes(9).toString('hex')}`
  const apiSecret = randomBytes(32).toString('base64url')
  const port = await freeTcpPort('127.0.0.1')
  const url = `http://127.0.0.1:${port}`
  const holder = holdState()
  let media: MediaAddress | null = null
  let child: Child | null = null

  /** One life of the server, from its start to its end; gives why it ended. */
  const liveOnce = async (): Promise<string> => {
    media = await mediaPorts(options)
    let lastLine = ''
    const running = startChild({
      file: options.file,
      args: [],
      env: environment(ownServerConfig({port, apiKey, apiSecret, ...media})),
      cwd: tmpdir(),
      endSignal: 'TERM',
      // It waits for people to leave its rooms; nothing in it is worth waiting for.
      patience: 1,
      onLine: (line) => (lastLine = line),
    })
    child = running
    void watch(running, url, holder)
    const {error} = await running.exited
    child = null
    return error?.message ?? messageIn(lastLine)
  }

  const keepAlive = async (): Promise<void> => {
    const wait = backoff()
    while (holder.state() !== 'stopped') {
      const startedAt = Date.now()
      const reason = await liveOnce().catch(textOf)
      if (holder.state() === 'stopped') return
      wait.lived(Date.now() - startedAt)
      const pause = wait.next()
      holder.set('down')
      options.say(`LiveKit ended (${reason}); it starts again in ${pause / 1000} s.`)
      await pauseOrStop(pause, holder)
    }
  }

  const settled = new Promise<void>((resolve) => holder.onState(() => resolve()))
  const finished = keepAlive()
  await settled
  return {
    url,
    apiKey,
    apiSecret,
    own: true,
    media: () => media,
    pid: () => child?.pid() ?? null,
    state: holder.state,
    onState: holder.onState,
    async stop() {
      holder.set('stopped')
      await child?.stop()
      await finished
    },
  }
}

/** Asks one life of the server how it is until that life is over; ends it when it hangs. */
async function watch(running: Child, url: string, holder: StateHolder): Promise<void> {
  let over = false
  void running.exited.then(() => (over = true))
  let answered = false
  let misses = 0
  while (!over && holder.state() !== 'stopped') {
    const fine = await answers(url)
    if (over) return
    if (fine) {
      holder.set('ready')
      answered = true
    }
    misses = fine || !answered ? 0 : misses + 1
    if (misses >= missesAllowed) await running.stop()
    else await pauseOrStop(answered ? interval : impatientInterval, holder, running.exited)
  }
}

/** Resolves after so many milliseconds, or as soon as the server is stopped or `end` comes. */
function pauseOrStop(milliseconds: number, holder: StateHolder, end?: Promise<unknown>): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer)
      forget()
      resolve()
    }
    const timer = setTimeout(done, milliseconds)
    const forget = holder.onState((state) => {
      if (state === 'stopped') done()
    })
    void end?.then(done)
  })
}

/** The keys go by the environment: a command line can be read by every account of the machine. */
function environment(config: string): Record<string, string> {
  return {PATH: process.env['PATH'] ?? '', HOME: process.env['HOME'] ?? tmpdir(), LIVEKIT_CONFIG: config}
}

/** On loopback nothing stands in the way of UDP, and LiveKit's TCP port would listen on every network. */
async function mediaPorts({mediaAddress, udpPort, tcpPort}: OwnLiveKitOptions): Promise<MediaAddress> {
  return {
    mediaAddress,
    udpPort: await freeUdpPort(mediaAddress, udpPort),
    tcpPort: mediaAddress === '127.0.0.1' ? null : await freeTcpPort(mediaAddress, tcpPort),
  }
}

/** The message in a line of LiveKit's log, which is JSON except where it gives up. */
function messageIn(line: string): string {
  return /"msg":"([^"]*)"/.exec(line)?.[1] ?? (line || 'without a word')
}
