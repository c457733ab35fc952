import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { realpathSync } from 'node:fs'
import { createServer, type AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

/** A command line as `spawn` takes it. */
export type Command = readonly [file: string, ...args: string[]]

/** What stands between a process that reads strangers' files and everything else. */
export interface Fence {
  /** `namespaces`: no network, no file but those named, no privilege. `none`: it may do what the server may. */
  readonly kind: 'namespaces' | 'none'
  /** The command behind the fence. `write`: the one folder that it may change. `root`: an empty folder for its file system. */
  around(command: Command, places: { readonly read: readonly string[]; readonly write: string; readonly root: string; readonly blocks: number }): Command
}

const SCRIPT = join(import.meta.dirname, 'fence.sh')
/** Where programs and what they are linked with lie. */
const SYSTEM = ['/usr', '/bin', '/lib', '/lib64', '/etc/ld.so.cache']
const APART = ['--user', '--map-root-user', '--mount', '--net', '--pid', '--ipc', '--uts', '--fork', '--kill-child']

export const NO_FENCE: Fence = { kind: 'none', around: (command) => command }

export const NAMESPACES: Fence = {
  kind: 'namespaces',
  around: (command, { read, write, root, blocks }) => {
    const shown = [...new Set([...SYSTEM, realpathSync(process.execPath), ...read])]
    return ['/usr/bin/unshare', ...APART, '--', '/bin/sh', SCRIPT, root, write, String(blocks), ...shown, '--', ...command]
  }
}

/** What is tried behind the fence: to read a file beside it, to write into what it may read, and to reach this machine. */
const TRIES = `
const fs = require('node:fs'), net = require('node:net')
const [outside, inside, port] = process.argv.slice(1)
const can = (f) => { try { f(); return true } catch { return false } }
const read = can(() => fs.readFileSync(outside)), write = can(() => fs.writeFileSync(inside, 'x')), own = can(() => fs.writeFileSync('own', 'x'))
const say = (reach) => process.stdout.write(JSON.stringify({ read, write, own, reach }))
const line = net.connect(Number(port), '127.0.0.1', () => { say(true); process.exit() })
line.on('error', () => say(false))
`

/** Puts the fence up around a process that tries to get out, and takes it only if that was in vain. */
export async function findFence(): Promise<Fence> {
  if (process.platform !== 'linux') return NO_FENCE
  const folder = await mkdtemp(join(tmpdir(), 'parlour-fence-'))
  const server = createServer((socket) => socket.destroy())
  try {
    const [root, write, shown, outside] = ['root', 'write', 'shown', 'outside'].map((name) => join(folder, name)) as [string, string, string, string]
    for (const each of [root, write, shown]) await mkdir(each)
    await writeFile(outside, 'secret')
    server.listen(0, '127.0.0.1')
    await once(server, 'listening')
    const port = (server.address() as AddressInfo).port
    const command = NAMESPACES.around([realpathSync(process.execPath), '-e', TRIES, outside, join(shown, 'x'), String(port)], { read: [shown], write, root, blocks: 1000 })
    const said = await output(command)
    return said === JSON.stringify({ read: false, write: false, own: true, reach: false }) ? NAMESPACES : NO_FENCE
  } finally {
    server.close()
    await rm(folder, { recursive: true, force: true })
  }
}

async function output([file, ...args]: Command): Promise<string> {
  const child = spawn(file, args, { env: {}, stdio: ['ignore', 'pipe', 'ignore'], timeout: 60_000, killSignal: 'SIGKILL' })
  let said = ''
  child.stdout.setEncoding('utf8').on('data', (part: string) => (said = (said + part).slice(0, 1000)))
  return new Promise((done) => {
    child.on('error', () => done(''))
    child.on('close', () => done(said))
  })
}

/** The folders of this checkout that making a product needs to read. */
export function productSources(checkout: string): string[] {
  return ['package.json', 'tsconfig.json', 'node_modules', 'assets/pipeline', 'assets/attention', 'assets/shade', 'assets/car/kernel', 'src/contract', 'src/dwell'].map((name) => resolve(checkout, name))
}
