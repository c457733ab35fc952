import { access, mkdir, mkdtemp, rm, symlink } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { delimiter, isAbsolute, join } from 'node:path'

/** What a start needs from the PATH at most; LiveKit and Go are not among it. */
const needed = ['node', 'sh', 'sleep', 'unshare']

/** A network that refuses LiveKit's releases, put before the start in its own process. */
const refusal = `const open = globalThis.fetch
globalThis.fetch = (input, init) => {
  const { hostname } = new URL(input instanceof Request ? input.url : input)
  return hostname.endsWith('github.com') ? Promise.reject(new TypeError('fetch failed', { cause: new Error('the network refused') })) : open(input, init)
}`

/** An account on a machine where no LiveKit server is to be had in any way. */
export async function machineWithoutLiveKit() {
  const folder = await mkdtemp(join(tmpdir(), 'parlour-no-voice-'))
  const programs = join(folder, 'bin')
  await mkdir(programs)
  for (const name of needed) {
    const file = name === 'node' ? process.execPath : await onPath(name)
    if (file) await symlink(file, join(programs, name))
  }
  return {
    env: {
      PATH: programs,
      HOME: folder,
      XDG_CACHE_HOME: join(folder, 'cache'),
      LIVEKIT_URL: '',
      NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(refusal)}`
    },
    remove: () => rm(folder, { recursive: true, force: true })
  }
}

async function onPath(name: string): Promise<string | null> {
  for (const folder of (process.env['PATH'] ?? '').split(delimiter).filter(isAbsolute)) {
    const file = join(folder, name)
    if (await access(file).then(() => true, () => false)) return file
  }
  return null
}
